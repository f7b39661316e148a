import { cellsOf, type Contingency, expectedCells } from '../contingency.ts';
import { twoCells } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Effect size of the log-likelihood.
 *
 *     ELL = G² / (N ln(min(E₁, E₂)))    G² of two cells
 *
 * From 0; larger is a larger departure from equal shares. Undefined where the smaller expected frequency is not above 1:
 * the logarithm would be 0 or negative.
 *
 * @see Johnston, Berry & Mielke (2006), Measures of effect size for chi-squared and likelihood-ratio goodness-of-fit tests,
 *   Perceptual and Motor Skills 103(2), 412–414
 * @example
 * ell.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 0.000399
 */
export const ell: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'ell',
  title: 'ELL',
  formula: 'ELL = G² / (N ln(min(E₁, E₂)))',
  variant: 'G² of two cells; missing where an expected frequency is 1 or less.',
  doc: 'From 0; larger is a larger departure from equal shares. Missing where the smaller expected frequency is not above 1, or a corpus is empty.',
  source:
    'Johnston, Berry & Mielke (2006), Measures of effect size for chi-squared and likelihood-ratio goodness-of-fit tests, Perceptual and Motor Skills 103(2), 412–414',
  doi: '10.2466/pms.103.2.412-414',
  unworked: 'none found; as the wizard of UCREL prints it, held against values computed to fifty digits',
  agrees: ['wizard of UCREL, where expected frequencies are above 1'],
  of: (counts) => {
    const value = twoCells(counts);
    const expected = expectedCells(cellsOf(counts));
    if (value === undefined || !expected) return undefined;
    const smaller = Math.min(expected.a, expected.b);
    return smaller > 1 ? value / (counts.targetSize + counts.referenceSize) / Math.log(smaller) : undefined;
  },
};
