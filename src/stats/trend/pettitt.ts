import { midRanks } from '../ranks.ts';
import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** Where the level of a series changes most. */
interface PettittChange extends PValue {
  /** The largest |Uₖ|. */
  readonly k: number;
  /** After how many values the level changes: every place with the largest |Uₖ|, ascending; none for equal values. */
  readonly places: readonly number[];
}

/**
 * Pettitt's test of one change of level at an unknown place.
 *
 *     Uₖ = 2 Σ rᵢ over i ≤ k − k (n + 1),    K = max |Uₖ|,    p ≈ min(1, 2 exp(−6 K² / (n³ + n²)))
 *
 * r are mid-ranks. p is an approximation, conservative for short series.
 *
 * @returns undefined for fewer than two values
 * @see Pettitt (1979), A Non-Parametric Approach to the Change-Point Problem, Journal of the Royal Statistical Society C
 *   28(2), 126–135
 * @example
 * pettitt.of([5, 5, 7, 3, 5, 9, 12, 12, 11, 14]).p; // 0.066143
 */
export const pettitt: Statistic<(values: ArrayLike<number>) => PettittChange | undefined> = {
  id: 'pettitt',
  title: 'Pettitt’s test',
  formula: 'Uₖ = 2 Σ r − k (n + 1), K = max |Uₖ|, p ≈ min(1, 2 exp(−6 K² / (n³ + n²)))',
  doc: 'K grows with the change of level; every place that shares it is given, and none where all values are equal. Missing for fewer than two values.',
  source:
    'Pettitt (1979), A Non-Parametric Approach to the Change-Point Problem, Journal of the Royal Statistical Society C 28(2), 126–135',
  doi: '10.2307/2346729',
  worked: 'Pettitt (1979), table 1: K = 232 and p = 0.014, a change after the 17th of forty numbers',
  agrees: ['R trend, pettitt.test, where values are not all equal'],
  differs: ['R trend: for equal values, every place is given'],
  of: (values) => {
    const n = values.length;
    if (n < 2) return undefined;
    const { ranks } = midRanks(values);
    let [sum, k] = [0, 0];
    let places: number[] = [];
    for (let at = 1; at < n; at++) {
      sum += ranks[at - 1]!;
      const size = Math.abs(2 * sum - at * (n + 1));
      if (size > k) places = [];
      if (size >= k && size > 0) places.push(at);
      k = Math.max(k, size);
    }
    const log10P = Math.min(0, Math.log10(2) - (6 * k * k) / (n ** 3 + n ** 2) / Math.LN10);
    return { k, places, p: 10 ** log10P, log10P };
  },
};
