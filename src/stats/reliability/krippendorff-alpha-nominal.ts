import type { Statistic } from '../statistic.ts';
import { alphaOf } from './alpha.ts';
import type { Coding } from './coding.ts';

/**
 * Krippendorff’s α for nominal codes: every two categories are equally far apart.
 *
 *     α = 1 − Dₒ / Dₑ
 *
 * where Dₒ is the disagreement of coders about the same unit, and Dₑ that of any two codes.
 *
 * 1 where all coders agree, 0 as by chance, below 0 where they disagree more than by chance. Units with fewer than two
 * codes are left out. Undefined, not 1, where only one category was given.
 *
 * @see Krippendorff (2004), Reliability in content analysis: some common misconceptions and recommendations, Human
 *   Communication Research 30(3), 411–433, doi:10.1111/j.1468-2958.2004.tb00738.x
 * @example
 * krippendorffAlphaNominal.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.2631…
 */
export const krippendorffAlphaNominal: Statistic<(coding: Coding) => number | undefined> = {
  id: 'krippendorff_alpha_nominal',
  title: 'Krippendorff’s α, nominal',
  formula: 'α = 1 − Dₒ / Dₑ',
  variant: 'nominal: every two categories are equally far apart',
  doc: '1 where all coders agree, 0 as by chance, below 0 where they disagree more than by chance. Units with fewer than two codes are left out. Undefined, not 1, where only one category was given.',
  source:
    'Krippendorff (2004), Reliability in content analysis: some common misconceptions and recommendations, Human Communication Research 30(3), 411–433',
  doi: '10.1111/j.1468-2958.2004.tb00738.x',
  worked:
    'Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability: 0.095, 0.692 and 0.743 (examples A to C)',
  agrees: ['fast-krippendorff 0.8 nominal'],
  of: (coding) => alphaOf(coding, () => 1),
};
