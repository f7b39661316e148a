import { midRanks } from '../ranks.ts';
import { normalTails, type PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** A value of U and both tails. */
export interface MannWhitneyResult extends PValue {
  /** Pairs in which the target's is the larger number, equal ones as halves. */
  readonly u: number;
  /** U as a share of all pairs: how probably a document of the target has the higher rate. */
  readonly share: number;
  /** Whether p is exact or by the normal distribution. */
  readonly exact: boolean;
}

type OfSamples = (target: ArrayLike<number>, reference: ArrayLike<number>) => MannWhitneyResult | undefined;

/**
 * Mann and Whitney's U (Wilcoxon's rank sum), here of the rates of documents.
 *
 *     U = R₁ − m₁ (m₁ + 1) / 2    R₁ the sum of the target's mid-ranks
 *
 * p is exact, twice the smaller tail, where no two numbers are equal and each side has fewer than 50; else by the normal
 * distribution, its variance corrected for ties, with a correction for continuity of ½. Undefined where a side is empty or
 * all numbers are equal.
 *
 * @see Mann & Whitney (1947), On a Test of Whether one of Two Random Variables is Stochastically Larger than the Other,
 *   Annals of Mathematical Statistics 18(1), 50–60
 * @example
 * mannWhitney.of([5, 5.8, 1.1, 5.4], [1, 1.8, 0, 2]).p; // 0.1143
 */
export const mannWhitney: Statistic<OfSamples> = {
  id: 'mann_whitney',
  title: 'Mann–Whitney U',
  formula: 'U = R₁ − m₁ (m₁ + 1) / 2, R₁ the sum of the target’s mid-ranks',
  variant:
    'Over the rates of documents, two-sided; exact without ties and below 50 on each side, else normal with corrections for ties and continuity.',
  doc: 'From 0 to m₁m₂, half of which it is where neither side tends to be higher. Missing where a side is empty or all rates are equal.',
  source:
    'Mann & Whitney (1947), On a Test of Whether one of Two Random Variables is Stochastically Larger than the Other, Annals of Mathematical Statistics 18(1), 50–60',
  doi: '10.1214/aoms/1177730491',
  worked: 'Hollander & Wolfe (1973), Nonparametric Statistical Methods, p. 69: W = 35, one-sided p = 0.1272',
  agrees: ['R 4.2, wilcox.test', 'SciPy 1.10, mannwhitneyu, with the same choice of method'],
  differs: ['simple-statistics 7.12, wilcoxonRankSum: the rank sum alone, no p'],
  of: (target, reference) => {
    const [first, second] = [target.length, reference.length];
    if (first === 0 || second === 0) return undefined;
    const { ranks, ties } = midRanks([...Array.from(target), ...Array.from(reference)]);
    const rankSum = ranks.subarray(0, first).reduce((sum, rank) => sum + rank, 0);
    return uTest(rankSum - (first * (first + 1)) / 2, first, second, ties);
  },
};

/** The test for a value of U of two samples whose ties are Σ (t³ − t), for who has ranked them. */
export function uTest(u: number, first: number, second: number, ties: number): MannWhitneyResult | undefined {
  const size = first + second;
  const variance = ((first * second) / 12) * (size + 1 - ties / (size * (size - 1)));
  if (!(variance > 0)) return undefined;
  const share = u / (first * second);
  if (ties === 0 && first < 50 && second < 50) {
    const p = Math.min(1, 2 * lowerTail(Math.min(u, first * second - u), first, second));
    return { u, share, exact: true, p, log10P: Math.log10(p) };
  }
  const distance = Math.max(0, Math.abs(u - (first * second) / 2) - 0.5);
  return { u, share, exact: false, ...normalTails(distance / Math.sqrt(variance)) };
}

/** P(U ≤ u) where every order of the numbers is equally likely and no two are equal. */
function lowerTail(u: number, first: number, second: number): number {
  const samples = waysBelow(Math.round(u), first, second);
  let all = 1;
  for (let k = 1; k <= first; k++) all *= (second + k) / k;
  return Math.min(1, samples / all);
}

/**
 * How many choices of `first` of all places have a U of at most `u`: partitions of numbers up to u into at most `first`
 * parts of at most `second`, counted part by part without a subtraction.
 */
function waysBelow(u: number, first: number, second: number): number {
  const parts = Array.from({ length: first + 1 }, () => new Float64Array(u + 1));
  parts[0]![0] = 1;
  for (let part = 1; part <= second; part++) {
    for (let count = 1; count <= first; count++) {
      const [fewer, same] = [parts[count - 1]!, parts[count]!];
      for (let sum = part; sum <= u; sum++) same[sum]! += fewer[sum - part]!;
    }
  }
  return parts.reduce((total, ways) => total + ways.reduce((sum, way) => sum + way, 0), 0);
}
