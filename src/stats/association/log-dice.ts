import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { dice } from './dice.ts';

/** logDice of a pair; see the entry. */
function logDiceOf(counts: Contingency): number | undefined {
  const coefficient = dice.of(counts);
  return coefficient === undefined || coefficient === 0 ? undefined : 14 + Math.log2(coefficient);
}

/**
 * logDice of a pair of words.
 *
 *     logDice = 14 + log₂(2 O / (R + C))
 *
 * At most 14, where the words only occur together; a point more is twice as often together. 0 is one occurrence together in
 * some 16,000 of a word. Does not depend on N, so that corpora of different sizes can be compared. Undefined where the pair
 * never occurs together (the formula gives −∞).
 *
 * @see Rychlý (2008), A Lexicographer-Friendly Association Score, Proceedings of RASLAN 2008, 6–9, p. 9
 * @example
 * logDice.of({ target: 30, reference: 50, targetSize: 100, referenceSize: 9900 }); // 12.415
 */
export const logDice: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'log_dice',
  title: 'logDice',
  formula: 'logDice = 14 + log₂(2 O / (R + C))',
  doc: 'At most 14, where the words only occur together; a point more is twice as often together, whatever the size of the corpus. Missing where the pair never occurs together.',
  source: 'Rychlý (2008), A Lexicographer-Friendly Association Score, Proceedings of RASLAN 2008, 6–9',
  worked:
    'Rychlý (2008), p. 9: 14 where neither word is without the other, 0 for one in 16,000, one more for twice as often',
  differs: [
    'Sketch Engine takes the occurrences of the node where a table of window slots has the slots, so that its values of collocates in a window are higher',
    'Wordless gives the logarithm without the 14',
  ],
  of: logDiceOf,
};
