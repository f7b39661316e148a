import { normalQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type KendallTrend, kendallTrend, kendallVariance, rankAutocorrelations } from './kendall.ts';
import { theilSen } from './theil-sen.ts';

/**
 * Mann's test where values resemble those before them: the variance of S is corrected for it.
 *
 *     Var* = Var · (1 + 2 / (n(n−1)(n−2)) · Σ (n−k)(n−k−1)(n−k−2) ρₖ)
 *
 * ρₖ are the autocorrelations of the ranks once the Theil–Sen line is taken off, those within ±z₀.₉₇₅ / √n left out. Takes
 * the values as evenly spaced.
 *
 * @returns undefined for fewer than three values, and where the corrected variance is not positive
 * @see Hamed & Rao (1998), A modified Mann–Kendall trend test for autocorrelated data, Journal of Hydrology 204(1–4), 182–196,
 *   equations 9 and 12
 * @example
 * mannKendallAutocorrelated.of([5, 5, 7, 3, 5, 9, 12, 12, 11, 14]).s; // 29
 */
export const mannKendallAutocorrelated: Statistic<(values: ArrayLike<number>) => KendallTrend | undefined> = {
  id: 'mann_kendall_autocorrelated',
  title: 'Mann–Kendall test for autocorrelated series',
  formula: 'Var* = Var · (1 + 2 / (n(n−1)(n−2)) · Σ (n−k)(n−k−1)(n−k−2) ρₖ)',
  variant:
    'Hamed and Rao; all lags, those with |ρ| up to 1.96 / √n left out, ranks of the values without their trend.',
  doc: 'As the Mann–Kendall test, with an effective number of values. Missing for fewer than three values, or where the corrected variance is not positive.',
  source:
    'Hamed & Rao (1998), A modified Mann–Kendall trend test for autocorrelated data, Journal of Hydrology 204(1–4), 182–196',
  doi: '10.1016/S0022-1694(97)00125-X',
  unworked: 'none found; held against pyMannKendall 1.4.3',
  agrees: ['pyMannKendall, hamed_rao_modification_test'],
  of: (values) => {
    const n = values.length;
    const times = Float64Array.from({ length: n }, (_, at) => at);
    const slope = theilSen.of({ times, values })?.slope;
    if (n < 3 || slope === undefined) return undefined;
    const correlations = rankAutocorrelations(Float64Array.from(values, (value, at) => value - slope * at));
    const bound = normalQuantile(0.95) / Math.sqrt(n);
    let sum = 0;
    for (const [at, correlation] of correlations.entries()) {
      const left = n - at - 1;
      if (Math.abs(correlation) > bound) sum += left * (left - 1) * (left - 2) * correlation;
    }
    const factor = 1 + (2 * sum) / (n * (n - 1) * (n - 2));
    return factor > 0 ? kendallTrend(values, kendallVariance(values) * factor) : undefined;
  },
};
