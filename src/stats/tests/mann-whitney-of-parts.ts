import type { DocumentParts } from './document-parts.ts';
import { type MannWhitneyResult, uTest } from './mann-whitney.ts';
import type { TypeCounts } from './rate-permutation.ts';

/**
 * `mannWhitney` for many types of the same documents: only those that have a type are ranked, all others share the lowest
 * rate, 0.
 */
export function mannWhitneyOfParts({
  sizes,
  sides,
}: DocumentParts): (type: TypeCounts) => MannWhitneyResult | undefined {
  const all = sizes.length;
  let target = 0;
  for (let part = 0; part < all; part++) target += sides[part]!;
  return ({ parts, counts }) => {
    if (target === 0 || target === all) return undefined;
    let holders = 0;
    for (let at = 0; at < parts.length; at++) holders += sides[parts[at]!]!;
    const inTarget = new Float64Array(holders);
    const inReference = new Float64Array(parts.length - holders);
    let [next, nextReference] = [0, 0];
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]!;
      const rate = counts[at]! / sizes[part]!;
      if (sides[part] === 1) inTarget[next++] = rate;
      else inReference[nextReference++] = rate;
    }
    const { rankSum, ties } = ranked(inTarget.sort(), inReference.sort(), all - parts.length);
    const zeros = (target - holders) * ((all - parts.length + 1) / 2);
    return uTest(rankSum + zeros - (target * (target + 1)) / 2, target, all - target, ties);
  };
}

/** Sum of the ranks of the first among both, behind so many zeros, and Σ (t³ − t) over all ties, those of zeros too. */
function ranked(
  first: Float64Array,
  second: Float64Array,
  zeros: number,
): { readonly rankSum: number; readonly ties: number } {
  let ties = zeros ** 3 - zeros;
  let rankSum = 0;
  for (let [one, other] = [0, 0]; one < first.length || other < second.length;) {
    const lowest = Math.min(first[one] ?? Infinity, second[other] ?? Infinity);
    const before = zeros + one + other;
    const [from, start] = [one, other];
    while (first[one] === lowest) one += 1;
    while (second[other] === lowest) other += 1;
    const equal = one - from + other - start;
    ties += equal ** 3 - equal;
    rankSum += (one - from) * (before + (equal + 1) / 2);
  }
  return { rankSum, ties };
}
