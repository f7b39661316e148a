import type { Candidate, LabelRule, LineContext } from '../candidate.ts';
import { mark } from '../line-marks.ts';

/** A bare letter for a reporter's question, `Q  Thank you. …`, or a letter and a sign other than a colon: `Q – …`, `A) …`. */
export const letterAlone: LabelRule = {
  id: 'letter-alone',
  doc: 'A bare Q (or A, with a wide gap, a dash or a bracket) at the start of a paragraph, without a colon.',
  needs: mark.letter,
  find: letterAloneOn,
};

/** The letter of an answer with a full stop, before a sentence. */
const stopped = /^A\. [\p{Lu}\p{N}“"'‘—–-]/u;

function letterAloneOn({ line, index, startsParagraph }: LineContext): Candidate | undefined {
  const { text, gap } = line;
  const first = text.charCodeAt(0);
  if (!mayOpen(first)) return dashedLetter(text, index, startsParagraph);
  const match = /^(?:\d{1,4}[.)]? )?(?<letter>[QA])(?:(?<sign> [|>/]|[)>|])|\.)? (?=\S)/u.exec(text);
  const { letter, sign } = match?.groups ?? {};
  if (!match || letter === undefined || /^Q (?:&|and) A\b/u.test(text)) return undefined;
  const isMarked = first < 0x41 || sign !== undefined || dashBehind.test(text.slice(match[0].length));
  const wide = (gap !== undefined && gap <= 2) || (isMarked && startsParagraph);
  if (!wide && !(startsParagraph && isLetter(letter, text))) return undefined;
  return candidateOf(letter, index, match[0].length, wide);
}

const dashBehind = /^[–—-]+ ?[^\p{Ll} ]/u;

function candidateOf(letter: string, index: number, start: number, wide: boolean): Candidate {
  const found: Candidate = {
    index,
    label: letter,
    start,
    rule: 'letter-alone',
    shape: 'letter',
    score: wide ? 0.8 : 0.6,
  };
  // Lists are lettered as well; who answers does so again and again.
  return wide || letter === 'Q' ? found : { ...found, score: 0.25, needsCompany: true };
}

/** Whether a letter before one blank is a label: a wrapped line may begin with the letter Q, and a paragraph with the word “A”. */
function isLetter(letter: string, text: string): boolean {
  return letter !== 'A' || stopped.test(text);
}

/** Another letter by itself, and a dash, which lists do not have: `R - Bonsoir.`, `О. – Да.` */
const dashed = /^(?<letter>[RPDFSCVKNВОПН])(?:[.)]? )?(?=[-–—]+ ?[^\p{Ll}\s])/u;

function dashedLetter(text: string, index: number, startsParagraph: boolean): Candidate | undefined {
  const match = startsParagraph ? dashed.exec(text) : null;
  const letter = match?.groups?.['letter'];
  if (!match || letter === undefined) return undefined;
  const start = match[0].length;
  return {
    index,
    label: letter,
    start,
    rule: 'letter-alone',
    shape: 'letter',
    score: 0.35,
    needsCompany: true,
  };
}

/** Whether a line begins with Q, A or a digit before it; every line is asked. */
function mayOpen(first: number): boolean {
  return first === 0x51 || first === 0x41 || (first >= 0x30 && first <= 0x39);
}
