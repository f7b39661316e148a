import { boundary, boundaryMask, type Corpus, formKind, glued } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';

const sentenceEnd = /^[.!?…。！？؟।]+$/u;

/** What a context stays within. */
export type Within = 'turn' | 'sentence';

/**
 * The tokens beside a node: up to `words` words in a direction and the punctuation among them, no further than the turn
 * or sentence goes. A chunk without white space is not torn: `don’t` is whole even where it takes a word too many.
 */
export function contextOf(
  corpus: Corpus,
  node: TokenRange,
  { left, right, within }: { readonly left: number; readonly right: number; readonly within: Within },
): { readonly before: TokenRange; readonly after: TokenRange } {
  const starts = unitStarts(corpus, within);
  const isGlued = (token: number): boolean => (corpus.boundaries[token]! & glued) !== 0;
  let start = node.start;
  for (let words = 0; words < left && !starts(start);) {
    start -= 1;
    if (isWordAt(corpus, start)) words += 1;
  }
  while (start < node.start && isGlued(start)) start -= 1;
  let end = node.end;
  for (let words = 0; words < right && !starts(end); end++) if (isWordAt(corpus, end)) words += 1;
  while (end > node.end && !starts(end) && isGlued(end)) end += 1;
  return { before: { start, end: node.start }, after: { start: node.end, end } };
}

/** The token of the word that is the `place`-th to the left (negative) or right (positive) of a node; undefined where none is. */
export function wordBeside(
  corpus: Corpus,
  node: TokenRange,
  place: number,
  within: Within,
): number | undefined {
  const starts = unitStarts(corpus, within);
  let left = Math.abs(place);
  if (place < 0) {
    for (let token = node.start; !starts(token);) {
      token -= 1;
      if (isWordAt(corpus, token) && --left === 0) return token;
    }
    return undefined;
  }
  for (let token = node.end; !starts(token); token++)
    if (isWordAt(corpus, token) && --left === 0) return token;
  return undefined;
}

/** Whether a turn or sentence starts with a token; the end of the corpus is such a place too. */
export function unitStarts(corpus: Corpus, within: Within): (token: number) => boolean {
  const { tokens, boundaries } = corpus;
  const level = within === 'turn' ? boundary.turn : boundary.sentence;
  return (token) =>
    token >= tokens.length ||
    (boundaries[token]! & boundaryMask) >= level ||
    (within === 'sentence' && (boundaries[token]! & glued) === 0 && endsSentence(corpus, token - 1));
}

/** Whether a token is a mark that ends a sentence, or stands right behind one, as a closing quotation mark does. */
function endsSentence({ tokens, boundaries, vocabulary }: Corpus, token: number): boolean {
  let last = token;
  while (vocabulary.kindOfForm[tokens[last]!] === formKind.passing && (boundaries[last]! & glued) !== 0)
    last -= 1;
  return sentenceEnd.test(vocabulary.forms[tokens[last]!] ?? '');
}

function isWordAt({ tokens, vocabulary }: Corpus, token: number): boolean {
  return vocabulary.kindOfForm[tokens[token]!] === formKind.word;
}
