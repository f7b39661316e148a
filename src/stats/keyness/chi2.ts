import { chiSquare } from '../chi-square.ts';
import type { Contingency } from '../contingency.ts';
import { signed } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Pearson's χ² of a type's frequency in two corpora.
 *
 *     χ² = N (ad − bc)² / ((a+b) (c+d) (a+c) (b+d))
 *
 * Positive where the type is relatively more frequent in the target, negative where it is in the reference. Undefined
 * where a row or column of the table is empty. Its distribution is only near χ² where no expected cell is below about 5.
 *
 * @see Pearson (1900), On the criterion …, Philosophical Magazine 50(302), 157–175
 * @example
 * chi2.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 149.404
 */
export const chi2: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'chi2',
  title: 'χ²',
  formula: 'χ² = N (ad − bc)² / ((a+b)(c+d)(a+c)(b+d))',
  variant: 'Without a correction, signed.',
  doc: 'Positive where the target has relatively more, negative where the reference has. Missing where a row or column of the table is empty.',
  source:
    'Pearson (1900), On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling, Philosophical Magazine 50(302), 157–175',
  doi: '10.1080/14786440009463897',
  worked:
    'Manning & Schütze (1999), Foundations of Statistical Natural Language Processing, p. 170: 1.55 for “new companies”',
  agrees: [
    'R 4.2, chisq.test(correct = FALSE), apart from the sign',
    'quanteda.textstats, correction = "none"',
  ],
  differs: ['quanteda.textstats by default: Yates’ correction under conditions of its own'],
  of: (counts) => signed(chiSquare(counts, 0), counts),
};
