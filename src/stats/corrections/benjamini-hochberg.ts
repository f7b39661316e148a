import type { Statistic } from '../statistic.ts';
import { type Correction, stepUp } from './adjusted.ts';

/**
 * p-values after Benjamini and Hochberg: from the largest down, each times m and divided by its place.
 *
 *     p*(i) = min over j ≥ i of m p(j) / j
 *
 * Holds the expected share of false findings among all findings (false discovery rate), where tests are independent or
 * depend positively.
 *
 * @see Benjamini & Hochberg (1995), Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1),
 *   289–300
 * @example
 * benjaminiHochberg.of([0.001, 0.04]).p; // [0.002, 0.04]
 */
export const benjaminiHochberg: Statistic<Correction> = {
  id: 'benjamini_hochberg',
  title: 'Benjamini–Hochberg',
  formula: 'p*(i) = min over j ≥ i of m p(j) / j',
  variant: 'Step-up.',
  doc: 'Holds the expected share of false findings among the findings where tests are independent or depend positively. Missing p-values are left out of m.',
  source:
    'Benjamini & Hochberg (1995), Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1), 289–300',
  doi: '10.1111/j.2517-6161.1995.tb02031.x',
  worked: 'Benjamini & Hochberg (1995), p. 295: four of fifteen hypotheses rejected',
  agrees: ['R 4.2, p.adjust', 'statsmodels, fdr_bh'],
  of: (p) => stepUp(p, (value, place, tests) => (tests / place) * value),
};
