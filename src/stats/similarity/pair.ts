/** Two units as vectors: how much of each term one and the other has. */
export interface Pair {
  /** Term → its weight in the first unit; finite, not negative. */
  readonly a: ArrayLike<number>;
  /** Term → its weight in the second unit; as many as `a` has. */
  readonly b: ArrayLike<number>;
  /** Number of all terms, those included that neither unit has and that are not listed; as listed where left out. */
  readonly dimensions?: number;
  /** What is known without looking at every term; computed where left out. */
  readonly known?: KnownOfPair;
}

/** What is known of a pair whose terms are listed in order: first those of both units, then those of one. */
interface KnownOfPair {
  /** How many terms both have. */
  readonly shared: number;
  /** Sum of the weights of the first unit. */
  readonly totalA: number;
  /** Sum of the weights of the second unit. */
  readonly totalB: number;
}

/** Sums over the terms of a pair. */
export interface Products {
  readonly aa: number;
  readonly bb: number;
  readonly ab: number;
}

/** The scalar products of the two vectors of a pair with themselves and with each other. */
export function productsOf({ a, b }: Pair): Products {
  let [aa, bb, ab] = [0, 0, 0];
  for (let term = 0; term < a.length; term++) {
    const x = a[term]!;
    const y = b[term]!;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  return { aa, bb, ab };
}

/** How many terms are in both, in either, and in all. */
export interface Presence {
  readonly both: number;
  readonly either: number;
  readonly all: number;
}

/** The presence of terms in a pair, whatever their weight. */
export function presenceOf({ a, b, dimensions = a.length, known }: Pair): Presence {
  if (known) return { both: known.shared, either: a.length, all: dimensions };
  let [both, either] = [0, 0];
  for (let term = 0; term < a.length; term++) {
    const inA = a[term]! > 0;
    const inB = b[term]! > 0;
    if (inA && inB) both += 1;
    if (inA || inB) either += 1;
  }
  return { both, either, all: dimensions };
}

/** The square root of a product, exact where both are equal, so that what is alike in all has a value of exactly 1. */
export function geometricMean(aa: number, bb: number): number {
  return aa === bb ? aa : Math.sqrt(aa) * Math.sqrt(bb);
}

/** A ratio; undefined where nothing is divided by. */
export function ratio(above: number, below: number): number | undefined {
  return below === 0 ? undefined : above / below;
}

/** A distance that is a sum over terms, and what it is of a term with a share in one of two distributions only. */
export interface OfShares {
  readonly both: (p: number, q: number) => number;
  /** Each share of one only adds so much of itself. */
  readonly one: number;
}

/**
 * A sum over the terms of two distributions, the weights of each divided by their sum; 0 for equal shares. Undefined where
 * one of the two has no weight.
 */
export function sumOverShares({ a, b, known }: Pair, { both, one }: OfShares): number | undefined {
  const totalA = known?.totalA ?? totalOf(a);
  const totalB = known?.totalB ?? totalOf(b);
  if (totalA === 0 || totalB === 0) return undefined;
  const end = known?.shared ?? a.length;
  let [sum, sharedA, sharedB] = [0, 0, 0];
  for (let term = 0; term < end; term++) {
    const p = a[term]! / totalA;
    const q = b[term]! / totalB;
    sharedA += p;
    sharedB += q;
    if (p !== q) sum += p === 0 || q === 0 ? one * (p + q) : both(p, q);
  }
  if (end === a.length) return sum;
  // Shares add up to 1, so those of one unit only need no look.
  return sum + one * Math.max(0, 2 - sharedA - sharedB);
}

/** The sum of some weights, as they come. */
export function totalOf(weights: ArrayLike<number>): number {
  let total = 0;
  for (let term = 0; term < weights.length; term++) total += weights[term]!;
  return total;
}
