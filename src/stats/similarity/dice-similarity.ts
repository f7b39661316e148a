import type { Statistic } from '../statistic.ts';
import { type Pair, presenceOf, ratio } from './pair.ts';

/**
 * Dice of two units; of the terms that occur, whatever their weight.
 *
 *     2 |A ∩ B| / (|A| + |B|)
 *
 * From 0 (no term in common) to 1 (the same terms). Undefined where neither has a term.
 *
 * @see Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302,
 *   doi:10.2307/1932409
 * @example
 * diceSimilarity.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.6666…
 */
export const diceSimilarity: Statistic<(pair: Pair) => number | undefined> = {
  id: 'dice_similarity',
  title: 'Dice',
  formula: '2 |A ∩ B| / (|A| + |B|)',
  variant: 'of the terms that occur, whatever their weight',
  doc: 'From 0 (no term in common) to 1 (the same terms). Undefined where neither has a term.',
  source:
    'Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302',
  doi: '10.2307/1932409',
  worked: 'Wikipedia, Dice–Sørensen coefficient: 0.25 for the pairs of letters of “night” and “nacht”',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 dice'],
  of: (pair) => {
    const { both, either } = presenceOf(pair);
    return ratio(2 * both, both + either);
  },
};
