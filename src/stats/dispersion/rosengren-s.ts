import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** Rosengren's S; see the entry. */
function rosengrenSOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const roots = sumOverParts(spread, (count, size) => Math.sqrt(count * size));
  return Math.min(1, roots ** 2 / (whole.size * whole.frequency));
}

/**
 * Rosengren's S, for parts of unequal size.
 *
 *     S = (Σ √(vᵢ sᵢ))² / f    vᵢ occurrences and sᵢ share of the corpus in part i, f = Σ vᵢ
 *
 * 1 where every part has the share of the occurrences that its size leads to expect; the share of the part, not 0, where
 * all are in one. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Rosengren (1971), The quantitative concept of language and its relation to the structure of frequency dictionaries,
 *   Études de linguistique appliquée (nouvelle série) 1, 103–127
 * @example
 * rosengrenS.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.950
 */
export const rosengrenS: Statistic<(spread: Spread) => number | undefined> = {
  id: 'rosengren_s',
  title: 'Rosengren’s S',
  formula: 'S = (Σ √(v s))² / f',
  doc: 'From the share of the smallest part (all in it) to 1 (as sizes lead to expect). Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Rosengren (1971), The quantitative concept of language and its relation to the structure of frequency dictionaries, Études de linguistique appliquée (nouvelle série) 1, 103–127',
  worked: 'Gries (2020), “a” in five parts: 0.95',
  of: rosengrenSOf,
};
