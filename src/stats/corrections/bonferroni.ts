import type { Statistic } from '../statistic.ts';
import { type Correction, each } from './adjusted.ts';

/**
 * p-values after Bonferroni: each times their number.
 *
 *     p* = min(1, m p)
 *
 * Holds the probability of any false finding among m tests, whatever depends on what; Holm’s does so too and finds more.
 *
 * @see Dunn (1961), Multiple Comparisons Among Means, Journal of the American Statistical Association 56(293),
 *   52–64
 * @example
 * bonferroni.of([0.001, 0.04]).p; // [0.002, 0.08]
 */
export const bonferroni: Statistic<Correction> = {
  id: 'bonferroni',
  title: 'Bonferroni',
  formula: 'p* = min(1, m p)',
  doc: 'Holds the probability of any false finding, whatever depends on what. Missing p-values are left out of m.',
  source:
    'Dunn (1961), Multiple Comparisons Among Means, Journal of the American Statistical Association 56(293), 52–64',
  doi: '10.1080/01621459.1961.10482090',
  worked: 'Benjamini & Hochberg (1995), p. 295: three of fifteen hypotheses rejected',
  agrees: ['R 4.2, p.adjust', 'corpora 0.6, which divides α'],
  of: (p) => each(p, (value, tests) => value * tests),
};
