import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** One of several tests of a hypothesis. */
export interface WeightedTest {
  /** log₁₀ of its p; at most 0. */
  readonly log10P: number;
  /** How much it counts among the others; 1 where left out. */
  readonly weight?: number;
}

/**
 * One p of several tests of the same hypothesis, whatever their dependence on each other (Cauchy combination test).
 *
 *     T = Σ wᵢ tan((½ − pᵢ) π) / Σ wᵢ    p = ½ − arctan(T) / π
 *
 * Each tangent follows a standard Cauchy distribution under the hypothesis, and so nearly does their mean, the more nearly
 * the smaller p is. The smallest p counts most: among k tests of equal weight it is at most multiplied by k, and equal p
 * give the same p.
 *
 * @returns from 0 to 1; undefined where there is no test, or none with a weight
 * @see Liu & Xie (2020), Cauchy Combination Test: A Powerful Test with Analytic p-Value Calculation under Arbitrary
 *   Dependency Structures, Journal of the American Statistical Association 115(529), 393–402
 * @example
 * cauchyCombination.of([{ log10P: -2 }, { log10P: Math.log10(0.5) }]).p; // 0.019980
 */
export const cauchyCombination: Statistic<(tests: readonly WeightedTest[]) => PValue | undefined> = {
  id: 'cauchy_combination',
  title: 'Cauchy combination',
  formula: 'T = Σ wᵢ tan((½ − pᵢ) π) / Σ wᵢ, p = ½ − arctan(T) / π',
  variant: 'With weights; tiny p by their logarithms.',
  doc: 'One p of several tests of the same hypothesis: about the smallest, times the number of tests of equal weight. Missing where there is none.',
  source:
    'Liu & Xie (2020), Cauchy Combination Test: A Powerful Test with Analytic p-Value Calculation under Arbitrary Dependency Structures, Journal of the American Statistical Association 115(529), 393–402',
  doi: '10.1080/01621459.2018.1554485',
  unworked: 'none in the source; held against R’s pcauchy and qcauchy',
  agrees: ['R 4.2, pcauchy of the mean of the tangents'],
  of: (tests) => {
    let [sum, weights, least] = [0, 0, 0];
    for (const { log10P, weight = 1 } of tests) {
      // The same tangent, which keeps the digits of a small p.
      sum += weight / Math.tan(10 ** log10P * Math.PI);
      weights += weight;
      if (weight > 0) least = Math.min(least, log10P);
    }
    if (weights === 0) return undefined;
    if (least < leastPlain) return tinyOf(tests, weights, least);
    const p = Math.atan2(1, sum / weights) / Math.PI;
    return { p, log10P: Math.log10(p) };
  },
};

/** From here down 1 / p is no number to reckon with. */
const leastPlain = -290;

/** Where the smallest p is tiny, p is the harmonic mean, and every other test adds nothing to it. */
function tinyOf(tests: readonly WeightedTest[], weights: number, least: number): PValue {
  let sum = 0;
  for (const { log10P, weight = 1 } of tests) sum += weight * 10 ** (least - log10P);
  const log10P = least + Math.log10(weights / sum);
  return { p: 10 ** log10P, log10P };
}
