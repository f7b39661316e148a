import { randomNumbers } from '../random.ts';
import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import type { DocumentCounts } from './documents.ts';

/** How documents are permuted. */
interface PermutationOptions {
  /**
   * What is compared: `log_ratio` of the rates of all documents of a side together, ½ added to counts and sizes, or
   * `mean_rate`, the difference of the mean rates of documents. The first where left out.
   */
  readonly statistic?: 'log_ratio' | 'mean_rate';
  /** Splits are enumerated where there are no more than these; 20,000 where left out. */
  readonly exactLimit?: number;
  /** Random splits where they are not enumerated; 9,999 where left out. */
  readonly samples?: number;
  readonly seed?: number;
}

/** Shares of splits that are as far or farther, and how they were counted. */
interface PermutationResult extends PValue {
  /** Of splits whose statistic is at least the observed one. */
  readonly greater: number;
  /** Of splits whose statistic is at most the observed one. */
  readonly less: number;
  readonly exact: boolean;
  /** Splits that were looked at. */
  readonly splits: number;
}

type OfDocuments = (
  target: DocumentCounts,
  reference: DocumentCounts,
  options?: PermutationOptions,
) => PermutationResult | undefined;

/**
 * Permutation test over documents: how often a random split into two sides of these sizes differs as much.
 *
 *     p = #{|T*| ≥ |T|} / splits,    or (# + 1) / (samples + 1) where splits are drawn at random
 *
 * Two-sided by the size of the statistic. Every document stays whole, so that the words of one document count as one
 * observation. Undefined where a side has no document or the type never occurs.
 *
 * @see Phipson & Smyth (2010), Permutation P-values Should Never Be Zero, Statistical Applications in Genetics and
 *   Molecular Biology 9(1), article 39
 * @example
 * const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };
 * const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] };
 * permutationTest.of(target, reference).p; // 0.0857 = 6 of 70
 */
export const permutationTest: Statistic<OfDocuments> = {
  id: 'permutation_test',
  title: 'Permutation p',
  formula: 'p = #{|T*| ≥ |T|} / splits, or (# + 1) / (samples + 1)',
  variant: 'Over documents, two-sided by |T|; exact where splits are few, else seeded random splits.',
  doc: 'From 0 to 1; never 0. Missing where a side has no document or the type never occurs.',
  source:
    'Phipson & Smyth (2010), Permutation P-values Should Never Be Zero: Calculating Exact P-values When Permutations Are Randomly Drawn, Statistical Applications in Genetics and Molecular Biology 9(1), article 39',
  doi: '10.2202/1544-6115.1585',
  worked:
    'Nettleton, course notes of Iowa State University, Stat 401: 2 of 6 arrangements for 7, 5 against 3, 1, p = 0.333',
  differs: [
    'keyperm: two-sided as twice the smaller tail',
    'simple-statistics 7.12, permutationTest: not seeded by itself, p may be 0',
  ],
  of: (
    target,
    reference,
    { statistic = 'log_ratio', exactLimit = 20_000, samples = 9999, seed = 1 } = {},
  ) => {
    const split = splitOf(target, reference, statistic);
    if (!split) return undefined;
    const exact = splitCount(split.x.length, split.chosen) <= exactLimit;
    return exact ? enumerated(split) : sampled(split, samples, randomNumbers(seed));
  },
};

/** Documents as two numbers each, whose sums over a side a statistic is made from. */
interface Split {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** How many documents are in the target; they come first. */
  readonly chosen: number;
  readonly observed: number;
  /** The statistic where the target's sums are these. */
  readonly of: (x: number, y: number) => number;
}

function splitOf(target: DocumentCounts, reference: DocumentCounts, statistic: string): Split | undefined {
  const chosen = target.counts.length;
  const counts = [...Array.from(target.counts), ...Array.from(reference.counts)];
  const sizes = [...Array.from(target.sizes), ...Array.from(reference.sizes)];
  if (chosen === 0 || reference.counts.length === 0 || sumOf(counts) === 0) return undefined;
  const byRate = statistic === 'mean_rate';
  const x = Float64Array.from(counts, (count, at) => (byRate ? count / (sizes[at]! || 1) : count));
  const y = Float64Array.from(sizes, (size) => (byRate ? 1 : size));
  const [allX, allY] = [sumOf(x), sumOf(y)];
  const of = byRate
    ? (sumX: number, sumY: number): number => sumX / sumY - (allX - sumX) / (allY - sumY)
    : (sumX: number, sumY: number): number =>
        Math.log((sumX + 0.5) / (sumY + 0.5)) - Math.log((allX - sumX + 0.5) / (allY - sumY + 0.5));
  return { x, y, chosen, of, observed: of(sumOf(x.subarray(0, chosen)), sumOf(y.subarray(0, chosen))) };
}

/** How many ways there are to choose some of a number of documents. */
function splitCount(size: number, chosen: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(chosen, size - chosen); k++) ways *= (size - k + 1) / k;
  return Math.round(ways);
}

/** Counts of splits that are as far out as the observed one. */
function tallyOf({ observed }: Split): { add(value: number): void; of(exact: boolean): PermutationResult } {
  // Equal splits may differ in their last digits, by the order of sums.
  const slack = 1e-11 * Math.max(1, Math.abs(observed));
  let [splits, far, greater, less] = [0, 0, 0, 0];
  return {
    add(value) {
      splits += 1;
      if (Math.abs(value) >= Math.abs(observed) - slack) far += 1;
      if (value >= observed - slack) greater += 1;
      if (value <= observed + slack) less += 1;
    },
    of(exact) {
      const share = (count: number): number => (exact ? count / splits : (count + 1) / (splits + 1));
      const p = share(far);
      return { p, log10P: Math.log10(p), greater: share(greater), less: share(less), exact, splits };
    },
  };
}

function enumerated(split: Split): PermutationResult {
  const { x, y, chosen, of } = split;
  const tally = tallyOf(split);
  const choose = (from: number, left: number, sumX: number, sumY: number): void => {
    if (left === 0) {
      tally.add(of(sumX, sumY));
      return;
    }
    for (let at = from; at <= x.length - left; at++) choose(at + 1, left - 1, sumX + x[at]!, sumY + y[at]!);
  };
  choose(0, chosen, 0, 0);
  return tally.of(true);
}

function sampled(split: Split, samples: number, random: () => number): PermutationResult {
  const { x, y, chosen, of } = split;
  const tally = tallyOf(split);
  const order = Int32Array.from(x, (_, at) => at);
  for (let sample = 0; sample < samples; sample++) {
    let [sumX, sumY] = [0, 0];
    for (let at = 0; at < chosen; at++) {
      const other = at + Math.floor(random() * (order.length - at));
      const document = order[other]!;
      order[other] = order[at]!;
      order[at] = document;
      sumX += x[document]!;
      sumY += y[document]!;
    }
    tally.add(of(sumX, sumY));
  }
  return tally.of(false);
}
