import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * SMOG of a text; regression with the square root, grade by 1.043.
 *
 *     1.043 √(30 W3/St) + 3.1291
 *
 * where St sentences, W3 words of three or more syllables.
 *
 * A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words
 * or sentences.
 *
 * @see McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * smog.of(counts); // 11.855464076750408
 */
export const smog: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'smog',
  title: 'SMOG',
  formula: '1.043 √(30 W3/St) + 3.1291',
  variant: 'regression with the square root, grade by 1.043',
  doc: 'A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words or sentences.',
  source: 'McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646',
  unworked: 'none found; held against values computed to fifty digits; its simple form has an example',
  agrees: ['quanteda.textstats 0.97 SMOG'],
  of: (counts) =>
    ofText(
      counts,
      ({ sentences, polysyllables }) => 1.043 * Math.sqrt((30 * polysyllables) / sentences) + 3.1291,
    ),
};
