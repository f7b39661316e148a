import type { Contingency } from '../contingency.ts';
import { signed, twoCells } from '../likelihood.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Log-likelihood G² of a type's frequency in two corpora, without the tokens that are not the type.
 *
 *     G² = 2 (a ln(a / E₁) + b ln(b / E₂))    E₁ = N₁ (a + b) / N, E₂ = N₂ (a + b) / N
 *
 * Signed as `g2` is, and nearer to 0. The two differ by less than one per cent for rare types, and by much for frequent
 * ones. Undefined where a corpus is empty.
 *
 * @see Rayson & Garside (2000), Comparing Corpora using Frequency Profiling, Proceedings of the Workshop on Comparing
 *   Corpora, 1–6
 * @example
 * g2TwoCells.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 131.689
 */
export const g2TwoCells: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'g2_two_cells',
  title: 'Log-likelihood G² (two cells)',
  formula: 'G² = 2 (a ln(a / E₁) + b ln(b / E₂))',
  variant: 'Two cells, signed.',
  doc: 'Positive where the target has relatively more, negative where the reference has; nearer to 0 than the form with four cells. Missing where a corpus is empty.',
  source:
    'Rayson & Garside (2000), Comparing Corpora using Frequency Profiling, Proceedings of the Workshop on Comparing Corpora, 1–6',
  doi: '10.3115/1117729.1117730',
  unworked:
    'none in the source; its tables have no counts for both corpora; held against values computed to fifty digits',
  agrees: ['log-likelihood wizard of UCREL', 'AntConc 4, 2-term', 'polmineR before 0.7.11'],
  differs: ['quanteda, AntConc 4 by default, WordSmith: four cells'],
  of: (counts) => signed(twoCells(counts), counts),
};
