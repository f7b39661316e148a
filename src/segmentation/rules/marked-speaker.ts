import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** A speaker that the source's mark-up names. */
export const markedSpeaker: LabelRule = {
  id: 'marked-speaker',
  doc: 'A speaker named by the mark-up or by a column of the source.',
  needs: mark.speaker,
  find: markedSpeakerOn,
};

/** Longest label; a cell or attribute that is longer holds no name. */
const longest = 200;

function markedSpeakerOn({ line, index }: LineContext): Candidate | undefined {
  if (!line.speaker) return undefined;
  const { label } = line.speaker;
  const shortened = label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  return { index, label: shortened, start: 0, rule: 'marked-speaker', shape: 'title', score: 1 };
}
