import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** I (Yule); see the entry. */
function yuleIOf(counts: TypeCounts): number | undefined {
  const { types, squares } = sumsOf(counts);
  return types === 0 ? undefined : types ** 2 / (squares - types);
}

/**
 * Yule’s I.
 *
 *     I = V² / (Σ fᵢ² − V)    fᵢ count of type i, V types
 *
 * High is varied; Infinity where no type recurs. Undefined for a text without tokens.
 *
 * @see Yule (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press
 * @example
 * yuleI.of([1, 1, 1, 2, 2, 3]); // 2.57
 */
export const yuleI: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'i',
  title: 'I (Yule)',
  formula: 'I = V² / (Σ f² − V)',
  doc: 'High is varied; Infinity where no type recurs. Missing for a text without words.',
  source: 'Yule (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97, where a type recurs'],
  differs: ['quanteda.textstats 0.97 gives 0 where no type recurs'],
  of: yuleIOf,
};
