import type { Statistic } from '../statistic.ts';
import type { Coding } from './coding.ts';
import { kappaOf } from './kappa.ts';

/**
 * Cohen’s κ: agreement of two coders beyond chance; unweighted; each coder has shares of categories of their own.
 *
 *     κ = (pₒ − pₑ) / (1 − pₑ)
 *
 * Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined
 * where chance alone would agree always, as with one category only, and for another number of coders.
 *
 * @see Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement
 *   20(1), 37–46, doi:10.1177/001316446002000104
 * @example
 * cohenKappa.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.2
 */
export const cohenKappa: Statistic<(coding: Coding) => number | undefined> = {
  id: 'cohen_kappa',
  title: 'Cohen’s κ',
  formula: 'κ = (pₒ − pₑ) / (1 − pₑ)',
  variant: 'unweighted; each coder has shares of categories of their own',
  doc: 'Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined where chance alone would agree always, as with one category only, and for another number of coders.',
  source:
    'Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1), 37–46',
  doi: '10.1177/001316446002000104',
  worked: 'Cohen (1960), pp. 37–46: 0.492 for 200 cases in three categories',
  agrees: ['R irr 0.84 kappa2'],
  of: (coding) => kappaOf(coding, (first, second) => (first === second ? 0 : 1)),
};
