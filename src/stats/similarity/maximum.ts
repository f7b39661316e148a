import type { Statistic } from '../statistic.ts';
import type { Pair } from './pair.ts';

/**
 * Maximum distance of two units; Chebyshev’s.
 *
 *     max |aᵢ − bᵢ|
 *
 * From 0 (the same weights) up, without an upper limit.
 *
 * @see Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer, doi:10.1007/978-3-662-52844-0
 * @example
 * maximum.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 2
 */
export const maximum: Statistic<(pair: Pair) => number> = {
  id: 'maximum',
  title: 'Maximum distance',
  formula: 'max |aᵢ − bᵢ|',
  variant: 'Chebyshev’s',
  doc: 'From 0 (the same weights) up, without an upper limit.',
  source: 'Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer',
  doi: '10.1007/978-3-662-52844-0',
  worked:
    'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 2, 3, 5, 1, 3, 2 between four points',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 maximum'],
  of: ({ a, b }) => {
    let largest = 0;
    for (let term = 0; term < a.length; term++) largest = Math.max(largest, Math.abs(a[term]! - b[term]!));
    return largest;
  },
};
