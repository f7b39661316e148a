import type { LogEstimate } from '../keyness/log-odds-ratio.ts';
import { studentQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { clusterRate, type DocumentCounts } from './documents.ts';
import { satterthwaite } from './welch.ts';

type OfDocuments = (
  target: DocumentCounts,
  reference: DocumentCounts,
  confidence?: number,
) => LogEstimate | undefined;

/**
 * Log₂ of the ratio of two rates with an interval that has documents as its units.
 *
 *     log₂(R₁ / R₂) ± t·SE,    SE = √(V(R₁)/R₁² + V(R₂)/R₂²) / ln 2    by the delta method
 *
 * Doublings, as the Log Ratio, which it is where no count is 0. t has Satterthwaite's degrees of freedom. Undefined where a
 * side has fewer than two documents or no occurrence, or rates do not vary at all.
 *
 * @param confidence of the interval; 0.95 where left out
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.3; Wolter (2007), Introduction to Variance Estimation,
 *   2nd edition, chapter 6
 * @example
 * const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };
 * const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] };
 * logRateRatio.of(target, reference).value; // 1.8556
 */
export const logRateRatio: Statistic<OfDocuments> = {
  id: 'log_rate_ratio',
  title: 'Interval of the Log Ratio',
  formula: 'log₂(R₁ / R₂) ± t·SE, SE = √(V(R₁)/R₁² + V(R₂)/R₂²) / ln 2',
  variant: 'Delta method over ratio estimators, documents as units.',
  doc: 'Doublings of the rate from the reference to the target. Missing where a side has fewer than two documents or no occurrence, or rates do not vary at all.',
  source: 'Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 6',
  unworked: 'none in the source; held against simulation and the variances of both rates',
  of: (target, reference, confidence = 0.95) => {
    const first = clusterRate(target);
    const second = clusterRate(reference);
    if (!first || !second || first.count === 0 || second.count === 0) return undefined;
    const [one, two] = [first.variance / first.rate ** 2, second.variance / second.rate ** 2];
    if (!(one + two > 0)) return undefined;
    const value = Math.log2(first.rate / second.rate);
    const se = Math.sqrt(one + two) / Math.LN2;
    const df = satterthwaite(one, first.documents - 1, two, second.documents - 1);
    const margin = studentQuantile(confidence, df) * se;
    return { value, se, low: value - margin, high: value + margin };
  },
};
