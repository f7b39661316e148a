import { type Contingency, direction } from '../contingency.ts';
import { clopperPearson } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** How sure the bound of a Log Ratio Conservative is. */
interface ConservativeOptions {
  /** Confidence of the interval, above 0 and below 1; 0.95 where left out. */
  readonly confidence?: number;
  /** Number of terms that are compared: α is divided by it (Bonferroni); 1 where left out. */
  readonly tests?: number;
}

type OfCounts = (counts: Contingency, options?: ConservativeOptions) => number | undefined;

/**
 * Evert's Log Ratio Conservative: the bound of a confidence interval of log₂ of the ratio of shares that is nearer to 0.
 *
 *     LRC = log₂((N₂ / N₁) p / (1 − p)),    p the Clopper–Pearson bound of a / (a + b)
 *
 * Signed as the difference of shares; 0 where the interval holds 0. Undefined where the type never occurs or a corpus is
 * empty.
 *
 * @see Evert (2022), Measuring keyness, Digital Humanities 2022, Tokyo; https://osf.io/x8z9n
 * @example
 * logRatioConservative.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 2.1726
 */
export const logRatioConservative: Statistic<OfCounts> = {
  id: 'log_ratio_conservative',
  title: 'Log Ratio Conservative',
  formula:
    'LRC = log₂((N₂ / N₁) p / (1 − p)), p the Clopper–Pearson bound of a / (a + b) towards equal shares',
  variant: 'Two-sided interval; α divided by the number of terms where that is given.',
  doc: 'Doublings of the share that the counts vouch for; 0 where the interval holds 0. Missing where the type never occurs or a corpus is empty.',
  source: 'Evert (2022), Measuring keyness, Digital Humanities 2022, Tokyo; https://osf.io/x8z9n',
  unworked: 'none found; held against values computed to fifty digits, and against the interval of the share',
  agrees: ['corpora 0.6, LRC', 'Scattertext, LRC'],
  of: (counts, { confidence = 0.95, tests = 1 } = {}) => {
    const { target, reference, targetSize, referenceSize } = counts;
    const size = target + reference;
    if (size === 0 || targetSize === 0 || referenceSize === 0) return undefined;
    const { low, high } = clopperPearson(target, size, (1 - confidence) / 2 / tests);
    const bound = (share: number): number => Math.log2((referenceSize / targetSize) * (share / (1 - share)));
    return direction(counts) >= 0 ? Math.max(bound(low), 0) : Math.min(bound(high), 0);
  },
};
