import type { Statistic } from '../statistic.ts';
import { type KendallTrend, kendallTrend, kendallVariance } from './kendall.ts';

/**
 * Mann's test of a trend: whether later values are larger, or smaller, than earlier ones.
 *
 *     S = Σ sign(xⱼ − xᵢ) over i < j,    z = (S ∓ 1) / √Var,    Var = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18
 *
 * t runs over groups of equal values. τₐ divides S by all pairs, τ_b by √(pairs · pairs that are not equal). Of equal values
 * only, z is 0, p 1 and τ_b does not exist. Takes every value as independent of those before it.
 *
 * @returns undefined for fewer than two values
 * @see Mann (1945), Nonparametric Tests Against Trend, Econometrica 13(3), 245–259; Kendall (1975), Rank Correlation
 *   Methods, 4th edition
 * @example
 * mannKendall.of([12, 15, 11, 14, 18, 21, 19, 25, 24, 30, 28, 33]).z; // 3.634345
 */
export const mannKendall: Statistic<(values: ArrayLike<number>) => KendallTrend | undefined> = {
  id: 'mann_kendall',
  title: 'Mann–Kendall test',
  formula: 'S = Σ sign(xⱼ − xᵢ), z = (S ∓ 1) / √((n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18)',
  variant: 'Normal approximation with continuity correction and ties; τₐ and τ_b.',
  doc: 'τ is from −1 (always falls) to 1 (always rises); p is of no trend, two-sided. Missing for fewer than two values.',
  source: 'Mann (1945), Nonparametric Tests Against Trend, Econometrica 13(3), 245–259',
  doi: '10.2307/1907187',
  unworked: 'none found; held against R’s cor.test on the volume of the Nile',
  agrees: ['R trend, mk.test (its tau is τ_b)', 'pyMannKendall, original_test (its Tau is τₐ)'],
  of: (values) => (values.length < 2 ? undefined : kendallTrend(values, kendallVariance(values))),
};
