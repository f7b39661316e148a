import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** The number of parts with an occurrence; see the entry. */
function rangeOf(spread: Spread): number | undefined {
  return wholeOf(spread) && sumOverParts(spread, (count) => (count > 0 ? 1 : 0));
}

/**
 * The number of parts in which a term occurs.
 *
 *     range = #{i : vᵢ > 0}    vᵢ occurrences in part i
 *
 * From 1 to the number of parts. Undefined for a term that never occurs, and for fewer than two parts with tokens.
 *
 * @see Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4),
 *   403–437
 * @example
 * range.of({ counts: [0, 3, 0, 7], sizes: [120, 80, 60, 140] }); // 2
 */
export const range: Statistic<(spread: Spread) => number | undefined> = {
  id: 'range',
  title: 'Range',
  formula: 'range = number of parts with v > 0',
  doc: 'From 1 to the number of parts; a high value is even. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics 13(4), 403–437',
  doi: '10.1075/ijcl.13.4.02gri',
  worked: 'Gries (2008), section 2: 5',
  agrees: ['AntConc 4 (Range)'],
  of: rangeOf,
};
