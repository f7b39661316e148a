import type { Statistic } from '../statistic.ts';
import { ofText, type TextCounts } from './text-counts.ts';

/**
 * Coleman–Liau cloze of a text; estimated cloze percentage, the first step.
 *
 *     141.8401 − 0.214590 · 100 C/W + 1.079812 · 100 St/W
 *
 * where W words, St sentences, C letters and digits.
 *
 * Estimated per cent of deleted words that college students fill in: high is easy. Undefined for a text without words
 * or sentences.
 *
 * @see Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied
 *   Psychology 60(2), 283–284, doi:10.1037/h0076540
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * colemanLiauEcp.of(counts); // 47.09716
 */
export const colemanLiauEcp: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'coleman_liau_ecp',
  title: 'Coleman–Liau cloze',
  formula: '141.8401 − 0.214590 · 100 C/W + 1.079812 · 100 St/W',
  variant: 'estimated cloze percentage, the first step',
  doc: 'Estimated per cent of deleted words that college students fill in: high is easy. Undefined for a text without words or sentences.',
  source:
    'Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), 283–284',
  doi: '10.1037/h0076540',
  unworked: 'none found; held against values computed to fifty digits; its short form has an example',
  agrees: ['quanteda.textstats 0.97 Coleman.Liau.ECP'],
  of: (counts) =>
    ofText(
      counts,
      ({ words, sentences, characters }) =>
        141.8401 - 0.21459 * ((100 * characters) / words) + 1.079812 * ((100 * sentences) / words),
    ),
};
