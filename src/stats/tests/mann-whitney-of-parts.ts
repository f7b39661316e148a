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
    const rates = Float64Array.from(parts, (part, at) => counts[at]! / sizes[part]!);
    const order = Array.from(rates.keys()).sort((a, b) => rates[a]! - rates[b]!);
    const zeros = all - order.length;
    let targetZeros = target;
    for (let at = 0; at < parts.length; at++) targetZeros -= sides[parts[at]!]!;
    let ties = zeros ** 3 - zeros;
    let rankSum = targetZeros * ((zeros + 1) / 2);
    for (let at = 0, next = 0; at < order.length; at = next) {
      next = at + 1;
      while (next < order.length && rates[order[next]!] === rates[order[at]!]) next += 1;
      const equal = next - at;
      ties += equal ** 3 - equal;
      const rank = zeros + (at + 1 + next) / 2;
      for (let place = at; place < next; place++) rankSum += sides[parts[order[place]!]!]! * rank;
    }
    if (target === 0 || target === all) return undefined;
    return uTest(rankSum - (target * (target + 1)) / 2, target, all - target, ties);
  };
}
