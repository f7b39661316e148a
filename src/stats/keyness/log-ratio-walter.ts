import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * The logarithm of the ratio of shares after Walter, which is almost unbiased.
 *
 *     LR = log₂((a + ½) / (N₁ + ½)) − log₂((b + ½) / (N₂ + ½))
 *
 * Doublings, as `logRatio`; nearer to 0 for rare types. It exists for every table.
 *
 * @see Walter (1975), The distribution of Levin's measure of attributable risk, Biometrika 62(2), 371–374
 * @example
 * logRatioWalter.of({ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }); // 2.2206
 */
export const logRatioWalter: Statistic<(counts: Contingency) => number> = {
  id: 'log_ratio_walter',
  title: 'Log Ratio (Walter)',
  formula: 'LR = log₂((a + ½) / (N₁ + ½)) − log₂((b + ½) / (N₂ + ½))',
  variant: 'Walter’s: 0.5 added everywhere.',
  doc: 'Doublings of the share from the reference to the target, nearer to 0 for rare types; never missing.',
  source:
    'Walter (1975), The distribution of Levin’s measure of attributable risk, Biometrika 62(2), 371–374',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['corpora 0.6, LogRatio'],
  differs: ['Hardie’s Log Ratio: 0.5 only in place of a count of 0'],
  of: ({ target, reference, targetSize, referenceSize }) =>
    Math.log2((target + 0.5) / (targetSize + 0.5)) - Math.log2((reference + 0.5) / (referenceSize + 0.5)),
};
