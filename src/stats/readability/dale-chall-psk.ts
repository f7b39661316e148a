import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Recalculated Dale–Chall of a text; Powers, Sumner and Kearl 1958.
 *
 *     0.1155 · 100 D/W + 0.0596 W/St + 3.2672
 *
 * where W words, St sentences, D words off the list of easy ones.
 *
 * A grade: high is difficult. Undefined for a text without words or sentences.
 *
 * @see Powers, Sumner & Kearl (1958), A recalculation of four adult readability formulas, Journal of Educational
 *   Psychology 49(2), 99–105, doi:10.1037/h0043254
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * daleChallPsk.of(counts); // 6.5767
 */
export const daleChallPsk: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'dale_chall_psk',
  title: 'Recalculated Dale–Chall',
  formula: '0.1155 · 100 D/W + 0.0596 W/St + 3.2672',
  variant: 'Powers, Sumner and Kearl 1958',
  doc: 'A grade: high is difficult. Undefined for a text without words or sentences.',
  source:
    'Powers, Sumner & Kearl (1958), A recalculation of four adult readability formulas, Journal of Educational Psychology 49(2), 99–105',
  doi: '10.1037/h0043254',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 Dale.Chall.PSK'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, difficultWords }) =>
        0.1155 * ((100 * difficultWords) / words) + 0.0596 * (words / sentences) + 3.2672,
    ),
};
