import type { Statistic } from '../statistic.ts';
import { type Spread, sumOverParts, wholeOf } from './spread.ts';

/** KLD in bits; see the entry. */
function divergenceOf(spread: Spread): number | undefined {
  const whole = wholeOf(spread);
  if (!whole) return undefined;
  const { frequency, size: all } = whole;
  const bits = sumOverParts(spread, (count, size) =>
    count === 0 ? 0 : (count / frequency) * Math.log2((count * all) / (frequency * size)),
  );
  // It is never negative, but for rounding where it is 0.
  return Math.max(0, bits);
}

/**
 * The Kullback–Leibler divergence of the occurrences of a term from the sizes of the parts, in bits.
 *
 *     KLD = Σ (vᵢ / f) log₂((vᵢ / f) / sᵢ)    vᵢ occurrences and sᵢ share of the corpus in part i, f = Σ vᵢ; 0 log 0 = 0
 *
 * 0 where every part has the share of the occurrences that its size leads to expect, log₂(1 / min s) where all are in the
 * smallest part. Undefined for a term that never occurs, and for fewer than two parts.
 *
 * @see Gries (2020), Analyzing dispersion, in Paquot & Gries (eds.), A Practical Handbook of Corpus Linguistics, Springer, 99–118
 * @example
 * kullbackLeiblerDivergence.of({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.137
 */
export const kullbackLeiblerDivergence: Statistic<(spread: Spread) => number | undefined> = {
  id: 'kld',
  title: 'KLD',
  formula: 'KLD = Σ (v / f) log₂((v / f) / s)',
  variant: 'Base 2: bits.',
  doc: 'From 0 (as sizes lead to expect) to log₂(1 / min s): high is uneven. Missing for a term that never occurs, and for fewer than two parts.',
  source:
    'Gries (2020), Analyzing dispersion, in Paquot & Gries (eds.), A Practical Handbook of Corpus Linguistics, Springer, 99–118',
  doi: '10.1007/978-3-030-46216-1_5',
  worked: 'Gries (2020), “a” in five parts: 0.137',
  differs: ['programs that take natural logarithms give values smaller by the factor 0.693'],
  of: divergenceOf,
};
