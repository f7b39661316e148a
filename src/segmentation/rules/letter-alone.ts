import type { Candidate, LabelRule, LineContext } from '../candidate.ts';

/** A bare letter for a reporter's question: `Q  Thank you. …`. */
export const letterAlone: LabelRule = {
  id: 'letter-alone',
  doc: 'A bare Q (or A, with a wide gap) at the start of a paragraph, without a colon.',
  find: letterAloneOn,
};

function letterAloneOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const first = line.text.charCodeAt(0);
  // Q or A; every line comes by here.
  if (first !== 0x51 && first !== 0x41) return undefined;
  const match = /^(?<letter>[QA])(?:\.?) (?=\S)/u.exec(line.text);
  const letter = match?.groups?.['letter'];
  if (!match || letter === undefined) return undefined;
  const wide = line.gap !== undefined && line.gap <= 2;
  // A wrapped line may begin with the letter Q, and a paragraph with the word “A”; a wide gap settles it.
  if (!wide && (!startsParagraph || letter === 'A')) return undefined;
  if (!wide && /^\p{Ll}/u.test(line.text.slice(match[0].length)) && !startsParagraph) return undefined;
  return {
    index,
    label: letter,
    start: match[0].length,
    rule: 'letter-alone',
    shape: 'letter',
    score: wide ? 0.8 : 0.6,
  };
}
