import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Hardie's Log Ratio: how many times a type's share doubles from the reference to the target.
 *
 *     LR = log₂((a / N₁) / (b / N₂)),    a count of 0 taken as 0.5
 *
 * 1 is twice the share, −1 half of it. Undefined where the type never occurs or a corpus is empty.
 *
 * @see Hardie (2014), Log Ratio – an informal introduction, ESRC Centre for Corpus Approaches to Social Science, Lancaster
 * @example
 * logRatio.of({ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }); // 2.585
 */
export const logRatio: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'log_ratio',
  title: 'Log Ratio',
  formula: 'LR = log₂((a / N₁) / (b / N₂)), a count of 0 taken as 0.5',
  variant: 'Hardie’s: 0.5 only in place of a count of 0.',
  doc: 'Doublings of the share from the reference to the target: 1 is twice, −1 half of it. Missing where the type never occurs or a corpus is empty.',
  source:
    'Hardie (2014), Log Ratio – an informal introduction, ESRC Centre for Corpus Approaches to Social Science, Lancaster',
  worked:
    'Hardie (2014): 0, 1, 2, 3 for a word as frequent as in the reference, twice, four times, eight times as frequent',
  agrees: ['CQPweb', 'wizard of UCREL', 'KeynessMeasures'],
  differs: [
    'corpora 0.6: 0.5 added to every count and size',
    'quanteda.extras: 0.5 divided by the sum of what is passed',
    'Wordless: infinite where a count is 0',
    'Scattertext: 0.01 added to every count',
  ],
  of: ({ target, reference, targetSize, referenceSize }) => {
    if (target + reference === 0 || targetSize === 0 || referenceSize === 0) return undefined;
    return Math.log2((target || 0.5) / targetSize / ((reference || 0.5) / referenceSize));
  },
};
