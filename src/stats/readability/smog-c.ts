import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * SMOG by regression C of a text; regression C.
 *
 *     0.9986 √(30 W3/St + 5) + 2.8795
 *
 * where St sentences, W3 words of three or more syllables.
 *
 * A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words
 * or sentences.
 *
 * @see McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * smogC.of(counts); // 11.527629682191405
 */
export const smogC: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'smog_c',
  title: 'SMOG by regression C',
  formula: '0.9986 √(30 W3/St + 5) + 2.8795',
  variant: 'regression C',
  doc: 'A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words or sentences.',
  source: 'McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 SMOG.C'],
  of: (counts) =>
    ofText(
      counts,
      ({ sentences, polysyllables }) => 0.9986 * Math.sqrt((30 * polysyllables) / sentences + 5) + 2.8795,
    ),
};
