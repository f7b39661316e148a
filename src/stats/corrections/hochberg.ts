import type { Statistic } from '../statistic.ts';
import { type Correction, stepUp } from './adjusted.ts';

/**
 * p-values after Hochberg: from the largest down, each times how many are not smaller.
 *
 *     p*(i) = min over j ≥ i of (m − j + 1) p(j)
 *
 * Holds the probability of any false finding where tests are independent or depend positively; finds no less than Holm’s.
 *
 * @see Hochberg (1988), A Sharper Bonferroni Procedure for Multiple Tests of Significance, Biometrika 75(4), 800–802
 * @example
 * hochberg.of([0.03, 0.04]).p; // [0.04, 0.04]
 */
export const hochberg: Statistic<Correction> = {
  id: 'hochberg',
  title: 'Hochberg',
  formula: 'p*(i) = min over j ≥ i of (m − j + 1) p(j)',
  variant: 'Step-up.',
  doc: 'Holds the probability of any false finding where tests are independent or depend positively. Missing p-values are left out of m.',
  source:
    'Hochberg (1988), A Sharper Bonferroni Procedure for Multiple Tests of Significance, Biometrika 75(4), 800–802',
  doi: '10.1093/biomet/75.4.800',
  worked: 'Benjamini & Hochberg (1995), p. 295: three of fifteen hypotheses rejected',
  agrees: ['R 4.2, p.adjust'],
  of: (p) => stepUp(p, (value, place, tests) => (tests - place + 1) * value),
};
