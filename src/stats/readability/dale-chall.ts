import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * New Dale–Chall of a text; Chall and Dale 1995: a cloze score, not a grade.
 *
 *     64 − 0.95 · 100 D/W − 0.69 W/St
 *
 * where W words, St sentences, D words off the list of easy ones.
 *
 * A cloze score: high is easy, 0 to 64 in most texts; the book has a table from it to grades. D counts words that are
 * not on the list of 1995. Undefined for a text without words or sentences.
 *
 * @see Chall & Dale (1995), Readability Revisited: The New Dale–Chall Readability Formula, Cambridge: Brookline
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * daleChall.of(counts); // 32.78333333333333
 */
export const daleChall: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'dale_chall',
  title: 'New Dale–Chall',
  formula: '64 − 0.95 · 100 D/W − 0.69 W/St',
  variant: 'Chall and Dale 1995: a cloze score, not a grade',
  doc: 'A cloze score: high is easy, 0 to 64 in most texts; the book has a table from it to grades. D counts words that are not on the list of 1995. Undefined for a text without words or sentences.',
  source:
    'Chall & Dale (1995), Readability Revisited: The New Dale–Chall Readability Formula, Cambridge: Brookline',
  unworked: 'none found; held against values computed to fifty digits',
  agrees: ['quanteda.textstats 0.97 Dale.Chall'],
  differs: ['most programs: the formula of 1948 under this name, see dale_chall_old'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, difficultWords }) =>
        64 - 0.95 * ((100 * difficultWords) / words) - 0.69 * (words / sentences),
    ),
};
