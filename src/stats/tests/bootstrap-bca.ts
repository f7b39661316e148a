import type { Interval } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type BootstrapOptions, correctedShares, intervalOf, replicatesOf } from './bootstrap.ts';
import type { DocumentCounts } from './documents.ts';

type OfDocuments = (
  target: DocumentCounts,
  reference: DocumentCounts,
  options?: BootstrapOptions,
) => Interval | undefined;

/**
 * Interval of the Log Ratio by bootstrap samples of whole documents, corrected for bias and skewness (BCa).
 *
 *     [θ*(α₁), θ*(α₂)],    α₁ = Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), z = Φ⁻¹(α/2); α₂ alike
 *
 * z₀ from the share of samples below the value, a from the values with one document left out. Doublings. Undefined where
 * that of `bootstrapPercentile` is, and where all samples lie on one side of the value.
 *
 * @see Efron (1987), Better Bootstrap Confidence Intervals, Journal of the American Statistical Association 82(397),
 *   171–185
 * @example
 * const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };
 * const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] };
 * bootstrapBca.of(target, reference).low; // 0.6946
 */
export const bootstrapBca: Statistic<OfDocuments> = {
  id: 'bootstrap_bca',
  title: 'Bootstrap interval (BCa)',
  formula: '[θ*(α₁), θ*(α₂)], α₁ = Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), z = Φ⁻¹(α/2)',
  variant: 'Bias-corrected and accelerated, documents drawn on each side, seeded.',
  doc: 'Doublings. Missing where a side has fewer than two documents or no tokens, or all samples lie on one side of the value.',
  source:
    'Efron (1987), Better Bootstrap Confidence Intervals, Journal of the American Statistical Association 82(397), 171–185',
  doi: '10.1080/01621459.1987.10478410',
  unworked:
    'none in the source; its examples are drawn at random, and of other statistics than a rate; held against the delta method',
  of: (target, reference, options = {}) => {
    const replicates = replicatesOf(target, reference, options);
    if (!replicates) return undefined;
    const shares = correctedShares(replicates, target, reference, options.confidence ?? 0.95);
    return shares && intervalOf(replicates, shares.low, shares.high);
  },
};
