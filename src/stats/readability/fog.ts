import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Gunning FOG of a text; every word of three or more syllables is a hard one.
 *
 *     0.4 (W/St + 100 W3/W)
 *
 * where W words, St sentences, W3 words of three or more syllables.
 *
 * Years of schooling: high is difficult. Undefined for a text without words or sentences.
 *
 * @see Gunning (1952), The Technique of Clear Writing, New York: McGraw-Hill
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * fog.of(counts); // 12.666666666666668
 */
export const fog: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'fog',
  title: 'Gunning FOG',
  formula: '0.4 (W/St + 100 W3/W)',
  variant: 'every word of three or more syllables is a hard one',
  doc: 'Years of schooling: high is difficult. Undefined for a text without words or sentences.',
  source: 'Gunning (1952), The Technique of Clear Writing, New York: McGraw-Hill',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 FOG'],
  differs: [
    'Gunning by hand: proper names, compounds of short words and forms in -es, -ed are no hard words',
  ],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, polysyllables }) => 0.4 * (words / sentences + (100 * polysyllables) / words),
    ),
};
