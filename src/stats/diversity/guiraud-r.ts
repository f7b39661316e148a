import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** R (Guiraud); see the entry. */
function guiraudROf({ tokens, types }: TextSize): number | undefined {
  return tokens === 0 ? undefined : types / Math.sqrt(tokens);
}

/**
 * Guiraud’s R, the root type-token ratio.
 *
 *     R = V / √N    V types, N tokens
 *
 * Above 0, at most √N. Depends on length. Undefined for a text without tokens.
 *
 * @see Guiraud (1954), Les caractères statistiques du vocabulaire, Presses universitaires de France; Tweedie & Baayen
 *   (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities
 *   32(5), 323–352
 * @example
 * guiraudR.of({ tokens: 54, types: 26 }); // 3.54
 */
export const guiraudR: Statistic<(size: TextSize) => number | undefined> = {
  id: 'r',
  title: 'R (Guiraud)',
  formula: 'R = V / √N',
  doc: 'Above 0, at most √N where no type recurs. Missing for a text without words.',
  source:
    'Guiraud (1954), Les caractères statistiques du vocabulaire, Presses universitaires de France; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97'],
  of: guiraudROf,
};
