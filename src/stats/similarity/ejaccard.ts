import type { Statistic } from '../statistic.ts';
import { type Pair, productsOf, ratio } from './pair.ts';

/**
 * Extended Jaccard of two units; of weights (Tanimoto).
 *
 *     Σ aᵢbᵢ / (Σ aᵢ² + Σ bᵢ² − Σ aᵢbᵢ)
 *
 * From 0 (no term in common) to 1 (the same weights). Undefined where neither has a term.
 *
 * @see Strehl, Ghosh & Mooney (2000), Impact of similarity measures on web-page clustering, Workshop on Artificial
 *   Intelligence for Web Search, AAAI, 58–64
 * @example
 * ejaccard.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.6969…
 */
export const ejaccard: Statistic<(pair: Pair) => number | undefined> = {
  id: 'ejaccard',
  title: 'Extended Jaccard',
  formula: 'Σ aᵢbᵢ / (Σ aᵢ² + Σ bᵢ² − Σ aᵢbᵢ)',
  variant: 'of weights (Tanimoto)',
  doc: 'From 0 (no term in common) to 1 (the same weights). Undefined where neither has a term.',
  source:
    'Strehl, Ghosh & Mooney (2000), Impact of similarity measures on web-page clustering, Workshop on Artificial Intelligence for Web Search, AAAI, 58–64',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 ejaccard'],
  of: (pair) => {
    const { aa, bb, ab } = productsOf(pair);
    return ratio(ab, aa + bb - ab);
  },
};
