import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** D (Simpson); see the entry. */
function simpsonDOf(counts: TypeCounts): number | undefined {
  const { tokens, squares } = sumsOf(counts);
  return tokens < 2 ? undefined : (squares - tokens) / (tokens * (tokens - 1));
}

/**
 * Simpson’s D: the probability that two tokens of a text, drawn without replacement, are of one type.
 *
 *     D = Σ fᵢ (fᵢ − 1) / (N (N − 1))    fᵢ count of type i, N = Σ fᵢ tokens
 *
 * 0 where no type recurs, 1 where there is one type: high is repetitive. Does not depend on length. Undefined for
 * fewer than two tokens.
 *
 * @see Simpson (1949), Measurement of Diversity, Nature 163, 688
 * @example
 * simpsonD.of([1, 1, 1, 2, 2, 3]); // 0.111
 */
export const simpsonD: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'd',
  title: 'D (Simpson)',
  formula: 'D = Σ f (f − 1) / (N (N − 1))',
  doc: 'From 0 (no type recurs) to 1 (one type): high is repetitive. Missing for fewer than two words.',
  source: 'Simpson (1949), Measurement of Diversity, Nature 163, 688',
  doi: '10.1038/163688a0',
  worked:
    'Barcelona Field Studies Centre, Simpson’s Diversity Index: 64 of 210 pairs, 0.30, for 2, 8, 1, 1 and 3 plants',
  agrees: ['quanteda.textstats 0.97'],
  of: simpsonDOf,
};
