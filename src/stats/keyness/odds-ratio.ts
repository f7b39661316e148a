import { cellsOf, type Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Odds ratio of a type in two corpora.
 *
 *     OR = (a / c) / (b / d)
 *
 * 1 where the shares are equal, above 1 where the target has more. Infinite, as is its definition, where b or c is 0 and
 * neither a nor d is; undefined where both products are 0.
 *
 * @see Cornfield (1951), A Method of Estimating Comparative Rates from Clinical Data, Journal of the National Cancer
 *   Institute 11(6), 1269–1275
 * @example
 * oddsRatio.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 6.426
 */
export const oddsRatio: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'odds_ratio',
  title: 'Odds ratio',
  formula: 'OR = (a / c) / (b / d)',
  variant: 'Of the sample, without an addition.',
  doc: 'From 0; 1 where the shares are equal, ∞ where only the reference has none. Missing where both products ad and bc are 0.',
  source:
    'Cornfield (1951), A Method of Estimating Comparative Rates from Clinical Data, Journal of the National Cancer Institute 11(6), 1269–1275',
  worked:
    'Cornfield (1951): 77 % of patients and 58 % of others smoke, so that 15.5 cases in 100,000 are 20.6 among smokers and 8.5 among others',
  agrees: ['wizard of UCREL'],
  differs: ['quanteda.textstats, exact: the conditional estimate of R’s fisher.test'],
  of: (counts) => {
    const { a, b, c, d } = cellsOf(counts);
    if (a * d === 0 && b * c === 0) return undefined;
    return (a * d) / (b * c);
  },
};
