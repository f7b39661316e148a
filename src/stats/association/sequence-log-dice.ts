import { sumOf } from '../sums.ts';
import type { Statistic } from '../statistic.ts';
import type { Sequence } from './sequence.ts';

/** logDice of a sequence; see the entry. */
function sequenceLogDiceOf({ joint, frequencies }: Sequence): number | undefined {
  return joint === 0 ? undefined : 14 + Math.log2((frequencies.length * joint) / sumOf(frequencies));
}

/**
 * logDice of a sequence of n words.
 *
 *     logDice = 14 + log₂(n O / (C₁ + C₂ + … + Cₙ))
 *
 * At most 14, where the words occur in the sequence only. For two words it is logDice. Undefined where the sequence never
 * occurs.
 *
 * @see Rychlý (2008), A Lexicographer-Friendly Association Score, Proceedings of RASLAN 2008, 6–9, for two words
 * @example
 * sequenceLogDice.of({ joint: 30, frequencies: [100, 80], size: 10000 }); // 12.415
 */
export const sequenceLogDice: Statistic<(sequence: Sequence) => number | undefined> = {
  id: 'sequence_log_dice',
  title: 'logDice of n words',
  formula: 'logDice = 14 + log₂(n O / (C₁ + C₂ + … + Cₙ))',
  variant: 'For any number of words, logDice for two.',
  doc: 'At most 14, where the words occur in the sequence only. Missing where it never occurs.',
  source:
    'Rychlý (2008), A Lexicographer-Friendly Association Score, Proceedings of RASLAN 2008, 6–9, for two words',
  unworked: 'none in the source; it has pairs, for which this is logDice',
  of: sequenceLogDiceOf,
};
