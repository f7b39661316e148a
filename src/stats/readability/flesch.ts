import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Flesch reading ease of a text.
 *
 *     206.835 − 1.015 W/St − 84.6 Sy/W
 *
 * where W words, St sentences, Sy syllables.
 *
 * High is easy: 60 to 70 is plain English, below 30 very difficult; neither bounded by 0 nor by 100. Undefined for a
 * text without words or sentences.
 *
 * @see Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233,
 *   doi:10.1037/h0057532
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * flesch.of(counts); // 55.405
 */
export const flesch: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'flesch',
  title: 'Flesch reading ease',
  formula: '206.835 − 1.015 W/St − 84.6 Sy/W',
  doc: 'High is easy: 60 to 70 is plain English, below 30 very difficult; neither bounded by 0 nor by 100. Undefined for a text without words or sentences.',
  source: 'Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233',
  doi: '10.1037/h0057532',
  worked:
    'Wikipedia, Flesch–Kincaid readability tests: 116 for “The cat sat on the mat”, 37.5 for a sentence of 13 words and 24 syllables',
  agrees: ['quanteda.textstats 0.97 Flesch'],
  differs: ['textacy: other constants for other languages'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, syllables }) => 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
    ),
};
