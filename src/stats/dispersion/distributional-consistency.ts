import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** Lyne's D₃; see the entry. */
function consistencyOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const { frequency, size: all } = whole;
  const listed = sumOverParts(spread, (count, size) => {
    const expected = (frequency * size) / all;
    return (count - expected) ** 2 / expected;
  });
  const unlisted = (frequency * (spread.rest?.size ?? 0)) / all;
  return 1 - (listed + unlisted) / (4 * frequency);
}

/**
 * Lyne's D₃, from χ² of the counts of a term and what the sizes of the parts lead to expect.
 *
 *     D₃ = 1 − χ² / (4 f)    χ² = Σ (vᵢ − f sᵢ)² / (f sᵢ), vᵢ occurrences and sᵢ share of the corpus in part i, f = Σ vᵢ
 *
 * 1 where every part has the share of the occurrences that its size leads to expect. The factor 4 was made for five equal
 * parts, where it is 0 at the least; with more parts, or a small one, it may be far below 0. Undefined for a term that never
 * occurs, and for fewer than two parts.
 *
 * @see Lyne (1985), The Vocabulary of French Business Correspondence, Slatkine; Gries (2008), Dispersions and adjusted frequencies
 *   in corpora, International Journal of Corpus Linguistics 13(4), 403–437
 * @example
 * distributionalConsistency.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.956
 */
export const distributionalConsistency: Statistic<(spread: Spread) => number | undefined> = {
  id: 'd3',
  title: 'Lyne’s D₃',
  formula: 'D₃ = 1 − χ² / (4 f)',
  doc: 'At most 1 (as sizes lead to expect); 0 where all is in one of five equal parts, and negative where parts are many or small. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Lyne (1985), The Vocabulary of French Business Correspondence, Slatkine; Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  unworked: 'none found; held against values computed to fifty digits',
  of: consistencyOf,
};
