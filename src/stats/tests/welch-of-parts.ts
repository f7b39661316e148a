import type { DocumentParts } from './document-parts.ts';
import type { TypeCounts } from './rate-permutation.ts';
import { welchOfMoments, type WelchResult } from './welch.ts';

/** `welch` over the rates of documents, for many types of the same documents: those without a type have the rate 0. */
export function welchOfParts({ sizes, sides }: DocumentParts): (type: TypeCounts) => WelchResult | undefined {
  const held = [0, 0];
  for (let part = 0; part < sizes.length; part++) held[sides[part]!]! += 1;
  return ({ parts, counts }) => {
    const sums = [0, 0];
    const holders = [0, 0];
    for (let at = 0; at < parts.length; at++) {
      sums[sides[parts[at]!]!]! += counts[at]! / sizes[parts[at]!]!;
      holders[sides[parts[at]!]!]! += 1;
    }
    const means = [sums[0]! / held[0]!, sums[1]! / held[1]!];
    const squares = means.map((mean, side) => (held[side]! - holders[side]!) * mean * mean);
    for (let at = 0; at < parts.length; at++) {
      const side = sides[parts[at]!]!;
      squares[side]! += (counts[at]! / sizes[parts[at]!]! - means[side]!) ** 2;
    }
    const moments = (side: 0 | 1) => ({
      count: held[side]!,
      mean: means[side]!,
      variance: squares[side]! / (held[side]! - 1),
    });
    return welchOfMoments(moments(1), moments(0));
  };
}
