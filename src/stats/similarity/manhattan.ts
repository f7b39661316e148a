import type { Statistic } from '../statistic.ts';
import { sumOverTerms } from './distance.ts';
import type { Pair } from './pair.ts';

/**
 * Manhattan distance of two units.
 *
 *     Σ |aᵢ − bᵢ|
 *
 * From 0 (the same weights) up, without an upper limit: longer units are farther apart.
 *
 * @see Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer, doi:10.1007/978-3-662-52844-0
 * @example
 * manhattan.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 6
 */
export const manhattan: Statistic<(pair: Pair) => number> = {
  id: 'manhattan',
  title: 'Manhattan distance',
  formula: 'Σ |aᵢ − bᵢ|',
  doc: 'From 0 (the same weights) up, without an upper limit: longer units are farther apart.',
  source: 'Deza & Deza (2016), Encyclopedia of Distances, 4th edition, Berlin: Springer',
  doi: '10.1007/978-3-662-52844-0',
  worked:
    'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 4, 4, 6, 2, 4, 2 between four points',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 manhattan'],
  of: (pair) => sumOverTerms(pair, (x, y) => Math.abs(x - y)),
};
