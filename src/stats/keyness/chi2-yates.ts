import { chiSquare } from '../chi-square.ts';
import type { Contingency } from '../contingency.ts';
import { signed } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * χ² of a type's frequency in two corpora with Yates' correction for continuity.
 *
 *     χ² = N (|ad − bc| − N/2)² / ((a+b) (c+d) (a+c) (b+d)),    0 where |ad − bc| < N/2
 *
 * Signed as `chi2` is, and nearer to 0. Undefined where a row or column of the table is empty.
 *
 * @see Yates (1934), Contingency Tables Involving Small Numbers and the χ² Test, Supplement to the Journal of the Royal
 *   Statistical Society 1(2), 217–235
 * @example
 * chi2Yates.of({ target: 12, reference: 0, targetSize: 25000, referenceSize: 60000 }); // 25.504
 */
export const chi2Yates: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'chi2_yates',
  title: 'χ² (Yates)',
  formula: 'χ² = N max(0, |ad − bc| − N/2)² / ((a+b)(c+d)(a+c)(b+d))',
  variant: 'With Yates’ correction, always, signed.',
  doc: 'As χ², nearer to 0; 0 where the difference is smaller than the correction. Missing where a row or column of the table is empty.',
  source:
    'Yates (1934), Contingency Tables Involving Small Numbers and the χ² Test, Supplement to the Journal of the Royal Statistical Society 1(2), 217–235',
  doi: '10.2307/2983604',
  worked: 'SAS/STAT User’s Guide, FREQ, analysis of a 2 × 2 table: 3.1879 where χ² is 4.9597',
  agrees: ['R 4.2, chisq.test, apart from the sign'],
  differs: ['quanteda.textstats corrects only where |ad − bc| ≥ N/2 and an expected cell is below 5'],
  of: (counts) => signed(chiSquare(counts, 0.5), counts),
};
