import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** The share of parts with an occurrence; see the entry. */
function rangeShareOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  return whole && sumOverParts(spread, (count) => (count > 0 ? 1 : 0)) / whole.parts;
}

/**
 * The share of parts in which a term occurs: the range divided by the number of parts.
 *
 *     range share = #{i : vᵢ > 0} / n    vᵢ occurrences in part i of n
 *
 * Above 0, and 1 where no part is without. Undefined for a term that never occurs, and for fewer than two parts with tokens.
 *
 * @see Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4),
 *   403–437
 * @example
 * rangeShare.of({ counts: [0, 3, 0, 7], sizes: [120, 80, 60, 140] }); // 0.5
 */
export const rangeShare: Statistic<(spread: Spread) => number | undefined> = {
  id: 'range_share',
  title: 'Range, share of parts',
  formula: 'range share = range / n',
  doc: 'Above 0, up to 1 where every part has the term. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  unworked: 'none found; the range, whose example is tested, over the number of parts',
  agrees: ['AntConc 4 (NormRange)'],
  of: rangeShareOf,
};
