import type { Statistic } from '../statistic.ts';
import { sumOverTerms } from './distance.ts';
import type { Pair } from './pair.ts';

/**
 * Canberra distance of two units; a term that neither has adds nothing.
 *
 *     Σ |aᵢ − bᵢ| / (aᵢ + bᵢ)
 *
 * From 0 (the same weights) to the number of terms that either has.
 *
 * @see Lance & Williams (1967), Mixed-data classificatory programs I, Australian Computer Journal 1(1), 15–20
 * @example
 * canberra.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 2.6111…
 */
export const canberra: Statistic<(pair: Pair) => number> = {
  id: 'canberra',
  title: 'Canberra distance',
  formula: 'Σ |aᵢ − bᵢ| / (aᵢ + bᵢ)',
  variant: 'a term that neither has adds nothing',
  doc: 'From 0 (the same weights) to the number of terms that either has.',
  source:
    'Lance & Williams (1967), Mixed-data classificatory programs I, Australian Computer Journal 1(1), 15–20',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 canberra'],
  differs: ['R dist: scaled up where terms are in neither'],
  of: (pair) => sumOverTerms(pair, (x, y) => (x === y ? 0 : Math.abs(x - y) / (x + y))),
};
