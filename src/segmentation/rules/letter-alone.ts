import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** A bare letter for a reporter's question, `Q  Thank you. …`, or a letter and a sign other than a colon: `Q – …`, `A) …`. */
export const letterAlone: LabelRule = {
  id: 'letter-alone',
  doc: 'A bare Q (or A, with a wide gap, a dash or a bracket) at the start of a paragraph, without a colon.',
  needs: mark.letter,
  find: letterAloneOn,
};

function letterAloneOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  const first = text.charCodeAt(0);
  if (!mayOpen(first)) return undefined;
  const match = /^(?:\d{1,4}[.)]? )?(?<letter>[QA])(?:(?<sign> [|>/]|[)>|])|\.)? (?=\S)/u.exec(text);
  const { letter, sign } = match?.groups ?? {};
  if (!match || letter === undefined) return undefined;
  const isMarked =
    first < 0x41 || sign !== undefined || /^[–—-]+ ?[^\p{Ll} ]/u.test(text.slice(match[0].length));
  const wide = (gap !== undefined && gap <= 2) || (isMarked && startsParagraph);
  // A wrapped line may begin with the letter Q, and a paragraph with the word “A”; a wide gap settles it.
  if (!wide && (!startsParagraph || letter === 'A')) return undefined;
  const score = wide ? 0.8 : 0.6;
  return { index, label: letter, start: match[0].length, rule: 'letter-alone', shape: 'letter', score };
}

/** Whether a line begins with Q, A or a digit before it; every line is asked. */
function mayOpen(first: number): boolean {
  return first === 0x51 || first === 0x41 || (first >= 0x30 && first <= 0x39);
}
