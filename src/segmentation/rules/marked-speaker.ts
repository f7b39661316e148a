import type { Candidate, LabelRule, LineContext } from '../candidate.ts';

/** A speaker that the source's mark-up names. */
export const markedSpeaker: LabelRule = {
  id: 'marked-speaker',
  doc: 'A speaker named by the mark-up or by a column of the source.',
  find: markedSpeakerOn,
};

function markedSpeakerOn({ line, index }: LineContext): Candidate | undefined {
  if (!line.speaker) return undefined;
  return { index, label: line.speaker.label, start: 0, rule: 'marked-speaker', shape: 'title', score: 1 };
}
