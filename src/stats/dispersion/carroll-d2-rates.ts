import type { Statistic } from '../statistic.ts';
import { evenness, type Spread, wholeOf } from './spread.ts';

/** Carroll's D₂ of the rates; see the entry. */
function carrollD2RatesOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  return whole && evenness(spread, whole, (count, size) => count / size);
}

/**
 * Carroll's D₂ of the rates of a term, for parts of unequal size.
 *
 *     D₂ = (log₂ Σ pᵢ − Σ pᵢ log₂ pᵢ / Σ pᵢ) / log₂ n    pᵢ = vᵢ / sizeᵢ the rate in part i of n; 0 log 0 = 0
 *
 * 1 where the rates are equal, 0 where all occurrences are in one part; the same as `carrollD2` for parts of equal size.
 * Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Carroll (1970), An alternative to Juilland's usage coefficient for lexical frequencies, and a proposal for a standard
 *   frequency index (SFI), Computer Studies in the Humanities and Verbal Behaviour 3(2), 61–65
 * @example
 * carrollD2Rates.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.938
 */
export const carrollD2Rates: Statistic<(spread: Spread) => number | undefined> = {
  id: 'carroll_d2_rates',
  title: 'Carroll’s D₂, rates',
  formula: 'D₂ = (log₂ Σ p − Σ p log₂ p / Σ p) / log₂ n, p = v / size',
  variant: 'Rates, for parts of unequal size.',
  doc: 'From 0 (all in one part) to 1 (equal rates). Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Carroll (1970), An alternative to Juilland’s usage coefficient for lexical frequencies, and a proposal for a standard frequency index (SFI), Computer Studies in the Humanities and Verbal Behaviour 3(2), 61–65',
  worked: 'Gries (2020), “a” in five parts: 0.938',
  of: carrollD2RatesOf,
};
