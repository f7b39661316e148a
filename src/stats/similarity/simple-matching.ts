import type { Statistic } from '../statistic.ts';
import { type Pair, presenceOf, ratio } from './pair.ts';

/**
 * Simple matching of two units; of the terms that occur, whatever their weight.
 *
 *     e / (e + u)
 *
 * Where e terms are in both or in neither and u in one: from 0 to 1; depends on how many terms the corpus has.
 * Undefined without terms.
 *
 * @see Sokal & Michener (1958), A statistical method for evaluating systematic relationships, University of Kansas
 *   Science Bulletin 38, 1409–1438
 * @example
 * simpleMatching.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.6
 */
export const simpleMatching: Statistic<(pair: Pair) => number | undefined> = {
  id: 'simple_matching',
  title: 'Simple matching',
  formula: 'e / (e + u)',
  variant: 'of the terms that occur, whatever their weight',
  doc: 'Where e terms are in both or in neither and u in one: from 0 to 1; depends on how many terms the corpus has. Undefined without terms.',
  source:
    'Sokal & Michener (1958), A statistical method for evaluating systematic relationships, University of Kansas Science Bulletin 38, 1409–1438',
  worked: 'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 0.7 where Jaccard is 0',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 simple matching'],
  of: (pair) => {
    const { both, either, all } = presenceOf(pair);
    return ratio(all - either + both, all);
  },
};
