import type { Statistic } from '../statistic.ts';
import { entropyOf, type Occurrences, sizesOf } from './occurrences.ts';

/**
 * Entropy of the types of a text with the correction of Miller and Madow, in bits.
 *
 *     H + (V − 1) / (2 N ln 2)
 *
 * At least the entropy of relative frequencies; may be larger than log₂ V. Still too low where most types are rare.
 * Undefined without tokens.
 *
 * @see Miller (1955), Note on the bias of information estimates, in Quastler (ed.), Information Theory in
 *   Psychology, Glencoe: Free Press, 95–100
 * @example
 * entropyMillerMadow.of([3, 0, 1, 4, 0]); // 1.5859…
 */
export const entropyMillerMadow: Statistic<(counts: Occurrences) => number | undefined> = {
  id: 'entropy_miller_madow',
  title: 'Entropy, bias corrected',
  formula: 'H + (V − 1) / (2 N ln 2)',
  variant: 'first-order correction of Miller and Madow, V the types that occur, in bits',
  doc: 'At least the entropy of relative frequencies; may be larger than log₂ V. Still too low where most types are rare. Undefined without tokens.',
  source:
    'Miller (1955), Note on the bias of information estimates, in Quastler (ed.), Information Theory in Psychology, Glencoe: Free Press, 95–100',
  unworked: 'none in the source; the entropy, whose example is tested, and a term of two counts',
  agrees: ['R entropy 1.3 entropy.MM (divide by ln 2)'],
  of: (counts) => {
    const entropy = entropyOf(counts);
    const { tokens, types } = sizesOf(counts);
    return entropy === undefined ? undefined : entropy + (types - 1) / (2 * tokens * Math.LN2);
  },
};
