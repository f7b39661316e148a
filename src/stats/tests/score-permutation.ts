import type { PValue } from '../special.ts';
import { logChoose } from './document-parts.ts';
import type { Tails } from './exact-permutation.ts';
import { pearsonThreeLog10 } from './pearson-three.ts';

/** A sum over the target, in standard errors, and its tails over all arrangements of the documents. */
export interface ScoreTails extends Tails {
  readonly z: number;
}

/** Scores of documents, as far as the moments of their sum over a random choice of documents need them. */
export interface ScoreSums {
  /** How many documents there are, and how many of them are the target's. */
  readonly count: number;
  readonly target: number;
  /** Sums of the first three powers of all scores. */
  readonly powers: readonly [number, number, number];
  /** Sum of the target's scores. */
  readonly inTarget: number;
}

/**
 * The tails of a sum of scores over the target, by a Pearson type III distribution with the mean, variance and skewness that
 * the sum has over all choices of as many documents.
 *
 * @returns undefined where no choice differs from another
 * @see Cochran (1977), Sampling Techniques, 3rd edition, chapter 2
 */
export function scoreTails({ count, target, powers, inTarget }: ScoreSums): ScoreTails | undefined {
  const [first, second, third] = powers;
  if (target === 0 || target === count) return undefined;
  const mean = first / count;
  const squares = second - first * mean;
  const variance = ((target * (count - target)) / (count * (count - 1))) * squares;
  // What rounding leaves of a variance of nothing.
  if (!(variance > 1e-14 * second)) return undefined;
  const cubes = third - 3 * mean * second + 2 * count * mean ** 3;
  const odd = (target * (count - target) * (count - 2 * target)) / (count * (count - 1) * (count - 2));
  const skewness = count > 2 ? (odd * cubes) / variance ** 1.5 : 0;
  const z = (inTarget - target * mean) / Math.sqrt(variance);
  return { z, upper: pearsonThreeLog10(z, skewness), lower: pearsonThreeLog10(-z, -skewness) };
}

/** Twice the smaller of two tails that are given as logarithms to the base 10, at most 1. */
export function twice({ upper, lower }: Tails): PValue {
  const log10P = Math.min(0, Math.min(upper, lower) + Math.log10(2));
  return { p: 10 ** log10P, log10P };
}

/** log₁₀ of the probability that none of `holders` among `count` documents is among `chosen` of them. */
export function logMissing(count: number, chosen: number, holders: number): number {
  if (chosen === 0) return 0;
  if (holders > count - chosen) return -Infinity;
  return (logChoose(count - holders, chosen) - logChoose(count, chosen)) / Math.LN10;
}
