/** What a type has beyond its rate: scores of documents. */
export interface Scores {
  /** Of documents that are on one side only, and that side: 1 the target. */
  readonly lone: Float64Array;
  readonly loneSides: Uint8Array;
  /** Of documents on both sides: half the difference of the two. */
  readonly pairs: readonly number[];
}

/** Both tails of a statistic over all its arrangements, the observed one included, as logarithms to the base 10. */
export interface Tails {
  readonly upper: number;
  readonly lower: number;
}

/**
 * The exact tails of a sum of scores over the target: in each arrangement as many of the lone scores are in the target as
 * there are, and each of the pairs is added or taken off.
 *
 * Sums that differ by rounding only are equal.
 */
export function exactTails({ lone, loneSides, pairs }: Scores): Tails {
  const chosen = loneSides.reduce((a, b) => a + b, 0);
  const ofLone = sumsOfSubsets(lone, chosen);
  const ofPairs = signedSums(pairs);
  let observed = pairs.reduce((a, b) => a + b, 0);
  let scale = pairs.reduce((sum, each) => sum + Math.abs(each), 0);
  for (const [at, score] of lone.entries()) {
    observed += score * loneSides[at]!;
    scale += Math.abs(score);
  }
  const tolerance = scale * 1e-12;
  let [above, below] = [0, 0];
  for (const one of ofLone) {
    for (const other of ofPairs) {
      const sum = one + other;
      if (sum >= observed - tolerance) above += 1;
      if (sum <= observed + tolerance) below += 1;
    }
  }
  const all = ofLone.length * ofPairs.length;
  return { upper: Math.log10(above / all), lower: Math.log10(below / all) };
}

/** The sum of each choice of `chosen` among some values. */
function sumsOfSubsets(values: Float64Array, chosen: number): ArrayLike<number> & Iterable<number> {
  if (chosen === 0) return [0];
  if (chosen === 1) return values;
  const sums: number[] = [];
  const add = (from: number, left: number, sum: number): void => {
    if (left === 0) sums.push(sum);
    else for (let at = from; at + left <= values.length; at++) add(at + 1, left - 1, sum + values[at]!);
  };
  add(0, chosen, 0);
  return sums;
}

/** The sum of some values with each choice of signs. */
function signedSums(values: readonly number[]): number[] {
  return values.reduce<number[]>((sums, value) => sums.flatMap((sum) => [sum + value, sum - value]), [0]);
}
