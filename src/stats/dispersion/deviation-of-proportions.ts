import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** Gries's DP; see the entry. */
function deviationOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const { frequency, size: all } = whole;
  const listed = sumOverParts(spread, (count, size) => Math.abs(count / frequency - size / all));
  return (listed + (spread.rest?.size ?? 0) / all) / 2;
}

/**
 * Gries's deviation of proportions DP.
 *
 *     DP = ½ Σ |vᵢ / f − sᵢ|    vᵢ occurrences and sᵢ share of the corpus in part i, f = Σ vᵢ
 *
 * 0 where every part has the share of the occurrences that its size leads to expect; near 1 where all are in one small
 * part. The largest possible value is 1 − min sᵢ. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics
 *   13(4), 403–437
 * @example
 * deviationOfProportions.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.18
 */
export const deviationOfProportions: Statistic<(spread: Spread) => number | undefined> = {
  id: 'dp',
  title: 'DP',
  formula: 'DP = ½ Σ |v / f − s|',
  doc: 'From 0 (as sizes lead to expect) to 1 − min s (all in the smallest part): high is uneven. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  worked:
    'Gries (2008), section 2: 0.18; Lijffijt & Gries (2012), table 1: two thirds and one third in three equal parts, 0.333',
  of: deviationOf,
};
