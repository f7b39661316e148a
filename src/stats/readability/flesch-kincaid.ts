import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Flesch–Kincaid grade of a text.
 *
 *     0.39 W/St + 11.8 Sy/W − 15.59
 *
 * where W words, St sentences, Sy syllables.
 *
 * A grade of American schools: high is difficult; negative for very easy texts. Undefined for a text without words or
 * sentences.
 *
 * @see Kincaid, Fishburne, Rogers & Chissom (1975), Derivation of new readability formulas for Navy enlisted
 *   personnel, Research Branch Report 8-75
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * fleschKincaid.of(counts); // 10.5
 */
export const fleschKincaid: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'flesch_kincaid',
  title: 'Flesch–Kincaid grade',
  formula: '0.39 W/St + 11.8 Sy/W − 15.59',
  doc: 'A grade of American schools: high is difficult; negative for very easy texts. Undefined for a text without words or sentences.',
  source:
    'Kincaid, Fishburne, Rogers & Chissom (1975), Derivation of new readability formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy enlisted personnel, Research Branch Report 8-75',
  worked: 'Wikipedia, Flesch–Kincaid readability tests: 11.3 for a sentence of 13 words and 24 syllables',
  agrees: ['quanteda.textstats 0.97 Flesch.Kincaid'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, syllables }) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
    ),
};
