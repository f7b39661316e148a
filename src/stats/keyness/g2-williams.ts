import type { Contingency } from '../contingency.ts';
import { fourCells, signed, williamsFactor } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * G² over four cells, divided by Williams' factor, which brings it nearer to χ² where counts are small.
 *
 *     G² / q    q = 1 + (N/(a+b) + N/(c+d) − 1) (N/(a+c) + N/(b+d) − 1) / 6N
 *
 * Signed as `g2` is, and nearer to 0, since q is more than 1. Undefined where a row or column of the table is empty.
 *
 * @see Williams (1976), Improved likelihood ratio tests for complete contingency tables, Biometrika 63(1), 33–37
 * @example
 * g2Williams.of({ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }); // 2.5527
 */
export const g2Williams: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'g2_williams',
  title: 'Log-likelihood G² (Williams)',
  formula: 'G² / q, q = 1 + (N/(a+b) + N/(c+d) − 1) (N/(a+c) + N/(b+d) − 1) / 6N',
  variant: 'Four cells, divided by Williams’ factor, signed.',
  doc: 'As G² with four cells, nearer to 0 where counts are small. Missing where a row or column of the table is empty.',
  source:
    'Williams (1976), Improved likelihood ratio tests for complete contingency tables, Biometrika 63(1), 33–37',
  doi: '10.1093/biomet/63.1.33',
  worked: 'Sokal & Rohlf (1995), Biometry, 3rd edition, p. 731: G² 1.33249, divided by the factor 1.30277',
  differs: ['quanteda.textstats does not correct where a cell is 0, and multiplies χ² by the factor'],
  of: (counts) => {
    const factor = williamsFactor(counts);
    const value = fourCells(counts);
    return factor === undefined || value === undefined ? undefined : signed(value / factor, counts);
  },
};
