import type { Statistic } from '../statistic.ts';
import { logarithm, type TextSize } from './text-size.ts';

/** U (Dugast); see the entry. */
function dugastUOf({ tokens, types }: TextSize, base = 10): number | undefined {
  if (tokens < 2) return undefined;
  return logarithm(tokens, base) ** 2 / logarithm(tokens / types, base);
}

/**
 * Dugast’s Uber index U.
 *
 *     U = (log₁₀ N)² / (log₁₀ N − log₁₀ V)    V types, N tokens
 *
 * High is varied; Infinity where no type recurs (V = N). Undefined for fewer than two tokens.
 *
 * The base matters: with natural logarithms values are 2.303 times as large.
 *
 * @see Dugast (1978), Sur quoi se fonde la notion d’étendue théorique du vocabulaire?, Le français moderne 46(1),
 *   25–32; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective,
 *   Computers and the Humanities 32(5), 323–352
 * @example
 * dugastU.of({ tokens: 54, types: 26 }); // 9.45
 */
export const dugastU: Statistic<(size: TextSize, base?: number) => number | undefined> = {
  id: 'u',
  title: 'U (Dugast)',
  formula: 'U = (log N)² / (log N − log V)',
  variant: 'Base 10, where no other is given.',
  doc: 'High is varied; Infinity where no type recurs. Missing for fewer than two words.',
  source:
    'Dugast (1978), Sur quoi se fonde la notion d’étendue théorique du vocabulaire?, Le français moderne 46(1), 25–32; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97'],
  differs: ['with natural logarithms values are 2.303 times as large'],
  of: dugastUOf,
};
