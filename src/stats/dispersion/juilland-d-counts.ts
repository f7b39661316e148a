import type { Statistic } from '../statistic.ts';
import { type Spread, squaredVariation, wholeOf } from './spread.ts';

/** Juilland's D of the counts; see the entry. */
function juillandDCountsOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const variation = squaredVariation(spread, whole, (count) => count);
  return Math.max(0, 1 - Math.sqrt(variation / (whole.parts - 1)));
}

/**
 * Juilland's D of the counts of a term, as defined for parts of equal size.
 *
 *     D = 1 − CV / √(n − 1)    CV = sd(v) / mean(v), vᵢ occurrences in part i of n
 *
 * 1 where the counts are equal, 0 where all occurrences are in one part. The sizes of the parts do not matter, so that it
 * misleads where they differ. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words, Mouton
 * @example
 * juillandDCounts.of({ counts: [1, 2, 3, 4, 5], sizes: [10, 10, 10, 10, 10] }); // 0.764
 */
export const juillandDCounts: Statistic<(spread: Spread) => number | undefined> = {
  id: 'juilland_d_counts',
  title: 'Juilland’s D, counts',
  formula: 'D = 1 − CV / √(n − 1), CV = sd(v) / mean(v)',
  variant: 'Counts, for parts of equal size; population standard deviation.',
  doc: 'From 0 (all in one part) to 1 (equal counts); sizes of parts are not looked at. Missing for a term that never occurs, and for fewer than two parts.',
  source: 'Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words, Mouton',
  unworked: 'none found; held against values computed to fifty digits',
  of: juillandDCountsOf,
};
