import type { Statistic } from '../statistic.ts';
import { colemanLiauEcp } from './coleman-liau-ecp.ts';
import type { TextCounts } from './text-counts.ts';

/**
 * Coleman–Liau grade of a text; grade from the estimated cloze percentage, the second step.
 *
 *     −27.4004 ECP/100 + 23.06395
 *
 * where ECP the estimated cloze percentage.
 *
 * A grade: high is difficult. Undefined for a text without words or sentences.
 *
 * @see Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied
 *   Psychology 60(2), 283–284, doi:10.1037/h0076540
 * @example
 * const counts = { words: 120, sentences: 6, syllables: 186, characters: 560, polysyllables: 14, difficultWords: 22, longWords: 30 };
 * colemanLiauGrade.of(counts); // 10.15913977136
 */
export const colemanLiauGrade: Statistic<(counts: TextCounts) => number | undefined> = {
  id: 'coleman_liau_grade',
  title: 'Coleman–Liau grade',
  formula: '−27.4004 ECP/100 + 23.06395',
  variant: 'grade from the estimated cloze percentage, the second step',
  doc: 'A grade: high is difficult. Undefined for a text without words or sentences.',
  source:
    'Coleman & Liau (1975), A computer readability formula designed for machine scoring, Journal of Applied Psychology 60(2), 283–284',
  doi: '10.1037/h0076540',
  unworked: 'none found; held against values computed to fifty digits; its short form has an example',
  agrees: ['quanteda.textstats 0.97 Coleman.Liau.grade'],
  of: (counts) => {
    const cloze = colemanLiauEcp.of(counts);
    return cloze === undefined ? undefined : (-27.4004 * cloze) / 100 + 23.06395;
  },
};
