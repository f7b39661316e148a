import type { Statistic } from '../statistic.ts';
import { evenness, type Spread, wholeOf } from './spread.ts';

/** Carroll's D₂ of the counts; see the entry. */
function carrollD2Of(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  return whole && evenness(spread, whole, (count) => count);
}

/**
 * Carroll's D₂ of the counts of a term: their entropy over the largest possible one.
 *
 *     D₂ = (log₂ f − Σ vᵢ log₂ vᵢ / f) / log₂ n    vᵢ occurrences in part i of n, f = Σ vᵢ; 0 log 0 = 0
 *
 * 1 where the counts are equal, 0 where all occurrences are in one part. The sizes of the parts do not matter;
 * `carrollD2Rates` is for parts of unequal size. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Carroll (1970), An alternative to Juilland's usage coefficient for lexical frequencies, and a proposal for a standard
 *   frequency index (SFI), Computer Studies in the Humanities and Verbal Behaviour 3(2), 61–65
 * @example
 * carrollD2.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.926
 */
export const carrollD2: Statistic<(spread: Spread) => number | undefined> = {
  id: 'carroll_d2',
  title: 'Carroll’s D₂',
  formula: 'D₂ = (log₂ f − Σ v log₂ v / f) / log₂ n',
  variant: 'Counts.',
  doc: 'From 0 (all in one part) to 1 (equal counts); sizes of parts are not looked at. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Carroll (1970), An alternative to Juilland’s usage coefficient for lexical frequencies, and a proposal for a standard frequency index (SFI), Computer Studies in the Humanities and Verbal Behaviour 3(2), 61–65',
  unworked: 'none found; held against values computed to fifty digits',
  of: carrollD2Of,
};
