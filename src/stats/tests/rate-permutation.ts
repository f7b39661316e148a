import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type Design, designOf, type DocumentParts, logChoose } from './document-parts.ts';
import { exactTails, type Scores } from './exact-permutation.ts';
import { pearsonThreeLog10 } from './pearson-three.ts';

/** How far apart the rates of target and reference are, and how often permuted documents are as far apart. */
export interface PermutationResult extends PValue {
  /** Standard score of the difference: positive where the target has more. */
  readonly z: number;
}

/** Occurrences of one type: the parts that have it, ascending, and how often each. */
export interface TypeCounts {
  readonly parts: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** Most permutations that are gone through one by one. */
const mostExact = 4096;

/**
 * A permutation test over documents of the difference in rates between a target and a reference. Under the hypothesis that
 * the type has one rate R in both, the documents of the two sides could change places.
 *
 *     T = Σ (cᵢ − R nᵢ) over the documents of the target    cᵢ occurrences, nᵢ words, R = Σ c / Σ n of both sides
 *
 * Documents that have words on one side only are permuted among each other. In those that have words on both, target and
 * reference may change places. Where that leaves at most 4,096 arrangements, each is gone through, and p is exact. Else it is the tail of a
 * Pearson type III distribution that has the mean, variance and skewness of the permutation distribution, all three in closed
 * form. Two-sided p is twice the smaller tail, at most 1. Where a side of few documents lacks the type altogether, p is not
 * smaller than twice the probability of that.
 *
 * Permuting documents respects that words cluster in them; a test that permutes or counts tokens does not.
 *
 * @returns undefined for a type without occurrence, and where no arrangement differs from another
 * @see Cochran (1977), Sampling Techniques, 3rd edition, chapter 2 (moments of sampling without replacement)
 * @see Ernst (2004), Permutation Methods: A Basis for Exact Inference, Statistical Science 19(4), 676–685
 * @example
 * const documents = { sizes: [1000, 1200, 900, 1000], sides: [1, 1, 0, 0], documents: [0, 1, 2, 3] };
 * ratePermutation.of(documents)({ parts: [0, 1], counts: [5, 7] }); // { z: 1.72…, p: 0.333… }
 */
export const ratePermutation: Statistic<
  (parts: DocumentParts) => (type: TypeCounts) => PermutationResult | undefined
> = {
  id: 'permutation',
  title: 'Permutation of documents',
  formula: 'T = Σ (cᵢ − R nᵢ) over the documents of the target, R = Σ c / Σ n',
  variant:
    'Score test of one rate; exact up to 4,096 arrangements, else Pearson type III with three exact moments.',
  doc: 'Standard score of the difference in rates: positive where the target has more. Its p is two-sided, twice the smaller tail. Missing where no arrangement of the documents differs from another.',
  source:
    'Ernst (2004), Permutation Methods: A Basis for Exact Inference, Statistical Science 19(4), 676–685',
  doi: '10.1214/088342304000000396',
  differs: ['keyperm adds one to hits and permutations, and permutes at random'],
  of: (parts) => {
    const design = designOf(parts);
    return (type) => resultOf(design, type);
  },
};

function resultOf(design: Design, type: TypeCounts): PermutationResult | undefined {
  let total = 0;
  for (let at = 0; at < type.counts.length; at++) total += type.counts[at]!;
  if (total === 0) return undefined;
  const sums = sumsOf(design, type, total / design.size);
  const { deviation, variance, third, scale } = momentsOf(design, sums);
  // What rounding leaves of a variance of nothing.
  if (variance <= 1e-18 * scale) return undefined;
  const z = deviation / Math.sqrt(variance);
  if (design.arrangements <= mostExact * 1.000001) {
    return { z, ...twice(exactTails(scoresOf(design, type, total / design.size))) };
  }
  const skewness = third / variance ** 1.5;
  const { count, target } = design.lone;
  const reference = count - target;
  const above = sums.referenceHolders === 0 ? logMissing(count, reference, sums.holders) : -Infinity;
  const below = sums.targetHolders === 0 ? logMissing(count, target, sums.holders) : -Infinity;
  return {
    z,
    ...twice({
      upper: Math.max(above, pearsonThreeLog10(z, skewness)),
      lower: Math.max(below, pearsonThreeLog10(-z, -skewness)),
    }),
  };
}

/** Sums over parts of what a type has beyond its rate. */
interface Sums {
  /** First three powers of the scores of parts without partner. */
  readonly powers: readonly [number, number, number];
  /** Scores of those in the target. */
  readonly target: number;
  /** Sum and sum of squares of half the difference of scores in pairs. */
  readonly pairSum: number;
  readonly pairSquares: number;
  /** Parts without partner that have the type, in all and by side; of pairs too, for the sides. */
  readonly holders: number;
  readonly targetHolders: number;
  readonly referenceHolders: number;
}

function sumsOf(design: Design, { parts, counts }: TypeCounts, rate: number): Sums {
  const { sizes, sides, partner, powers, loneTargetSize, pairs } = design;
  let [first, second, third] = [-rate * powers[0], rate * rate * powers[1], -(rate ** 3) * powers[2]];
  let [target, holders, targetHolders] = [-rate * loneTargetSize, 0, 0];
  let [pairSum, pairSquares] = [-rate * pairs.sum, rate * rate * pairs.squares];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const count = counts[at]!;
    const side = sides[part]!;
    const other = partner[part]!;
    targetHolders += side;
    if (other < 0) {
      const expected = rate * sizes[part]!;
      const score = count - expected;
      first += count;
      second += score * score - expected * expected;
      third += score ** 3 + expected ** 3;
      target += side * count;
      holders += 1;
      continue;
    }
    // A pair is counted once, at the first of its parts that has the type.
    const counted = parts[at + 1] === other ? counts[at + 1]! : 0;
    if (at > 0 && parts[at - 1] === other) continue;
    const sign = side === 1 ? 1 : -1;
    const empty = (-rate * (sizes[part]! - sizes[other]!) * sign) / 2;
    const half = empty + ((count - counted) * sign) / 2;
    pairSum += half - empty;
    pairSquares += half * half - empty * empty;
  }
  return {
    powers: [first, second, third],
    target,
    pairSum,
    pairSquares,
    holders,
    targetHolders,
    referenceHolders: parts.length - targetHolders,
  };
}

interface Moments {
  /** Of the statistic from its mean over all arrangements. */
  readonly deviation: number;
  readonly variance: number;
  readonly third: number;
  /** What the variance is small against where it is nothing. */
  readonly scale: number;
}

/** The first three central moments over all arrangements; both kinds of documents are permuted by themselves. */
function momentsOf({ lone: { count, target } }: Design, sums: Sums): Moments {
  const [first, second, third] = sums.powers;
  const scale = second + sums.pairSquares;
  let [deviation, variance, skew] = [sums.pairSum, sums.pairSquares, 0];
  if (target > 0 && target < count) {
    const mean = first / count;
    const reference = count - target;
    const squares = second - first * mean;
    const cubes = third - 3 * mean * second + 2 * count * mean ** 3;
    deviation += sums.target - target * mean;
    variance += ((target * reference) / (count * (count - 1))) * squares;
    if (count > 2) {
      skew = ((target * reference * (reference - target)) / (count * (count - 1) * (count - 2))) * cubes;
    }
  }
  return { deviation, variance, third: skew, scale };
}

function scoresOf(design: Design, { parts, counts }: TypeCounts, rate: number): Scores {
  const { sizes, sides, partner, loneSides } = design;
  const all = Float64Array.from(sizes, (size) => -rate * size);
  for (let at = 0; at < parts.length; at++) all[parts[at]!]! += counts[at]!;
  const pairs: number[] = [];
  const lone = new Float64Array(loneSides.length);
  let place = 0;
  for (let part = 0; part < all.length; part++) {
    const other = partner[part]!;
    if (other < 0) lone[place++] = all[part]!;
    else if (sides[part] === 1) pairs.push((all[part]! - all[other]!) / 2);
  }
  return { lone, loneSides, pairs };
}

/** Twice the smaller tail, given as logarithms to the base 10. */
function twice({ upper, lower }: { readonly upper: number; readonly lower: number }): PValue {
  const log10P = Math.min(0, Math.min(upper, lower) + Math.log10(2));
  return { p: 10 ** log10P, log10P };
}

/** log₁₀ of the probability that none of `holders` among `count` documents is among `chosen` of them. */
function logMissing(count: number, chosen: number, holders: number): number {
  if (chosen === 0 || holders > count - chosen) return -Infinity;
  return (logChoose(count - holders, chosen) - logChoose(count, chosen)) / Math.LN10;
}
