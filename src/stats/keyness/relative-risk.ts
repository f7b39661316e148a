import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Ratio of a type's shares of two corpora.
 *
 *     RR = (a / N₁) / (b / N₂)
 *
 * 1 where the shares are equal. Infinite, as is its definition, where only the reference has none; undefined where the type
 * never occurs or a corpus is empty.
 *
 * @see Rayson, Log-likelihood and effect size calculator, University Centre for Computer Corpus Research on Language,
 *   Lancaster
 * @example
 * relativeRisk.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 6.4
 */
export const relativeRisk: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'relative_risk',
  title: 'Relative risk',
  formula: 'RR = (a / N₁) / (b / N₂)',
  doc: 'From 0; 1 where the shares are equal, ∞ where only the reference has none. Missing where the type never occurs or a corpus is empty.',
  source:
    'Rayson, Log-likelihood and effect size calculator, University Centre for Computer Corpus Research on Language, Lancaster',
  worked: 'SAS/STAT User’s Guide, FREQ, analysis of a 2 × 2 table: 2.9333',
  agrees: ['wizard of UCREL'],
  of: ({ target, reference, targetSize, referenceSize }) => {
    if (target + reference === 0 || targetSize === 0 || referenceSize === 0) return undefined;
    return (target * referenceSize) / (reference * targetSize);
  },
};
