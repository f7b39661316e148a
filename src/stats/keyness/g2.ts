import type { Contingency } from '../contingency.ts';
import { fourCells, signed } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Log-likelihood ratio G² of a type's frequency in two corpora, over all four cells of its table.
 *
 *     G² = 2 Σ O ln(O / E)    O observed, E expected from the margins; a cell with O = 0 adds 0
 *
 * Positive where the type is relatively more frequent in the target, negative where it is in the reference, 0 where the
 * shares are equal or it never occurs. Undefined where a corpus is empty. Without the sign it follows χ² with one degree
 * of freedom if every token is drawn by itself, which those of a speech are not.
 *
 * @see Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19(1),
 *   61–74
 * @example
 * g2.of({ target: 110, reference: 2442, targetSize: 221, referenceSize: 31556 }); // 270.72
 */
export const g2: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'g2',
  title: 'Log-likelihood G²',
  formula: 'G² = 2 Σ O ln(O / E) over a, b, c, d',
  variant: 'Four cells, signed.',
  doc: 'Positive where the target has relatively more, negative where the reference has. Follows χ² with one degree of freedom only if tokens are independent. Missing where a corpus is empty.',
  source:
    'Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19(1), 61–74',
  worked: 'Dunning (1993), p. 72: 270.72 for “the swiss”, 167.23 for “natel c”',
  agrees: ['AntConc 4, 4-term', 'WordSmith', 'polmineR from 0.7.11', 'corpora 0.6, G2'],
  differs: [
    'quanteda.textstats adds 10⁻⁹ inside the logarithm and may shift the cells by Yates’ correction',
    'the wizard of UCREL sums two cells only',
  ],
  of: (counts) => signed(fourCells(counts), counts),
};
