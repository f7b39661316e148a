import { type Interval, studentQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { clusterRate, type DocumentCounts } from './documents.ts';

/** A rate with what documents say of how sure it is. */
interface RateInterval extends Interval {
  /** Occurrences per token. */
  readonly rate: number;
  readonly se: number;
  /** Variance beside that of tokens drawn one by one (Poisson's): 1 where a type does not cluster in documents. */
  readonly designEffect: number;
}

type OfDocuments = (documents: DocumentCounts, confidence?: number) => RateInterval | undefined;

/**
 * A type's rate with an interval that has documents as its units.
 *
 *     R = ΣK / ΣN,    SE = √(Σ (K − R·N)² / (m (m − 1))) / N̄,    R ± t·SE with m − 1 degrees of freedom
 *
 * Bounds below 0 are 0. Undefined for fewer than two documents, and where the type never occurs: a bound is then that of
 * `wilsonInterval`.
 *
 * @param confidence of the interval; 0.95 where left out
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.3; Kish (1965), Survey Sampling, section 8.2
 * @example
 * rateInterval.of({ counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] }).se * 1e6; // 998.03
 */
export const rateInterval: Statistic<OfDocuments> = {
  id: 'rate_interval',
  title: 'Interval of a rate',
  formula: 'R = ΣK / ΣN, SE = √(Σ (K − R·N)² / (m (m − 1))) / N̄, R ± t·SE',
  variant: 'Ratio estimator, documents as units, Student’s t with m − 1 degrees of freedom.',
  doc: 'Occurrences per token; its design effect is above 1 where a type clusters in documents. Missing for fewer than two documents, or where the type never occurs.',
  source: 'Cochran (1977), Sampling Techniques, 3rd edition, section 6.3',
  unworked:
    'none found; held against values computed to fifty digits and the interval of a mean where documents are equally long',
  of: (documents, confidence = 0.95) => {
    const found = clusterRate(documents);
    if (!found || found.count === 0) return undefined;
    const se = Math.sqrt(found.variance);
    const margin = studentQuantile(confidence, found.documents - 1) * se;
    return {
      rate: found.rate,
      se,
      designEffect: (found.variance * found.size ** 2) / found.count,
      low: Math.max(0, found.rate - margin),
      high: found.rate + margin,
    };
  },
};
