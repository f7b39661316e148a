import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { type RateTrend, rateTrend } from './rate-trend.ts';
import type { TimedCounts } from './series.ts';

/**
 * Rate ratio per unit of time by log-linear regression of counts on time, with the tokens as exposure and the dispersion
 * from the counts.
 *
 *     ln E K = a + b t + ln N,    ratio = eᵇ,    SE² = φ / (ΣK · Var_μ(t)),    φ = Σ (K − μ)² / μ / (n − 2)
 *
 * Units are what is given, documents at best. Interval and p by Student's t with n − 2 degrees of freedom.
 *
 * @param confidence of the interval; 0.95 where left out
 * @returns undefined for fewer than three units with tokens, and where all occurrences are at the first or the last time,
 *   so that the ratio is 0 or ∞
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6
 * @example
 * const series = { counts: [2, 3, 6, 9], sizes: [1000, 1000, 1000, 1000], times: [0, 1, 2, 3] };
 * quasiPoissonTrend.of(series).ratio; // 1.673954
 */
export const quasiPoissonTrend: Statistic<
  (series: TimedCounts, confidence?: number) => RateTrend | undefined
> = {
  id: 'quasi_poisson_trend',
  title: 'Rate ratio per unit of time',
  formula: 'ln E K = a + b t + ln N, ratio = eᵇ, SE² = φ / (ΣK · Var_μ(t)), φ = Σ (K − μ)² / μ / (n − 2)',
  variant: 'Quasi-Poisson, Pearson’s dispersion, Student’s t with n − 2 degrees of freedom.',
  doc: 'Above 1 where the rate rises, below where it falls. Missing for fewer than three units with tokens, or where all occurrences are at the first or the last time.',
  source: 'McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6',
  unworked: 'none in the source; held against R’s glm',
  agrees: ['R 4.2, glm(family = quasipoisson) with offset(log(N))'],
  of: (series, confidence = 0.95) => rateTrend(series, confidence, pearson),
};

function pearson(counts: ArrayLike<number>, expected: Float64Array, df: number): number {
  return sumOf(Array.from(counts, (count, at) => (count - expected[at]!) ** 2 / expected[at]!)) / df;
}
