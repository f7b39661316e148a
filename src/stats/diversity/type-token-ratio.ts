import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** TTR; see the entry. */
function ratioOf({ tokens, types }: TextSize): number | undefined {
  return tokens === 0 ? undefined : types / tokens;
}

/**
 * The type-token ratio of a text.
 *
 *     TTR = V / N    V types, N tokens
 *
 * Above 0, and 1 where no type recurs. It falls with the length of the text, so that it compares texts of equal
 * length only. Undefined for a text without tokens.
 *
 * @see Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective,
 *   Computers and the Humanities 32(5), 323–352
 * @example
 * typeTokenRatio.of({ tokens: 54, types: 26 }); // 0.481
 */
export const typeTokenRatio: Statistic<(size: TextSize) => number | undefined> = {
  id: 'ttr',
  title: 'TTR',
  formula: 'TTR = V / N',
  doc: 'Above 0, up to 1 where no type recurs; falls with length, so only equal lengths compare. Missing for a text without words.',
  source:
    'Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none in the source; a ratio of two counts',
  agrees: ['quanteda.textstats 0.97'],
  of: ratioOf,
};
