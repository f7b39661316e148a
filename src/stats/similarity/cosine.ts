import type { Statistic } from '../statistic.ts';
import { geometricMean, type Pair, productsOf, ratio } from './pair.ts';

/**
 * Cosine of two units.
 *
 *     Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²)
 *
 * From 0 (no term in common) to 1 (the same proportions). Undefined where one of the two has no term.
 *
 * @see Salton, Wong & Yang (1975), A vector space model for automatic indexing, Communications of the ACM 18(11),
 *   613–620, doi:10.1145/361219.361220
 * @example
 * cosine.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.8235…
 */
export const cosine: Statistic<(pair: Pair) => number | undefined> = {
  id: 'cosine',
  title: 'Cosine',
  formula: 'Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²)',
  doc: 'From 0 (no term in common) to 1 (the same proportions). Undefined where one of the two has no term.',
  source:
    'Salton, Wong & Yang (1975), A vector space model for automatic indexing, Communications of the ACM 18(11), 613–620',
  doi: '10.1145/361219.361220',
  worked: 'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 0.3150 for two documents',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 cosine'],
  of: (pair) => {
    const { aa, bb, ab } = productsOf(pair);
    const value = ratio(ab, geometricMean(aa, bb));
    // Rounding must not lead out of the range.
    return value === undefined ? undefined : Math.min(1, value);
  },
};
