import type { Statistic } from '../statistic.ts';
import { type Spread, squaredVariation, wholeOf } from './spread.ts';

/** Juilland's D with the standard deviation of a sample; see the entry. */
function juillandDSampleOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const { parts } = whole;
  const variation = squaredVariation(spread, whole, (count, size) => count / size);
  return 1 - Math.sqrt((variation * parts) / (parts - 1) ** 2);
}

/**
 * Juilland's D of the rates of a term, with the standard deviation of a sample.
 *
 *     D = 1 − CV / √(n − 1)    CV = s(p) / mean(p), s with n − 1 below the sum of squares, pᵢ = vᵢ / sizeᵢ in part i of n
 *
 * 1 where the rates are equal, and 1 − √(n / (n − 1)), which is negative, where all occurrences are in one part. Undefined for
 * a term that never occurs, and for fewer than two parts.
 *
 * For comparison with programs that compute it; `juillandD` has the range from 0 to 1 that the measure was made for.
 *
 * @see Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4),
 *   403–437
 * @example
 * juillandDSample.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.760
 */
export const juillandDSample: Statistic<(spread: Spread) => number | undefined> = {
  id: 'juilland_d_sample',
  title: 'Juilland’s D, sample sd',
  formula: 'D = 1 − CV / √(n − 1), CV = s(p) / mean(p), p = v / size',
  variant: 'Rates, standard deviation of a sample (n − 1).',
  doc: 'At most 1 (equal rates); slightly negative where all is in one part. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.extras', 'the script of Gries'],
  differs: ['Scattertext and Wordless take the standard deviation of a population'],
  of: juillandDSampleOf,
};
