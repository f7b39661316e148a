import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * LIX of a text.
 *
 *     W/St + 100 L/W
 *
 * where W words, St sentences, L words of more than six letters.
 *
 * High is difficult: below 30 very easy, above 60 very difficult. Made for Swedish, and counts no syllables. Undefined
 * for a text without words or sentences.
 *
 * @see Björnsson (1968), Läsbarhet, Stockholm: Liber
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * lix.of(counts); // 45
 */
export const lix: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'lix',
  title: 'LIX',
  formula: 'W/St + 100 L/W',
  doc: 'High is difficult: below 30 very easy, above 60 very difficult. Made for Swedish, and counts no syllables. Undefined for a text without words or sentences.',
  source: 'Björnsson (1968), Läsbarhet, Stockholm: Liber',
  unworked: 'none found; held against values computed to fifty digits',
  differs: ['quanteda.textstats 0.97 has no LIX; its LIW and RIX count words of seven or more characters'],
  of: (counts) =>
    ofText(counts, ({ words, sentences, longWords }) => words / sentences + (100 * longWords) / words),
};
