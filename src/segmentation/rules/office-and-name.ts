import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { bearerOf } from '../speaker.ts';

/** An office and, in brackets, who holds it, alone on a line: `El president del Parlament (Roger Torrent)`. */
export const officeAndName: LabelRule = {
  id: 'office-and-name',
  doc: 'An office with the name of its holder in brackets, alone on a line, with the words of the turn below.',
  needs: mark.alone | mark.short,
  find: officeAndNameOn,
};

function officeAndNameOn({ line, index, alone, next }: LineContext): Candidate | undefined {
  const { text, bold = 0, heading } = line;
  if (!alone || !next || next.heading !== undefined || !text.endsWith(')') || text.length > 140)
    return undefined;
  if (/[.:;!?]\s/u.test(text.replaceAll(/\b\p{L}{1,4}\.\s/gu, '')) || bearerOf(text) === undefined)
    return undefined;
  const marked = bold >= text.length || heading !== undefined;
  return {
    index,
    label: text,
    start: text.length,
    rule: 'office-and-name',
    shape: 'title',
    score: marked ? 0.75 : 0.6,
  };
}
