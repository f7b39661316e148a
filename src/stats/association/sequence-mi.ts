import type { Statistic } from '../statistic.ts';
import { logExcess, type Sequence } from './sequence.ts';

/**
 * Specific correlation of a sequence of words, in bits: MI for any number of words.
 *
 *     MI = log₂(O Nⁿ⁻¹ / (C₁ C₂ … Cₙ))
 *
 * 0 where the sequence is as frequent as its words lead to expect were they independent. For two words it is MI. Undefined
 * where the sequence never occurs.
 *
 * @see Van de Cruys (2011), Two Multivariate Generalizations of Pointwise Mutual Information, Proceedings of the Workshop
 *   on Distributional Semantics and Compositionality, 16–20, p. 17
 * @example
 * sequenceMi.of({ joint: 30, frequencies: [100, 80], size: 10000 }); // 5.229
 */
export const sequenceMi: Statistic<(sequence: Sequence) => number | undefined> = {
  id: 'sequence_mi',
  title: 'MI of n words',
  formula: 'MI = log₂(O Nⁿ⁻¹ / (C₁ C₂ … Cₙ))',
  variant: 'Specific correlation: for any number of words, MI for two.',
  doc: 'In bits: 0 where the sequence is as frequent as its words lead to expect were they independent. Missing where it never occurs.',
  source:
    'Van de Cruys (2011), Two Multivariate Generalizations of Pointwise Mutual Information, Proceedings of the Workshop on Distributional Semantics and Compositionality, 16–20',
  unworked: 'none in the source; for two words it is MI, whose examples are tested',
  of: logExcess,
};
