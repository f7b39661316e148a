import type { Contingency } from '../contingency.ts';
import { fourCells, twoCells } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

type OfCounts = (counts: Contingency, cells?: 2 | 4) => number | undefined;

/**
 * Approximate Bayes factor of a difference of shares, from G².
 *
 *     BIC = G² − ln N
 *
 * Below 0 the counts speak for equal shares; 0 to 2 is not worth a mention, 2 to 6 positive, 6 to 10 strong and above 10
 * very strong evidence of a difference. Undefined where a corpus is empty.
 *
 * @param cells whether G² is that of two cells, as the wizard of UCREL has it, or of four; 2 where left out
 * @see Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics, in: New Approaches to the Study
 *   of Linguistic Variability, 3–11
 * @example
 * bic.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 120.339
 */
export const bic: Statistic<OfCounts> = {
  id: 'bic',
  title: 'Bayes factor (BIC)',
  formula: 'BIC = G² − ln N',
  variant: 'G² of two cells where nothing else is said.',
  doc: 'Below 0 the counts speak for equal shares; 0 to 2 is not worth a mention, 2 to 6 positive, 6 to 10 strong, above 10 very strong evidence of a difference. Missing where a corpus is empty.',
  source:
    'Wilson (2013), Embracing Bayes factors for key item analysis in corpus linguistics, in: New Approaches to the Study of Linguistic Variability, 3–11',
  unworked: 'none found; the number follows from G² and the size',
  agrees: ['wizard of UCREL'],
  of: (counts, cells = 2) => {
    const value = cells === 2 ? twoCells(counts) : fourCells(counts);
    return value === undefined ? undefined : value - Math.log(counts.targetSize + counts.referenceSize);
  },
};
