import type { Statistic } from '../statistic.ts';
import { type Spread, squaredVariation, wholeOf } from './spread.ts';

/** Juilland's D of the rates; see the entry. */
function juillandDOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const variation = squaredVariation(spread, whole, (count, size) => count / size);
  // Where all occurrences are in one part D is 0, but for the rounding of the root.
  return Math.max(0, 1 - Math.sqrt(variation / (whole.parts - 1)));
}

/**
 * Juilland's D of the rates of a term in the parts of a corpus.
 *
 *     D = 1 − CV / √(n − 1)    CV = sd(p) / mean(p), pᵢ = vᵢ / sizeᵢ the rate in part i of n
 *
 * 1 where the rates are equal, 0 where all occurrences are in one part: a term that occurs once has D = 0. With many
 * parts it is near 1 for nearly every frequent term. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * The standard deviation is that of a population, as the range from 0 to 1 demands. Rates make parts of unequal size
 * comparable; `juillandDCounts` takes the counts as they are, `juillandDSample` the standard deviation of a sample.
 *
 * @see Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words, Mouton; Gries (2008), Dispersions and
 *   adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437
 * @example
 * juillandD.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.785
 */
export const juillandD: Statistic<(spread: Spread) => number | undefined> = {
  id: 'juilland_d',
  title: 'Juilland’s D',
  formula: 'D = 1 − CV / √(n − 1), CV = sd(p) / mean(p), p = v / size',
  variant: 'Rates, population standard deviation.',
  doc: 'From 0 (all in one part) to 1 (equal rates); 0 by design for a term that occurs once. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Juilland & Chang-Rodríguez (1964), Frequency Dictionary of Spanish Words, Mouton; Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  worked: 'Gries (2020), “a” in five parts: 0.785',
  agrees: ['Scattertext', 'Wordless'],
  differs: ['quanteda.extras and the script of Gries take the standard deviation of a sample'],
  of: juillandDOf,
};
