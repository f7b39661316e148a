import type { Statistic } from '../statistic.ts';
import { kullbackLeiblerDivergence } from './kullback-leibler-divergence.ts';
import type { Spread } from './spread.ts';

/** 1 − 2^−KLD; see the entry. */
function normalisedDivergenceOf(spread: Spread): number | undefined {
  const bits = kullbackLeiblerDivergence.of(spread);
  return bits === undefined ? undefined : -Math.expm1(-bits * Math.LN2);
}

/**
 * The Kullback–Leibler divergence of the occurrences of a term from the sizes of the parts, brought to a range below 1.
 *
 *     KLDnorm = 1 − 2^−KLD    KLD in bits
 *
 * 0 where every part has the share of the occurrences that its size leads to expect, 1 − min s where all are in the smallest
 * part. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * Another form in use is 1 − e^−KLD; it gives other values, whichever base KLD has.
 *
 * @see Gries (2020), Analyzing dispersion, in Paquot & Gries (eds.), A Practical Handbook of Corpus Linguistics, Springer, 99–118
 * @example
 * normalisedDivergence.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.0906
 */
export const normalisedDivergence: Statistic<(spread: Spread) => number | undefined> = {
  id: 'kld_norm',
  title: 'KLD, normalised',
  formula: 'KLDnorm = 1 − 2^−KLD',
  variant: 'Base 2.',
  doc: 'From 0 (as sizes lead to expect) to 1 − min s (all in the smallest part): high is uneven. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2020), Analyzing dispersion, in Paquot & Gries (eds.), A Practical Handbook of Corpus Linguistics, Springer, 99–118',
  doi: '10.1007/978-3-030-46216-1_5',
  unworked:
    'none found; it follows from the divergence, whose example is tested; held against values computed to fifty digits',
  differs: ['1 − e^−KLD of bits, which is in use as well, gives larger values'],
  of: normalisedDivergenceOf,
};
