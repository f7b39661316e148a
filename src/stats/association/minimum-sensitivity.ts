import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** The minimum sensitivity of a pair; see the entry. */
function minimumSensitivityOf(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && Math.min(pair.joint / pair.first, pair.joint / pair.second);
}

/**
 * The minimum sensitivity of a pair of words: the smaller one of the shares of a word’s occurrences that are with the other.
 *
 *     MS = min(O / R, O / C)
 *
 * From 0 (never together) to 1 (only together). Undefined where a word never occurs.
 *
 * @see Pedersen (1998), Dependent Bigram Identification, Proceedings of AAAI-98, 1197
 * @example
 * minimumSensitivity.of({ target: 30, reference: 50, targetSize: 100, referenceSize: 9900 }); // 0.3
 */
export const minimumSensitivity: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'minimum_sensitivity',
  title: 'Minimum sensitivity',
  formula: 'MS = min(O / R, O / C)',
  doc: 'From 0, never together, to 1, only together. Missing where a word never occurs.',
  source: 'Pedersen (1998), Dependent Bigram Identification, Proceedings of AAAI-98, 1197',
  unworked: 'none found; held against values computed to fifty digits',
  of: minimumSensitivityOf,
};
