import type { Statistic } from '../statistic.ts';
import { sumOverTerms } from './distance.ts';
import type { Pair } from './pair.ts';

/**
 * Minkowski distance of two units.
 *
 *     (Σ |aᵢ − bᵢ|ᵖ)^(1/p)    p above 0; 2 where left out
 *
 * From 0 (the same weights) up. Manhattan distance for p = 1, Euclidean for p = 2, and near the maximum for a large p.
 *
 * @see Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer, doi:10.1007/978-3-662-52844-0
 * @example
 * minkowski.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }, 3); // 2.620741
 */
export const minkowski: Statistic<(pair: Pair, power?: number) => number> = {
  id: 'minkowski',
  title: 'Minkowski distance',
  formula: '(Σ |aᵢ − bᵢ|ᵖ)^(1/p)',
  doc: 'From 0 (the same weights) up, without an upper limit: longer units are farther apart. Euclidean where p is 2.',
  source: 'Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer',
  doi: '10.1007/978-3-662-52844-0',
  worked:
    'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: the Euclidean distances between four points, 2.828 and so on',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 minkowski'],
  of: (pair, power = 2) => {
    let most = 0;
    for (let term = 0; term < pair.a.length; term++)
      most = Math.max(most, Math.abs(pair.a[term]! - pair.b[term]!));
    // As shares of the largest difference, so that no power is too large or too small for a number.
    return most === 0
      ? 0
      : most * sumOverTerms(pair, (x, y) => (Math.abs(x - y) / most) ** power) ** (1 / power);
  },
};
