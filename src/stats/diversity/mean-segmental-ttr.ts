import type { Statistic } from '../statistic.ts';
import { typeLimit, type WordSequence } from './word-sequence.ts';

/** MSTTR; see the entry. */
function meanSegmentalOf(words: WordSequence, segment: number = defaultSegment): number | undefined {
  const segments = Math.floor(words.length / segment);
  if (segments === 0) return undefined;
  // Type → the segment in which it was met last, from 1.
  const metIn = new Int32Array(typeLimit(words));
  let distinct = 0;
  for (let at = 0; at < segments * segment; at++) {
    const own = Math.floor(at / segment) + 1;
    if (metIn[words[at]!] !== own) distinct += 1;
    metIn[words[at]!] = own;
  }
  return distinct / (segments * segment);
}

const defaultSegment = 100;

/**
 * The mean segmental type-token ratio (MSTTR) of a text: the mean TTR of segments of so many tokens, one after the other.
 *
 *     MSTTR = (1 / m) Σ Vⱼ / w    Vⱼ types in segment j of w tokens, m = ⌊N / w⌋ segments
 *
 * From 1 / w to 1 (no type recurs within a segment). The tokens behind the last full segment do not count. Undefined for a
 * text shorter than a segment.
 *
 * @param words the types of the tokens in order
 * @param segment w, at least 1; 100 where left out
 * @see Johnson (1944), Studies in language behavior: I. A program of research, Psychological Monographs 56(2), 1–15
 * @example
 * meanSegmentalTtr.of([0, 1, 0, 0, 2], 2); // (2 + 1) / 2 / 2 = 0.75
 */
export const meanSegmentalTtr: Statistic<(words: WordSequence, segment?: number) => number | undefined> = {
  id: 'msttr',
  title: 'MSTTR',
  formula: 'MSTTR = mean of V / w over full segments of w tokens',
  variant: 'Segments of w tokens as stated, 100 by default; the remainder is dropped.',
  doc: 'From 1 / w to 1 (no type recurs within a segment). Missing for a text shorter than a segment.',
  source:
    'Johnson (1944), Studies in language behavior: I. A program of research, Psychological Monographs 56(2), 1–15',
  doi: '10.1037/h0093508',
  unworked: 'none found; held against its definition and values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97, where no document is shorter than a segment'],
  differs: [
    'quanteda.textstats 0.97 takes the length of the longest document as segment for all where one is shorter',
  ],
  of: meanSegmentalOf,
};
