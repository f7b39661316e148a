import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Dale–Chall of 1948 of a text; the constant only where more than 5 % of the words are difficult.
 *
 *     0.1579 · 100 D/W + 0.0496 W/St + 3.6365 · [D/W > 0.05]
 *
 * where W words, St sentences, D words off the list of easy ones.
 *
 * A raw score: high is difficult, 4.9 and less is grade 4, 10 and more college. What most programs mean by Dale–Chall.
 * Undefined for a text without words or sentences.
 *
 * @see Dale & Chall (1948), A formula for predicting readability, Educational Research Bulletin 27(1), 11–20, 28
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * daleChallOld.of(counts); // 7.523333333333333
 */
export const daleChallOld: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'dale_chall_old',
  title: 'Dale–Chall of 1948',
  formula: '0.1579 · 100 D/W + 0.0496 W/St + 3.6365 · [D/W > 0.05]',
  variant: 'the constant only where more than 5 % of the words are difficult',
  doc: 'A raw score: high is difficult, 4.9 and less is grade 4, 10 and more college. What most programs mean by Dale–Chall. Undefined for a text without words or sentences.',
  source:
    'Dale & Chall (1948), A formula for predicting readability, Educational Research Bulletin 27(1), 11–20, 28',
  worked:
    'Dale & Chall (1948), Instructions, Educational Research Bulletin 27(2), 37–54: 6.7490 and 6.9474 for two samples of a pamphlet',
  agrees: ['quanteda.textstats 0.97 Dale.Chall.old'],
  differs: ['the paper adds the constant to every text'],
  of: (counts) =>
    ofText(counts, ({ words, sentences, difficultWords }) => {
      const share = difficultWords / words;
      return 0.1579 * 100 * share + 0.0496 * (words / sentences) + (share > 0.05 ? 3.6365 : 0);
    }),
};
