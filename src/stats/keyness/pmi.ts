import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Pointwise mutual information of a type and the target.
 *
 *     PMI = log₂(a / E)    E = N₁ (a + b) / N
 *
 * Bits; 0 where the target has the share that its size leads to expect, at most log₂(N / N₁). Undefined where the type
 * does not occur in the target: the limit is −∞. High values are easily had by rare types.
 *
 * @see Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics
 *   16(1), 22–29
 * @example
 * pmi.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 1.3061
 */
export const pmi: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'pmi',
  title: 'PMI',
  formula: 'PMI = log₂(a / E), E = N₁ (a + b) / N',
  variant: 'Base 2.',
  doc: 'Bits; 0 where the target has the share that its size leads to expect. Missing where the target has none. High values are easily had by rare types.',
  source:
    'Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics 16(1), 22–29',
  worked: 'Church & Hanks (1990), p. 24, table 3: 11.3 for “doctors … dentists”, 8.7 for “doctor … bills”',
  differs: ['quanteda.textstats: natural logarithm, with 10⁻⁹ inside it'],
  of: ({ target, reference, targetSize, referenceSize }) => {
    if (target === 0) return undefined;
    return Math.log2(target / targetSize / ((target + reference) / (targetSize + referenceSize)));
  },
};
