import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';
import { nameShape } from '../name-shape.ts';

/** A name, a time of the recording in brackets and the words on one line: `Ada Lee [00:12:40] Good evening.`. */
export const nameTimeInline: LabelRule = {
  id: 'name-time-inline',
  doc: 'A name and a time of the recording in brackets, without a colon, before the words of the turn.',
  needs: mark.paragraph | mark.plain | mark.bracket,
  find: nameTimeInlineOn,
};

const timed =
  /^(?<label>\p{L}[^[\]():：]{0,59}?(?: \([^()\d]{1,40}\))?) ?[[(]\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])][ :–—-]{1,3}(?=\S)/u;

function nameTimeInlineOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text } = line;
  // Nearly all lines have no bracket with a colon near their beginning.
  if (!startsParagraph || line.heading !== undefined || !hasTime(text)) return undefined;
  const match = timed.exec(text);
  const label = match?.groups?.['label'];
  if (!match || label === undefined || /[.!?;,]$/u.test(label)) return undefined;
  const { shape, score } = nameShape(label);
  return {
    index,
    label,
    start: match[0].length,
    rule: 'name-time-inline',
    shape,
    score: Math.max(0.4, score),
    needsCompany: true,
  };
}

/** Whether a bracket and a digit stand near the beginning of a text. */
function hasTime(text: string): boolean {
  const square = text.indexOf('[');
  const round = text.indexOf('(');
  const first = square < 0 ? round : round < 0 ? square : Math.min(square, round);
  return first > 0 && first <= 70;
}
