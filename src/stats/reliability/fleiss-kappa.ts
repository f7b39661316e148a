import type { Statistic } from '../statistic.ts';
import type { Coding } from './coding.ts';
import { pooledAgreement } from './pooled.ts';

/**
 * Fleiss’ κ: agreement of many coders beyond chance.
 *
 *     κ = (P̄ − P̄ₑ) / (1 − P̄ₑ)
 *
 * where P̄ is the mean share of agreeing pairs of coders, and P̄ₑ the sum of the squared shares of the categories.
 *
 * 1 where all agree always, 0 as by chance, below 0 less. Of two coders it is Scott’s π, not Cohen’s κ. Undefined
 * where no unit has a code of every coder, or chance alone would agree always, as with one category only.
 *
 * @see Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382,
 *   doi:10.1037/h0031619
 * @example
 * fleissKappa.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.1578…
 */
export const fleissKappa: Statistic<(coding: Coding) => number | undefined> = {
  id: 'fleiss_kappa',
  title: 'Fleiss’ κ',
  formula: 'κ = (P̄ − P̄ₑ) / (1 − P̄ₑ)',
  variant: 'of any number of coders, over the units that every coder coded',
  doc: '1 where all agree always, 0 as by chance, below 0 less. Of two coders it is Scott’s π, not Cohen’s κ. Undefined where no unit has a code of every coder, or chance alone would agree always, as with one category only.',
  source:
    'Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382',
  doi: '10.1037/h0031619',
  worked: 'Fleiss (1971), pp. 378–382: 0.430 for 30 patients and six raters',
  agrees: ['R irr 0.84 kappam.fleiss'],
  of: pooledAgreement,
};
