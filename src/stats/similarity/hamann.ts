import type { Statistic } from '../statistic.ts';
import { type Pair, presenceOf, ratio } from './pair.ts';

/**
 * Hamann of two units; of the terms that occur, whatever their weight.
 *
 *     (e − u) / (e + u)
 *
 * Where e terms are in both or in neither and u in one: from −1 to 1; depends on how many terms the corpus has.
 * Undefined without terms.
 *
 * @see Hamann (1961), Merkmalsbestand und Verwandtschaftsbeziehungen der Farinosae, Willdenowia 2(5), 639–768
 * @example
 * hamann.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.2
 */
export const hamann: Statistic<(pair: Pair) => number | undefined> = {
  id: 'hamann',
  title: 'Hamann',
  formula: '(e − u) / (e + u)',
  variant: 'of the terms that occur, whatever their weight',
  doc: 'Where e terms are in both or in neither and u in one: from −1 to 1; depends on how many terms the corpus has. Undefined without terms.',
  source:
    'Hamann (1961), Merkmalsbestand und Verwandtschaftsbeziehungen der Farinosae, Willdenowia 2(5), 639–768',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 hamann'],
  of: (pair) => {
    const { both, either, all } = presenceOf(pair);
    return ratio(all - 2 * (either - both), all);
  },
};
