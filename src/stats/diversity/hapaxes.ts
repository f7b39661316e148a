import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** Hapaxes; see the entry. */
function hapaxesOf(counts: TypeCounts): number | undefined {
  const { tokens, hapaxes: once } = sumsOf(counts);
  return tokens === 0 ? undefined : once;
}

/**
 * The number of types that occur once.
 *
 *     V₁ = #{i : fᵢ = 1}    fᵢ count of type i
 *
 * From 0 to the number of types. Undefined for a text without tokens.
 *
 * @see Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective,
 *   Computers and the Humanities 32(5), 323–352
 * @example
 * hapaxes.of([1, 1, 1, 2, 2, 3]); // 3
 */
export const hapaxes: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'hapax',
  title: 'Hapaxes',
  formula: 'V₁ = number of types with f = 1',
  doc: 'From 0 to the number of types. Missing for a text without words.',
  source:
    'Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none in the source; a count',
  of: hapaxesOf,
};
