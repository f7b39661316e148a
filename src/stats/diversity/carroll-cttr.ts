import type { Statistic } from '../statistic.ts';
import type { TextSize } from './text-size.ts';

/** CTTR (Carroll); see the entry. */
function carrollCttrOf({ tokens, types }: TextSize): number | undefined {
  return tokens === 0 ? undefined : types / Math.sqrt(2 * tokens);
}

/**
 * Carroll’s corrected type-token ratio.
 *
 *     CTTR = V / √(2 N)    V types, N tokens
 *
 * Guiraud’s R divided by √2. Undefined for a text without tokens.
 *
 * @see Carroll (1964), Language and Thought, Prentice-Hall
 * @example
 * carrollCttr.of({ tokens: 54, types: 26 }); // 2.50
 */
export const carrollCttr: Statistic<(size: TextSize) => number | undefined> = {
  id: 'cttr',
  title: 'CTTR (Carroll)',
  formula: 'CTTR = V / √(2 N)',
  doc: 'Above 0, at most √(N / 2) where no type recurs. Missing for a text without words.',
  source: 'Carroll (1964), Language and Thought, Prentice-Hall',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97'],
  of: carrollCttrOf,
};
