import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Simplified SMOG of a text; simplified, for use by hand; the root is not rounded.
 *
 *     3 + √(30 W3/St)
 *
 * where St sentences, W3 words of three or more syllables.
 *
 * A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words
 * or sentences.
 *
 * @see McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * smogSimple.of(counts); // 11.366600265340756
 */
export const smogSimple: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'smog_simple',
  title: 'Simplified SMOG',
  formula: '3 + √(30 W3/St)',
  variant: 'simplified, for use by hand; the root is not rounded',
  doc: 'A grade: high is difficult. Made for thirty sentences; with fewer it is unstable. Undefined for a text without words or sentences.',
  source: 'McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646',
  worked: 'McLaughlin (1969), p. 639: 13 for 100 words of three or more syllables in thirty sentences',
  agrees: ['quanteda.textstats 0.97 SMOG.simple'],
  differs: ['by hand: the root is taken of the nearest perfect square'],
  of: (counts) =>
    ofText(counts, ({ sentences, polysyllables }) => 3 + Math.sqrt((30 * polysyllables) / sentences)),
};
