import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** Pointwise mutual information of a pair in bits; see the entry. */
function miOf(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && pair.joint > 0 ? Math.log2(pair.joint / pair.expected) : undefined;
}

/**
 * Pointwise mutual information of a pair of words, in bits.
 *
 *     MI = log₂(O / E)    O occurrences together, E = R C / N those that chance leads to expect
 *
 * 0 where the pair is as frequent as chance, 1 where it is twice as frequent; no upper bound but log₂ N. Rare pairs have the
 * highest values, however weak the evidence. Undefined where the pair never occurs together (the formula gives −∞).
 *
 * @see Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics
 *   16(1), 22–29, p. 23
 * @example
 * mi.of({ target: 20, reference: 0, targetSize: 42, referenceSize: 14307626 }); // 18.38
 */
export const mi: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'mi',
  title: 'Mutual information MI',
  formula: 'MI = log₂(O / E), E = R C / N',
  doc: 'In bits: 0 where the pair is as frequent as chance, 1 where twice as frequent; favours rare pairs. Missing where the pair never occurs together.',
  source:
    'Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics 16(1), 22–29, p. 23',
  worked:
    'Manning & Schütze (1999), Foundations of Statistical Natural Language Processing, p. 178, table 5.14: 18.38 for “Ayatollah Ruhollah”; Church & Hanks (1990), p. 24: 11.3 for “doctors … dentists”',
  agrees: ['CQPweb, from the same table', 'NLTK, pmi'],
  differs: ['quanteda.textstats, pmi in textstat_keyness: natural logarithm, with 10⁻⁹ inside it'],
  of: miOf,
};
