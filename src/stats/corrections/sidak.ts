import type { Statistic } from '../statistic.ts';
import { type Correction, each } from './adjusted.ts';

/**
 * p-values after Šidák: the probability of one as small among m independent ones.
 *
 *     p* = 1 − (1 − p)^m
 *
 * Holds the probability of any false finding among m independent tests.
 *
 * @see Šidák (1967), Rectangular Confidence Regions for the Means of Multivariate Normal Distributions, Journal of the
 *   American Statistical Association 62(318), 626–633
 * @example
 * sidak.of([0.001, 0.04]).p; // [0.001999, 0.0784]
 */
export const sidak: Statistic<Correction> = {
  id: 'sidak',
  title: 'Šidák',
  formula: 'p* = 1 − (1 − p)^m',
  variant: 'One step.',
  doc: 'Holds the probability of any false finding among independent tests. Missing p-values are left out of m.',
  source:
    'Šidák (1967), Rectangular Confidence Regions for the Means of Multivariate Normal Distributions, Journal of the American Statistical Association 62(318), 626–633',
  doi: '10.1080/01621459.1967.10482935',
  unworked: 'none in the source; held against values computed to fifty digits',
  agrees: ['statsmodels, sidak'],
  of: (p) => each(p, (value, tests) => -Math.expm1(tests * Math.log1p(-value))),
};
