import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Short Coleman–Liau of a text; both steps in one, constants rounded.
 *
 *     5.88 C/W − 29.6 St/W − 15.8
 *
 * where W words, St sentences, C letters and digits.
 *
 * A grade: high is difficult. Undefined for a text without words or sentences.
 *
 * @see Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied
 *   Psychology 60(2), 283–284, doi:10.1037/h0076540
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * colemanLiauShort.of(counts); // 10.16
 */
export const colemanLiauShort: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'coleman_liau_short',
  title: 'Short Coleman–Liau',
  formula: '5.88 C/W − 29.6 St/W − 15.8',
  variant: 'both steps in one, constants rounded',
  doc: 'A grade: high is difficult. Undefined for a text without words or sentences.',
  source:
    'Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), 283–284',
  doi: '10.1037/h0076540',
  worked:
    'Wikipedia, Coleman–Liau index: 14.5 for the abstract of the paper, 639 letters, 119 words, 5 sentences',
  agrees: ['quanteda.textstats 0.97 Coleman.Liau.short'],
  differs: ['textacy: 5.879851, 29.587280 and 15.800804'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, characters }) => 5.88 * (characters / words) - 29.6 * (sentences / words) - 15.8,
    ),
};
