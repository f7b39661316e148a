import { midRanks } from '../ranks.ts';
import type { Design } from './document-parts.ts';
import type { TypeCounts } from './rate-permutation.ts';
import { scoreTails, type ScoreTails } from './score-permutation.ts';

/**
 * The tails of Mann and Whitney's rank sum of a type's rates over the documents of the target, as a permutation test with the
 * mean, variance and skewness of all arrangements. Only documents that have the type are ranked, all others share the lowest
 * rate. For documents that are on one side only.
 *
 * @returns undefined where all rates are equal, or a side is empty
 */
export function rankTails(design: Design, { parts, counts }: TypeCounts): ScoreTails | undefined {
  const { sizes, sides, lone } = design;
  const { ranks } = midRanks(Array.from(counts, (count, at) => count / sizes[parts[at]!]!));
  const zeros = lone.count - parts.length;
  // From their mean on, so that sums of powers keep their digits.
  const middle = (lone.count + 1) / 2;
  const ofZeros = (zeros + 1) / 2 - middle;
  let [first, second, third] = [zeros * ofZeros, zeros * ofZeros ** 2, zeros * ofZeros ** 3];
  let inTarget = lone.target * ofZeros;
  for (let at = 0; at < parts.length; at++) {
    const score = ranks[at]! + zeros - middle;
    first += score;
    second += score * score;
    third += score ** 3;
    inTarget += sides[parts[at]!] === 1 ? score - ofZeros : 0;
  }
  return scoreTails({ count: lone.count, target: lone.target, powers: [first, second, third], inTarget });
}
