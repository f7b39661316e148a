import type { Statistic } from '../statistic.ts';
import { agreementOf, type Coding, countsOfUnits } from './coding.ts';

/**
 * Observed agreement: the share of pairs of coders that agree, on the mean of units.
 *
 *     pₒ = mean over units of Σ nₖ(nₖ − 1) / (m(m − 1))
 *
 * where nₖ of the m coders of a unit gave category k.
 *
 * From 0 to 1; what chance would agree on is not taken off. Units with fewer than two codes are left out; undefined
 * without any.
 *
 * @see Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382,
 *   equation 2, doi:10.1037/h0031619
 * @example
 * observedAgreement.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.5
 */
export const observedAgreement: Statistic<(coding: Coding) => number | undefined> = {
  id: 'observed_agreement',
  title: 'Observed agreement',
  formula: 'pₒ = mean over units of Σ nₖ(nₖ − 1) / (m(m − 1))',
  variant: 'mean share of agreeing pairs of coders',
  doc: 'From 0 to 1; what chance would agree on is not taken off. Units with fewer than two codes are left out; undefined without any.',
  source:
    'Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382, equation 2',
  doi: '10.1037/h0031619',
  worked: 'Fleiss (1971), pp. 378–382: 0.556 for 30 patients and six raters',
  differs: ['R irr 0.84 agree: share of units on which all agree'],
  of: (coding) => {
    const units = countsOfUnits(coding).filter(({ coders }) => coders >= 2);
    if (units.length === 0) return undefined;
    return units.reduce((sum, unit) => sum + agreementOf(unit), 0) / units.length;
  },
};
