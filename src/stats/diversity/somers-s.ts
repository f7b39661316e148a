import type { Statistic } from '../statistic.ts';
import { logarithm, type TextSize } from './text-size.ts';

/** S (Somers); see the entry. */
function somersSOf({ tokens, types }: TextSize, base = 10): number | undefined {
  // At N = 10 the denominator is 0, and S goes to opposite infinities from its two sides.
  if (tokens < 2 || tokens === base || types === 1) return undefined;
  const twice = (size: number): number => logarithm(logarithm(size, base), base);
  return twice(types) / twice(tokens);
}

/**
 * The index S of doubled logarithms.
 *
 *     S = log₁₀ log₁₀ V / log₁₀ log₁₀ N    V types, N tokens
 *
 * 1 where no type recurs. Made for texts of hundreds of tokens: below N = 10 it has another meaning, and below V = 10
 * it is negative. Undefined for fewer than two tokens, a single type, and N = 10.
 *
 * The base matters inside the outer logarithm, so it can be given; quanteda’s default is 10 as well.
 *
 * @see Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective,
 *   Computers and the Humanities 32(5), 323–352
 * @example
 * somersS.of({ tokens: 54, types: 26 }); // 0.632
 */
export const somersS: Statistic<(size: TextSize, base?: number) => number | undefined> = {
  id: 's',
  title: 'S (Somers)',
  formula: 'S = log log V / log log N',
  variant: 'Base 10, inside and outside, where no other is given.',
  doc: 'Up to 1 where no type recurs; negative below ten types. Missing for fewer than two words, for one type, and for exactly ten words.',
  source:
    'Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97'],
  differs: ['quanteda.textstats 0.97 gives −Inf for ten tokens'],
  of: somersSOf,
};
