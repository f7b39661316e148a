import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** K (Yule); see the entry. */
function yuleKOf(counts: TypeCounts): number | undefined {
  const { tokens, squares } = sumsOf(counts);
  return tokens === 0 ? undefined : (1e4 * (squares - tokens)) / tokens ** 2;
}

/**
 * Yule’s characteristic K.
 *
 *     K = 10⁴ (Σ fᵢ² − N) / N²    fᵢ count of type i, N = Σ fᵢ tokens
 *
 * 0 where no type recurs, near 10⁴ where one type is all: high is repetitive. Depends on length little. Undefined for
 * a text without tokens.
 *
 * @see Yule (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press; Tweedie & Baayen
 *   (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities
 *   32(5), 323–352
 * @example
 * yuleK.of([1, 1, 1, 2, 2, 3]); // 1000
 */
export const yuleK: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'k',
  title: 'K (Yule)',
  formula: 'K = 10⁴ (Σ f² − N) / N²',
  doc: 'From 0 (no type recurs) to near 10,000 (one type): high is repetitive. Missing for a text without words.',
  source:
    'Yule (1944), The Statistical Study of Literary Vocabulary, Cambridge University Press; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits and tied to Herdan’s Vm',
  agrees: ['quanteda.textstats 0.97'],
  differs: ['earlier versions of quanteda.textstats left out the subtraction of 1 / N'],
  of: yuleKOf,
};
