import type { Statistic } from '../statistic.ts';
import { type Pair, presenceOf, ratio } from './pair.ts';

/**
 * Jaccard of two units; of the terms that occur, whatever their weight.
 *
 *     |A ∩ B| / |A ∪ B|
 *
 * From 0 (no term in common) to 1 (the same terms). Undefined where neither has a term.
 *
 * @see Jaccard (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50,
 *   doi:10.1111/j.1469-8137.1912.tb05611.x
 * @example
 * jaccard.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.5
 */
export const jaccard: Statistic<(pair: Pair) => number | undefined> = {
  id: 'jaccard',
  title: 'Jaccard',
  formula: '|A ∩ B| / |A ∪ B|',
  variant: 'of the terms that occur, whatever their weight',
  doc: 'From 0 (no term in common) to 1 (the same terms). Undefined where neither has a term.',
  source: 'Jaccard (1912), The distribution of the flora in the alpine zone, New Phytologist 11(2), 37–50',
  doi: '10.1111/j.1469-8137.1912.tb05611.x',
  worked:
    'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 0 where simple matching is 0.7',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 jaccard'],
  of: (pair) => {
    const { both, either } = presenceOf(pair);
    return ratio(both, either);
  },
};
