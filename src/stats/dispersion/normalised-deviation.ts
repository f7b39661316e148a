import type { Statistic } from '../statistic.ts';
import { deviationOfProportions } from './deviation-of-proportions.ts';
import { type Spread, wholeOf } from './spread.ts';

/** DPnorm; see the entry. */
function normalisedDeviationOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  const deviation = deviationOfProportions.of(spread);
  if (!whole || deviation === undefined) return undefined;
  return Math.min(1, deviation / (1 - whole.smallest / whole.size));
}

/**
 * DPnorm: DP divided by its largest possible value, so that it runs from 0 (even) to 1 (all in the smallest part), whatever
 * the number of parts.
 *
 *     DPnorm = DP / (1 − min s)    s shares of the corpus, of parts without an occurrence too
 *
 * Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Lijffijt & Gries (2012), Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”,
 *   International Journal of Corpus Linguistics 17(1), 147–149
 * @example
 * normalisedDeviation.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.2195
 */
export const normalisedDeviation: Statistic<(spread: Spread) => number | undefined> = {
  id: 'dp_norm',
  title: 'DPnorm',
  formula: 'DPnorm = DP / (1 − min s)',
  doc: 'From 0 (as sizes lead to expect) to 1 (all in the smallest part): high is uneven. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Lijffijt & Gries (2012), Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus Linguistics 17(1), 147–149',
  doi: '10.1075/ijcl.17.1.08lij',
  worked: 'Lijffijt & Gries (2012), table 1: two thirds and one third in three equal parts, 0.5',
  differs: ['Wordless divides by 1 − 1 / n, which is right for parts of equal size only'],
  of: normalisedDeviationOf,
};
