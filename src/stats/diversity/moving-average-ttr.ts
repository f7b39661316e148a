import type { Statistic } from '../statistic.ts';
import { typeLimit, type WordSequence } from './word-sequence.ts';

/** MATTR; see the entry. */
function movingAverageOf(words: WordSequence, window: number = defaultWindow): number | undefined {
  if (words.length < window) return undefined;
  const counts = new Int32Array(typeLimit(words));
  let distinct = 0;
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    if (counts[words[at]!]!++ === 0) distinct += 1;
    if (at >= window && --counts[words[at - window]!]! === 0) distinct -= 1;
    if (at >= window - 1) sum += distinct;
  }
  return sum / window / (words.length - window + 1);
}

const defaultWindow = 100;

/**
 * The moving-average type-token ratio (MATTR) of a text: the mean TTR of all windows of so many tokens.
 *
 *     MATTR = (1 / (N − w + 1)) Σ Vⱼ / w    Vⱼ types in the window of w tokens that begins at token j, N tokens
 *
 * From 1 / w to 1 (no type recurs within a window). Does not depend on length, but on w. Undefined for a text shorter than
 * the window, rather than another window for it or for all; the same as TTR for one as long.
 *
 * @param words the types of the tokens in order
 * @param window w, at least 1; 100 where left out
 * @see Covington & McFall (2010), Cutting the Gordian Knot: The Moving-Average Type–Token Ratio (MATTR), Journal of
 *   Quantitative Linguistics 17(2), 94–100
 * @example
 * movingAverageTtr.of([0, 1, 0, 0, 2], 3); // (2 + 2 + 2) / 3 / 3 = 0.667
 */
export const movingAverageTtr: Statistic<(words: WordSequence, window?: number) => number | undefined> = {
  id: 'mattr',
  title: 'MATTR',
  formula: 'MATTR = mean of V / w over all windows of w tokens',
  variant: 'Window w as stated, 100 by default.',
  doc: 'From 1 / w to 1 (no type recurs within a window). Missing for a text shorter than the window.',
  source:
    'Covington & McFall (2010), Cutting the Gordian Knot: The Moving-Average Type–Token Ratio (MATTR), Journal of Quantitative Linguistics 17(2), 94–100',
  doi: '10.1080/09296171003643098',
  unworked: 'none found; held against its definition and values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97, where no document is shorter than the window'],
  differs: [
    'quanteda.textstats 0.97 takes the length of the longest document as window for all where one is shorter',
    'programs differ in their default window: 50 in several',
  ],
  of: movingAverageOf,
};
