import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { type RateTrend, rateTrend } from './rate-trend.ts';
import type { TimedCounts } from './series.ts';

/**
 * Rate ratio per unit of time as in `quasi_poisson_trend`, with the dispersion of a ratio estimator.
 *
 *     φ = n / (n − 2) · Σ (K − μ)² / Σ K
 *
 * Occurrences that cluster in documents make long documents vary by more than their size; Pearson’s dispersion weighs all
 * documents alike and is too small then. Here each weighs by what is expected of it, as it does in the slope.
 *
 * @param confidence of the interval; 0.95 where left out
 * @returns undefined for fewer than three units with tokens, and where all occurrences are at the first or the last time,
 *   so that the ratio is 0 or ∞
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6; Cochran (1977), Sampling Techniques,
 *   3rd edition, section 6.3
 * @example
 * const series = { counts: [2, 3, 6, 9], sizes: [1000, 1000, 1000, 1000], times: [0, 1, 2, 3] };
 * clusteredRateTrend.of(series).dispersion; // 0.037645
 */
export const clusteredRateTrend: Statistic<
  (series: TimedCounts, confidence?: number) => RateTrend | undefined
> = {
  id: 'clustered_rate_trend',
  title: 'Rate ratio per unit of time, for clustered counts',
  formula:
    'ln E K = a + b t + ln N, ratio = eᵇ, SE² = φ / (ΣK · Var_μ(t)), φ = n / (n − 2) · Σ (K − μ)² / Σ K',
  variant:
    'Dispersion as a ratio of sums, so that long documents weigh more; Student’s t with n − 2 degrees of freedom.',
  doc: 'Above 1 where the rate rises, below where it falls. Missing for fewer than three units with tokens, or where all occurrences are at the first or the last time.',
  source:
    'McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6; Cochran (1977), Sampling Techniques, 3rd edition, section 6.3',
  unworked: 'none in the source; held against the quasi-Poisson trend, which is R’s, and against simulation',
  of: (series, confidence = 0.95) => rateTrend(series, confidence, ofSums),
};

function ofSums(counts: ArrayLike<number>, expected: Float64Array, df: number): number {
  const squares = sumOf(Array.from(counts, (count, at) => (count - expected[at]!) ** 2));
  return ((counts.length / df) * squares) / sumOf(counts);
}
