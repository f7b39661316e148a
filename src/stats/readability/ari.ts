import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Automated readability index of a text.
 *
 *     0.5 W/St + 4.71 C/W − 21.43
 *
 * where W words, St sentences, C letters and digits.
 *
 * A grade: high is difficult; negative for very easy texts. Undefined for a text without words or sentences.
 *
 * @see Smith & Senter (1967), Automated readability index, AMRL-TR-66-220, Wright-Patterson Air Force Base
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * ari.of(counts); // 10.55
 */
export const ari: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'ari',
  title: 'Automated readability index',
  formula: '0.5 W/St + 4.71 C/W − 21.43',
  doc: 'A grade: high is difficult; negative for very easy texts. Undefined for a text without words or sentences.',
  source:
    'Smith & Senter (1967), Automated readability index, AMRL-TR-66-220, Wright-Patterson Air Force Base',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 ARI (its manual prints 21.34, its code has 21.43)'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, characters }) => 0.5 * (words / sentences) + 4.71 * (characters / words) - 21.43,
    ),
};
