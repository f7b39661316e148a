import { boundary, boundaryMask, type Corpus, glued } from '../model/corpus.ts';
import type { Dictionary, Reading, StartingTrie } from './dictionary.ts';
import { hasCapitalsOf, passing } from './print.ts';

/** A run of tokens that may be an entry, with all that it may be read as. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
}

/** All matches of a dictionary in the tokens `[from, to)` of a corpus, overlapping ones included, by start. */
export function findMatches(
  corpus: Corpus,
  { names, slogans, mayStart }: Dictionary,
  passingOfForm: Uint8Array,
  from: number,
  to: number,
): Match[] {
  const matches: Match[] = [];
  const { tokens } = corpus;
  for (let token = nextStart(tokens, mayStart, from, to); token < to;) {
    const form = tokens[token]!;
    if (names.starts[form]! >= 0) walk(corpus, names, passingOfForm, passing.hyphen, token, to, matches);
    if (slogans.starts[form]! >= 0) walk(corpus, slogans, passingOfForm, passing.slogan, token, to, matches);
    token = nextStart(tokens, mayStart, token + 1, to);
  }
  return matches;
}

/** The first token from a place on that something may begin with. Nearly all of the time of a large corpus goes by here. */
function nextStart(tokens: Int32Array, mayStart: Uint8Array, from: number, to: number): number {
  let token = from;
  while (token < to && mayStart[tokens[token]!] === 0) token += 1;
  return token;
}

/** Follows a trie from a token as far as it goes. */
function walk(
  corpus: Corpus,
  trie: StartingTrie,
  passingOfForm: Uint8Array,
  mostPassed: number,
  start: number,
  to: number,
  matches: Match[],
): void {
  const { tokens, boundaries } = corpus;
  const { typeOfForm } = corpus.vocabulary;
  let node = trie.starts[tokens[start]!]!;
  /** Tokens passed over; most matches have none. */
  let passed: number[] | undefined;
  for (let at = start; ;) {
    const readings = trie.valuesAt(node);
    if (readings) addMatch(corpus, readings, start, at + 1, passed, matches);
    let next = -1;
    while (next < 0) {
      at += 1;
      if (at >= to || (boundaries[at]! & boundaryMask) >= boundary.paragraph) return;
      next = trie.child(node, typeOfForm[tokens[at]!]!);
      if (next >= 0) break;
      if (!isPassed(corpus, passingOfForm, mostPassed, at)) return;
      (passed ??= []).push(at);
    }
    node = next;
  }
}

function addMatch(
  { tokens, vocabulary: { forms } }: Corpus,
  readings: readonly Reading[],
  start: number,
  end: number,
  passed: readonly number[] | undefined,
  matches: Match[],
): void {
  const printed: string[] = [];
  for (let at = start; at < end; at++) if (passed?.includes(at) !== true) printed.push(forms[tokens[at]!]!);
  const stands = ({ capitals }: Reading): boolean => !capitals || hasCapitalsOf(capitals, printed);
  const standing = readings.every(stands) ? readings : readings.filter(stands);
  if (standing.length > 0) matches.push({ start, end, readings: standing });
}

/** Whether a match may pass over a token: a hyphen that touches a word, or a mark inside a slogan. */
export function isPassed(
  { tokens, boundaries }: Corpus,
  passingOfForm: Uint8Array,
  mostPassed: number,
  at: number,
): boolean {
  const kind = passingOfForm[tokens[at]!]!;
  if (kind === passing.never || kind > mostPassed) return false;
  if (kind === passing.slogan) return true;
  // A hyphen with blanks on both sides is a dash.
  return (boundaries[at]! & glued) !== 0 || ((boundaries[at + 1] ?? 0) & glued) !== 0;
}
