import type { Line } from '../model/transcript.ts';
import type { Candidate } from './candidate.ts';

/** So many lines at the top of a document name who takes part. */
const mostLines = 60;

/** How much a family name that the top of the document has behind another name or a form of address is more likely a label. */
const told = 0.2;

/** Family names behind a first name, an initial or a form of address: `Gen. Richard B. Myers`. */
const familyName = /(?<=\p{Lu}[\p{L}’'-]*\.? )\p{Lu}\p{Ll}[\p{L}’'-]*/gu;

/**
 * How much more likely a label is for being a family name that the lines above the first label tell of somebody: a member of
 * the party may speak only once.
 */
export function toldNames(
  lines: readonly Line[],
  candidates: readonly Candidate[],
): (candidate: Candidate) => number {
  const first = candidates.find(({ rule, score }) => rule === 'label-inline' && score >= 0.3)?.index ?? 0;
  if (first === 0 || !candidates.some((candidate) => isWord(candidate))) return () => 0;
  const names = new Set(
    lines
      .slice(Math.max(0, first - mostLines), first)
      .flatMap(({ text }) => Array.from(text.matchAll(familyName), ([name]) => name)),
  );
  return (candidate) => (isWord(candidate) && names.has(candidate.label) ? told : 0);
}

function isWord({ rule, shape, score }: Candidate): boolean {
  return rule === 'label-inline' && shape === 'word' && score >= 0.3;
}
