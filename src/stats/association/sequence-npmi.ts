import type { Statistic } from '../statistic.ts';
import { logExcess, type Sequence } from './sequence.ts';

/** Normalised specific correlation of a sequence; see the entry. */
function sequenceNpmiOf(sequence: Sequence): number | undefined {
  const { joint, frequencies, size } = sequence;
  const excess = logExcess(sequence);
  if (excess === undefined || joint === size) return undefined;
  return Math.min(1, excess / (-(frequencies.length - 1) * Math.log2(joint / size)));
}

/**
 * Specific correlation of a sequence of n words, divided by its largest possible value: NPMI for any number of words.
 *
 *     NPMI = MI / −(n − 1) log₂(O / N)
 *
 * 0 where the sequence is as frequent as its words lead to expect, 1 where its words occur in it only. For two words it is
 * NPMI. Undefined where the sequence never occurs, or is the only one.
 *
 * @see Van de Cruys (2011), Two Multivariate Generalizations of Pointwise Mutual Information, 16–20, for MI; Bouma (2009),
 *   Normalized (Pointwise) Mutual Information in Collocation Extraction, 31–40, for the division
 * @example
 * sequenceNpmi.of({ joint: 5, frequencies: [5, 5, 5], size: 1000 }); // 1
 */
export const sequenceNpmi: Statistic<(sequence: Sequence) => number | undefined> = {
  id: 'sequence_npmi',
  title: 'Normalised MI of n words',
  formula: 'NPMI = log₂(O Nⁿ⁻¹ / (C₁ C₂ … Cₙ)) / −(n − 1) log₂(O / N)',
  variant: 'For any number of words, NPMI for two.',
  doc: 'At most 1, where the words occur in the sequence only; 0 where it is as frequent as they lead to expect. Missing where it never occurs or is the only one.',
  source:
    'Van de Cruys (2011), Two Multivariate Generalizations of Pointwise Mutual Information, 16–20, for MI; Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction, 31–40, for the division',
  unworked: 'none in the source; for two words it is NPMI',
  of: sequenceNpmiOf,
};
