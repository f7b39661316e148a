import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/** Dice’s coefficient of a pair; see the entry. */
function diceOf({ target, reference, targetSize }: Contingency): number | undefined {
  const both = targetSize + target + reference;
  return both === 0 ? undefined : (2 * target) / both;
}

/**
 * Dice’s coefficient of a pair of words.
 *
 *     Dice = 2 O / (R + C)
 *
 * From 0 (never together) to 1 (only together), whatever N. Undefined where neither word occurs. Jaccard’s coefficient,
 * O / (R + C − O) = Dice / (2 − Dice), orders pairs alike.
 *
 * @see Dice (1945), Measures of the Amount of Ecologic Association Between Species, Ecology 26(3), 297–302
 * @example
 * dice.of({ target: 30, reference: 50, targetSize: 100, referenceSize: 9900 }); // 0.333
 */
export const dice: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'dice',
  title: 'Dice',
  formula: 'Dice = 2 O / (R + C)',
  variant: 'Of a pair of words; Jaccard’s O / (R + C − O) orders pairs alike.',
  doc: 'From 0, never together, to 1, only together; does not depend on the size of the corpus. Missing where neither word occurs.',
  source:
    'Dice (1945), Measures of the Amount of Ecologic Association Between Species, Ecology 26(3), 297–302',
  doi: '10.2307/1932409',
  worked: 'Wikipedia, Dice–Sørensen coefficient: 0.25 for 4 and 4, of which 1 together',
  of: diceOf,
};
