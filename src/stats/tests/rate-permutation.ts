import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { type Design, designOf, type DocumentParts, isExact } from './document-parts.ts';
import { exactTails, type Scores } from './exact-permutation.ts';
import { pearsonThreeLog10 } from './pearson-three.ts';
import { logMissing, type ScoreTails, twice } from './score-permutation.ts';

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

/**
 * A permutation test over documents of the difference in rates between a target and a reference. Under the hypothesis that
 * the type has one rate R in both, the documents of the two sides could change places.
 *
 *     T = Σ (cᵢ − R nᵢ) over the documents of the target    cᵢ occurrences, nᵢ words, R = Σ c / Σ n of both sides
 *
 * Documents that have words on one side only are permuted among each other. Where that leaves at most 4,096 arrangements, each
 * is gone through, and p is exact. Else it is the tail of a Pearson type III distribution that has the mean, variance and
 * skewness of the permutation distribution, all three in closed form.
 *
 * A document that has words on both sides is its own control: its part of T is cᵢ − qᵢ (cᵢ + c'ᵢ), where qᵢ is the target's share
 * of its words. Where both sides are as long in each of them, they change places. Else they cannot, since the shorter one
 * would have to become the longer one: a binomial distribution, widened by how much the parts vary from document to document
 * (never narrowed), gives variance and skewness.
 *
 * Two-sided p is twice the smaller tail, at most 1. Where a side lacks the type altogether, p is not smaller than twice the
 * probability of that, all occurrences of a document taken as one.
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
    'Score test of one rate; exact up to 4,096 arrangements, else Pearson type III with three exact moments. Documents on both sides are their own controls, with a widened binomial distribution.',
  doc: 'Standard score of the difference in rates: positive where the target has more. Its p is two-sided, twice the smaller tail. Missing where no arrangement of the documents differs from another.',
  source:
    'Ernst (2004), Permutation Methods: A Basis for Exact Inference, Statistical Science 19(4), 676–685',
  doi: '10.1214/088342304000000396',
  unworked: 'none found; held against all arrangements',
  differs: ['keyperm adds one to hits and permutations, and permutes at random'],
  of: (parts) => {
    const design = designOf(parts);
    return (type) => {
      const found = rateTails(design, type);
      return found && { z: found.z, ...twice(found) };
    };
  },
};

/** `ratePermutation` with each tail by itself. */
export function rateTails(design: Design, type: TypeCounts): ScoreTails | undefined {
  let total = 0;
  for (let at = 0; at < type.counts.length; at++) total += type.counts[at]!;
  if (total === 0) return undefined;
  const sums = sumsOf(design, type, total / design.size);
  const { deviation, variance, third, scale } = momentsOf(design, sums);
  // What rounding leaves of a variance of nothing.
  if (variance <= 1e-18 * scale) return undefined;
  const z = deviation / Math.sqrt(variance);
  if (isExact(design)) return { z, ...exactTails(scoresOf(design, type, total / design.size)) };
  const skewness = third / variance ** 1.5;
  const { count, target } = design.lone;
  const reference = count - target;
  const [log10None, log10All] = sums.pairMissing;
  const above =
    sums.referenceHolders === 0 ? logMissing(count, reference, sums.holders) + log10All : -Infinity;
  const below = sums.targetHolders === 0 ? logMissing(count, target, sums.holders) + log10None : -Infinity;
  return {
    z,
    upper: Math.max(above, pearsonThreeLog10(z, skewness)),
    lower: Math.max(below, pearsonThreeLog10(-z, -skewness)),
  };
}

/** Sums over parts of what a type has beyond its rate. */
interface Sums {
  /** First three powers of the scores of parts without partner. */
  readonly powers: readonly [number, number, number];
  /** Scores of those in the target. */
  readonly target: number;
  /** Sum and sum of squares of the parts of T in documents on both sides. */
  readonly pairSum: number;
  readonly pairSquares: number;
  /** Second and third moments of their binomial distributions. */
  readonly binomial: readonly [number, number];
  /** log₁₀ of the probability that all of them have the type in the reference only, and in the target only. */
  readonly pairMissing: readonly [number, number];
  /** Parts without partner that have the type, in all and by side; of pairs too, for the sides. */
  readonly holders: number;
  readonly targetHolders: number;
  readonly referenceHolders: number;
}

function sumsOf(design: Design, type: TypeCounts, rate: number): Sums {
  const { parts, counts } = type;
  const { sizes, sides, partner, powers, loneTargetSize } = design;
  let [first, second, third] = [-rate * powers[0], rate * rate * powers[1], -(rate ** 3) * powers[2]];
  let [target, holders, targetHolders] = [-rate * loneTargetSize, 0, 0];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const side = sides[part]!;
    targetHolders += side;
    if (partner[part]! >= 0) continue;
    const count = counts[at]!;
    const expected = rate * sizes[part]!;
    const score = count - expected;
    first += count;
    second += score * score - expected * expected;
    third += score ** 3 + expected ** 3;
    target += side * count;
    holders += 1;
  }
  return {
    powers: [first, second, third],
    target,
    ...pairSumsOf(design, type),
    holders,
    targetHolders,
    referenceHolders: parts.length - targetHolders,
  };
}

type PairSums = Pick<Sums, 'pairSum' | 'pairSquares' | 'binomial' | 'pairMissing'>;

const withoutPairs: PairSums = { pairSum: 0, pairSquares: 0, binomial: [0, 0], pairMissing: [0, 0] };

function pairSumsOf({ sizes, sides, partner, pairs }: Design, { parts, counts }: TypeCounts): PairSums {
  if (pairs.count === 0) return withoutPairs;
  let [pairSum, pairSquares, second, third, none, all] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const other = partner[part]!;
    // A document is counted once, at the first of its parts that has the type.
    if (other < 0 || (at > 0 && parts[at - 1] === other)) continue;
    const count = counts[at]! + (parts[at + 1] === other ? counts[at + 1]! : 0);
    const inTarget = sides[part] === 1 ? counts[at]! : count - counts[at]!;
    const share = (sides[part] === 1 ? sizes[part]! : sizes[other]!) / (sizes[part]! + sizes[other]!);
    const beyond = inTarget - count * share;
    const variance = count * share * (1 - share);
    pairSum += beyond;
    pairSquares += beyond * beyond;
    second += variance;
    third += variance * (1 - 2 * share);
    none += Math.log10(1 - share);
    all += Math.log10(share);
  }
  return { pairSum, pairSquares, binomial: [second, third], pairMissing: [none, all] };
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
function momentsOf({ lone: { count, target }, pairs }: Design, sums: Sums): Moments {
  const [first, second, third] = sums.powers;
  const scale = second + sums.pairSquares;
  let [deviation, variance, skew] = [sums.pairSum, sums.pairSquares, 0];
  if (!pairs.areEqual) {
    // Clusters of d words have d times the variance and d² times the third moment.
    const [binomial, cubed] = sums.binomial;
    const widened = binomial > 0 ? Math.max(1, sums.pairSquares / binomial) : 1;
    [variance, skew] = [widened * binomial, widened ** 2 * cubed];
  }
  if (target > 0 && target < count) {
    const mean = first / count;
    const reference = count - target;
    const squares = second - first * mean;
    const cubes = third - 3 * mean * second + 2 * count * mean ** 3;
    deviation += sums.target - target * mean;
    variance += ((target * reference) / (count * (count - 1))) * squares;
    if (count > 2) {
      skew += ((target * reference * (reference - target)) / (count * (count - 1) * (count - 2))) * cubes;
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
