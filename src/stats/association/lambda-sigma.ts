import type { Statistic } from '../statistic.ts';
import type { Agreement } from './lambda.ts';

/** The standard error of λ; see the entry. */
function lambdaSigmaOf({ cells, smoothing }: Agreement): number | undefined {
  let variance = 0;
  for (let cell = 0; cell < cells.length; cell++) variance += 1 / (cells[cell]! + smoothing);
  return Number.isFinite(variance) ? Math.sqrt(variance) : undefined;
}

/**
 * The asymptotic standard error of λ.
 *
 *     σ = √Σ 1 / (cᵢ + s)    over the 2ⁿ cells
 *
 * Undefined where a cell is empty and nothing is added.
 *
 * @see Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the
 *   Computational Extraction, Analysis and Exploitation of Collocations, 54–60
 * @example
 * lambdaSigma.of({ cells: [9850, 70, 50, 30], smoothing: 0.5 }); // 0.2586
 */
export const lambdaSigma: Statistic<(agreement: Agreement) => number | undefined> = {
  id: 'sigma',
  title: 'σ of λ',
  formula: 'σ = √Σ 1 / (c + s) over the 2ⁿ cells of agreement, s = 0.5',
  doc: 'Standard error of λ. Missing where a cell is empty and nothing is added.',
  source:
    'Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the Computational Extraction, Analysis and Exploitation of Collocations, 54–60',
  unworked: 'none in the source; held against values computed to fifty digits',
  agrees: ['quanteda.textstats, textstat_collocations, where it is divided by and not shown'],
  of: lambdaSigmaOf,
};
