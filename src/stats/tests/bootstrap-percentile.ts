import type { Interval } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type BootstrapOptions, intervalOf, replicatesOf } from './bootstrap.ts';
import type { DocumentCounts } from './documents.ts';

type OfDocuments = (
  target: DocumentCounts,
  reference: DocumentCounts,
  options?: BootstrapOptions,
) => Interval | undefined;

/**
 * Interval of the Log Ratio by the percentiles of bootstrap samples of whole documents.
 *
 *     [θ*(α/2), θ*(1 − α/2)]    θ* the Log Ratio of documents drawn with replacement on each side
 *
 * Doublings. Too short for few documents. Undefined where a side has fewer than two documents or no tokens; where the type
 * never occurs on a side, a count of 0 is taken as 0.5.
 *
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 * @example
 * const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };
 * const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] };
 * bootstrapPercentile.of(target, reference).low; // 0.7633
 */
export const bootstrapPercentile: Statistic<OfDocuments> = {
  id: 'bootstrap_percentile',
  title: 'Bootstrap interval (percentile)',
  formula: '[θ*(α/2), θ*(1 − α/2)], θ* the Log Ratio of documents drawn with replacement',
  variant: 'Percentiles at the place α (B + 1), documents drawn on each side, seeded.',
  doc: 'Doublings; too short for few documents. Missing where a side has fewer than two documents or no tokens.',
  source: 'Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13',
  unworked:
    'none in the source; its examples are drawn at random, and of other statistics than a rate; held against the delta method',
  of: (target, reference, options = {}) => {
    const replicates = replicatesOf(target, reference, options);
    const tail = (1 - (options.confidence ?? 0.95)) / 2;
    return replicates && intervalOf(replicates, tail, 1 - tail);
  },
};
