import type { Statistic } from '../statistic.ts';
import { agreementOf, beyondChance, type Coding, countsOfUnits } from './coding.ts';

/**
 * Gwet’s AC1: agreement beyond a chance that is small where one category prevails.
 *
 *     (pₒ − pₑ) / (1 − pₑ), pₑ = Σ πₖ(1 − πₖ) / (q − 1)
 *
 * where πₖ is the mean over units of the share of their codes that are k.
 *
 * 1 where all agree always, 0 as by chance. High where nearly all codes are of one category, where α and κ are low.
 * Undefined with one category only.
 *
 * @see Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement, British
 *   Journal of Mathematical and Statistical Psychology 61(1), 29–48, doi:10.1348/000711006X126600
 * @example
 * gwetAc1.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.2888…
 */
export const gwetAc1: Statistic<(coding: Coding) => number | undefined> = {
  id: 'gwet_ac1',
  title: 'Gwet’s AC1',
  formula: '(pₒ − pₑ) / (1 − pₑ), pₑ = Σ πₖ(1 − πₖ) / (q − 1)',
  variant: 'of any number of coders, codes may be missing; q the categories that were given by anybody',
  doc: '1 where all agree always, 0 as by chance. High where nearly all codes are of one category, where α and κ are low. Undefined with one category only.',
  source:
    'Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of Mathematical and Statistical Psychology 61(1), 29–48',
  doi: '10.1348/000711006X126600',
  worked:
    'Gwet (2021), Handbook of Inter-Rater Reliability, 5th edition, p. 160: 0.7754 for four raters with missing ratings; p. 165: 0.5021 for five',
  agrees: ['R irrCAC 1.0 gwet.ac1.raw'],
  of: ac1Of,
};

function ac1Of(coding: Coding): number | undefined {
  const units = countsOfUnits(coding);
  const paired = units.filter(({ coders }) => coders >= 2);
  if (paired.length === 0 || coding.values.length < 2) return undefined;
  const observed = paired.reduce((sum, unit) => sum + agreementOf(unit), 0) / paired.length;
  let expected = 0;
  for (let category = 0; category < coding.values.length; category++) {
    const share =
      units.reduce((sum, { counts, coders }) => sum + counts[category]! / coders, 0) / units.length;
    expected += (share * (1 - share)) / (coding.values.length - 1);
  }
  return beyondChance(observed, expected);
}
