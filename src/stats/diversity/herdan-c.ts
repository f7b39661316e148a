import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** C (Herdan); see the entry. */
function herdanCOf({ tokens, types }: TextSize): number | undefined {
  return tokens < 2 ? undefined : Math.log(types) / Math.log(tokens);
}

/**
 * Herdan’s C, the logarithmic type-token ratio.
 *
 *     C = log V / log N    V types, N tokens; whatever the base
 *
 * From 0 (one type) to 1 (no type recurs). Depends on length less than TTR does, but it does. Undefined for fewer
 * than two tokens.
 *
 * @see Herdan (1960), Type-Token Mathematics, Mouton; Tweedie & Baayen (1998), How Variable May a Constant Be?
 *   Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352
 * @example
 * herdanC.of({ tokens: 54, types: 26 }); // 0.817
 */
export const herdanC: Statistic<(size: TextSize) => number | undefined> = {
  id: 'c',
  title: 'C (Herdan)',
  formula: 'C = log V / log N',
  doc: 'From 0 (one type) to 1 (no type recurs). Missing for fewer than two words.',
  source:
    'Herdan (1960), Type-Token Mathematics, Mouton; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97'],
  of: herdanCOf,
};
