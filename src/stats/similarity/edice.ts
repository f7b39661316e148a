import type { Statistic } from '../statistic.ts';
import { type Pair, productsOf, ratio } from './pair.ts';

/**
 * Extended Dice of two units; of weights.
 *
 *     2 Σ aᵢbᵢ / (Σ aᵢ² + Σ bᵢ²)
 *
 * From 0 (no term in common) to 1 (the same weights). Undefined where neither has a term.
 *
 * @see Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302; here of
 *   weights, doi:10.2307/1932409
 * @example
 * edice.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.8214…
 */
export const edice: Statistic<(pair: Pair) => number | undefined> = {
  id: 'edice',
  title: 'Extended Dice',
  formula: '2 Σ aᵢbᵢ / (Σ aᵢ² + Σ bᵢ²)',
  variant: 'of weights',
  doc: 'From 0 (no term in common) to 1 (the same weights). Undefined where neither has a term.',
  source:
    'Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3), 297–302; here of weights',
  doi: '10.2307/1932409',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 edice'],
  of: (pair) => {
    const { aa, bb, ab } = productsOf(pair);
    return ratio(2 * ab, aa + bb);
  },
};
