import type { Statistic } from '../statistic.ts';

/** A sequence’s table of agreement, and what is added to each cell. */
export interface Agreement {
  /**
   * 2ⁿ cells for n words: under the number whose k-th bit is set where the k-th words are equal, how many sequences of the
   * corpus agree with this one in just these places. The last cell is the sequence itself.
   */
  readonly cells: ArrayLike<number>;
  /** At least 0; with 0 the statistic is undefined where a cell is empty. */
  readonly smoothing: number;
}

/** The interaction of all words of a sequence; see the entry. */
function lambdaOf({ cells, smoothing }: Agreement): number | undefined {
  let sum = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const logarithm = Math.log(cells[cell]! + smoothing);
    sum += isEven(cell) ? logarithm : -logarithm;
  }
  const value = isEven(cells.length - 1) ? sum : -sum;
  return Number.isFinite(value) ? value : undefined;
}

function isEven(bits: number): boolean {
  let rest = bits;
  let even = true;
  for (; rest !== 0; rest &= rest - 1) even = !even;
  return even;
}

/**
 * λ: the interaction of all n words of a sequence in the saturated log-linear model of its table of agreement.
 *
 *     λ = Σ (−1)ⁿ⁻ᵇ ln(cᵢ + s)    over the 2ⁿ cells; b words agree in cell i, s is the smoothing
 *
 * 0 where the whole sequence is as frequent as its parts lead to expect, positive where it is more frequent. For two words
 * it is the logarithm of the odds ratio. Undefined where a cell is empty and nothing is added.
 *
 * @see Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the
 *   Computational Extraction, Analysis and Exploitation of Collocations, 54–60
 * @example
 * lambda.of({ cells: [9850, 70, 50, 30], smoothing: 0.5 }); // 4.435
 */
export const lambda: Statistic<(agreement: Agreement) => number | undefined> = {
  id: 'lambda',
  title: 'λ',
  formula: 'λ = Σ (−1)ⁿ⁻ᵇ ln(c + s) over the 2ⁿ cells of agreement in b of n places, s = 0.5',
  variant: 'All subtuples.',
  doc: 'Interaction of all words of a sequence: 0 where it is as frequent as its parts lead to expect; for two words, the logarithm of the odds ratio. Missing where a cell is empty and nothing is added.',
  source:
    'Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the Computational Extraction, Analysis and Exploitation of Collocations, 54–60',
  unworked:
    'none in the source; it ranks verbs without their counts; held against values computed to fifty digits, and for two words against the odds ratio',
  agrees: ['quanteda.textstats, textstat_collocations, up to 8 words'],
  of: lambdaOf,
};
