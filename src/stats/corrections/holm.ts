import type { Statistic } from '../statistic.ts';
import { type Correction, stepDown } from './adjusted.ts';

/**
 * p-values after Holm: from the smallest up, each times how many are left.
 *
 *     p*(i) = max over j ≤ i of min(1, (m − j + 1) p(j))
 *
 * Holds the probability of any false finding among m tests, whatever depends on what.
 *
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 65–70
 * @example
 * holm.of([0.001, 0.04]).p; // [0.002, 0.04]
 */
export const holm: Statistic<Correction> = {
  id: 'holm',
  title: 'Holm',
  formula: 'p*(i) = max over j ≤ i of min(1, (m − j + 1) p(j))',
  variant: 'Step-down.',
  doc: 'Holds the probability of any false finding, whatever depends on what. Missing p-values are left out of m.',
  source:
    'Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 65–70',
  worked:
    'Wikipedia, Holm–Bonferroni method: of 0.01, 0.04, 0.03, 0.005 the first and the last are rejected at 0.05',
  agrees: ['R 4.2, p.adjust'],
  of: (p) => stepDown(p, (value, place, tests) => (tests - place + 1) * value),
};
