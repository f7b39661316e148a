import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { type Correction, stepUp } from './adjusted.ts';

/**
 * p-values after Benjamini and Yekutieli: those of Benjamini and Hochberg times 1 + 1/2 + … + 1/m.
 *
 *     p*(i) = min over j ≥ i of m p(j) / j · Σ 1/k
 *
 * Holds the expected share of false findings among all findings, whatever depends on what.
 *
 * @see Benjamini & Yekutieli (2001), The control of the false discovery rate in multiple testing under dependency, Annals
 *   of Statistics 29(4), 1165–1188
 * @example
 * benjaminiYekutieli.of([0.001, 0.04]).p; // [0.003, 0.06]
 */
export const benjaminiYekutieli: Statistic<Correction> = {
  id: 'benjamini_yekutieli',
  title: 'Benjamini–Yekutieli',
  formula: 'p*(i) = min over j ≥ i of m p(j) / j · Σ 1/k',
  variant: 'Step-up.',
  doc: 'Holds the expected share of false findings among the findings, whatever depends on what. Missing p-values are left out of m.',
  source:
    'Benjamini & Yekutieli (2001), The control of the false discovery rate in multiple testing under dependency, Annals of Statistics 29(4), 1165–1188',
  doi: '10.1214/aos/1013699998',
  unworked: 'none found; held against R’s p.adjust',
  agrees: ['R 4.2, p.adjust', 'statsmodels, fdr_by'],
  of: (p) => {
    const { tests } = stepUp(p, (value) => value);
    const factor = sumOf(Array.from({ length: tests }, (_, at) => 1 / (at + 1)));
    return stepUp(p, (value, place) => (tests / place) * factor * value);
  },
};
