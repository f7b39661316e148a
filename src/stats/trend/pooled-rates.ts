import { type Interval, studentQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { clusterRate, type DocumentCounts } from '../tests/documents.ts';

/** The rates of some periods, with intervals. */
interface PooledRates {
  /** Variance of counts within periods beside Poisson's; at least 1. */
  readonly dispersion: number;
  /** Documents beyond the first of each period. */
  readonly df: number;
  /** Period → interval of its rate, per token; missing for a period without tokens. */
  readonly intervals: readonly (Interval | undefined)[];
}

type OfPeriods = (periods: readonly DocumentCounts[], confidence?: number) => PooledRates | undefined;

/** With fewer documents beyond the first of each period, the dispersion is hardly known. */
const leastDf = 4;

/**
 * Intervals of the rates of a type in some periods, with documents as units and their dispersion taken from all periods
 * together.
 *
 *     |K − R·N| ≤ t √(φ R N),    φ = max(1, Σ m / (m − 1) Σ (K − R N)² / Σ K), t with Σ (m − 1) degrees of freedom
 *
 * A period has few documents, too few to say how much their counts vary; all periods together have enough. Rates for which
 * the inequality holds are the interval (a score interval): it never goes below 0, and exists where the type does not occur.
 *
 * @param confidence of the intervals; 0.95 where left out
 * @returns undefined where the periods with an occurrence have fewer than four documents beyond their first
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.3, for the variance; Agresti & Coull (1998), Approximate
 *   Is Better than “Exact” for Interval Estimation, The American Statistician 52(2), 119–126, for the score interval
 * @example
 * const periods = [{ counts: [5, 7, 1], sizes: [900, 1100, 900] }, { counts: [6, 2, 9], sizes: [1000, 800, 1200] }];
 * pooledRates.of(periods).dispersion; // 1.28949
 */
export const pooledRates: Statistic<OfPeriods> = {
  id: 'pooled_rates',
  title: 'Intervals of rates by period',
  formula: '|K − R·N| ≤ t √(φ R N), φ = max(1, Σ m / (m − 1) Σ (K − R N)² / Σ K)',
  variant: 'Score interval, documents as units, one dispersion for all periods.',
  doc: 'Occurrences per token, by period. Missing where there are hardly more documents than periods.',
  source:
    'Cochran (1977), Sampling Techniques, 3rd edition, section 6.3; Agresti & Coull (1998), Approximate Is Better than “Exact” for Interval Estimation of Binomial Proportions, The American Statistician 52(2), 119–126',
  doi: '10.1080/00031305.1998.10480550',
  unworked: 'none in the source; held against simulation',
  of: (periods, confidence = 0.95) => {
    const known = periods.map(clusterRate).filter((rate) => rate !== undefined && rate.count > 0);
    const df = known.reduce((sum, rate) => sum + rate!.documents - 1, 0);
    if (df < leastDf) return undefined;
    const squares = sumOf(known.map((rate) => rate!.variance * rate!.size ** 2));
    const dispersion = Math.max(1, squares / sumOf(known.map((rate) => rate!.count)));
    const t = studentQuantile(confidence, df);
    return {
      dispersion,
      df,
      intervals: periods.map(({ counts, sizes }) =>
        scoreInterval(sumOf(counts), sumOf(sizes), dispersion * t * t),
      ),
    };
  },
};

/** The rates R with (K − R·N)² ≤ square · R · N. */
function scoreInterval(count: number, size: number, square: number): Interval | undefined {
  if (size === 0) return undefined;
  const centre = count + square / 2;
  const half = Math.sqrt(square * (count + square / 4));
  return { low: Math.max(0, centre - half) / size, high: (centre + half) / size };
}
