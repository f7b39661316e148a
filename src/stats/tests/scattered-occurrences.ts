import type { Statistic } from '../statistic.ts';
import { type Design, designOf, type DocumentParts, isExact } from './document-parts.ts';
import { exactTails } from './exact-permutation.ts';
import type { PermutationResult, TypeCounts } from './rate-permutation.ts';
import { scoreTails, type ScoreTails, twice } from './score-permutation.ts';

/**
 * A permutation test over documents of scattered occurrences: whether those of the target have occurrences on top that fall
 * anywhere, one at a time, at a rate per word. It is the score test of that where a type's occurrences in a document follow a
 * negative binomial distribution, so that it weighs a document with one or few occurrences more than the second ten of them.
 *
 *     T = Σ nᵢ (f(cᵢ − 1) / f(cᵢ) − 1) over the documents of the target = Σ (nᵢ + k / R) cᵢ / (cᵢ + k − 1) − nᵢ
 *
 * cᵢ occurrences and nᵢ words of document i; f the negative binomial distribution with mean R nᵢ and exponent k, where
 * R = Σ c / Σ n and 1 / k = (Σ (cᵢ − R nᵢ)² − Σ R nᵢ) / Σ (R nᵢ)², by moments, at least 10⁻⁶, all of target and reference together.
 * f only decides how documents are weighed: p is right whatever their distribution is, since it is that of the permutation.
 * It is exact up to 4,096 arrangements, else by a Pearson type III distribution with three exact moments.
 *
 * @returns undefined for a type without occurrence, where no arrangement differs from another, and where a document has
 *   words on both sides
 * @see Cox & Hinkley (1974), Theoretical Statistics, Chapman & Hall (score tests)
 * @example
 * const documents = { sizes: [1000, 1000, 1000, 1000, 1000], sides: [1, 1, 0, 0, 0], documents: [0, 1, 2, 3, 4] };
 * scatteredOccurrences.of(documents)({ parts: [0, 1, 2], counts: [1, 1, 9] }).p; // 0.2
 */
export const scatteredOccurrences: Statistic<
  (parts: DocumentParts) => (type: TypeCounts) => PermutationResult | undefined
> = {
  id: 'scattered',
  title: 'Scattered occurrences',
  formula: 'T = Σ (nᵢ + k / R) cᵢ / (cᵢ + k − 1) − nᵢ over the documents of the target',
  variant:
    'Score test of occurrences added at a rate per word, negative binomial weights by moments; permutation of documents, exact up to 4,096 arrangements, else Pearson type III.',
  doc: 'Standard score of how much more the occurrences in the target are scattered over its documents: positive where more of its documents have the type a few times. Missing where a document has words on both sides.',
  source: 'Cox & Hinkley (1974), Theoretical Statistics, Chapman & Hall',
  unworked: 'none in the source; the score is ours; held against all arrangements',
  of: (parts) => {
    const design = designOf(parts);
    return (type) => {
      const found = design.pairs.count > 0 ? undefined : scatteredTails(design, type);
      return found && { z: found.z, ...twice(found) };
    };
  },
};

/** `scatteredOccurrences` with each tail by itself, for documents that are on one side only. */
export function scatteredTails(design: Design, { parts, counts }: TypeCounts): ScoreTails | undefined {
  const { sizes, sides, lone, powers, loneTargetSize } = design;
  const { rate, exponent } = momentsOf(design, counts, parts);
  if (rate === 0) return undefined;
  let [first, second, third] = [-powers[0], powers[1], -powers[2]];
  let inTarget = -loneTargetSize;
  const added = new Float64Array(parts.length);
  for (let at = 0; at < parts.length; at++) {
    const size = sizes[parts[at]!]!;
    const count = counts[at]!;
    const more = ((size + exponent / rate) * count) / (count + exponent - 1);
    const score = more - size;
    added[at] = more;
    first += more;
    second += score * score - size * size;
    third += score ** 3 + size ** 3;
    inTarget += sides[parts[at]!] === 1 ? more : 0;
  }
  const found = scoreTails({
    count: lone.count,
    target: lone.target,
    powers: [first, second, third],
    inTarget,
  });
  if (!found || !isExact(design)) return found;
  const scores = Float64Array.from(sizes, (size) => -size);
  for (let at = 0; at < parts.length; at++) scores[parts[at]!]! += added[at]!;
  return { z: found.z, ...exactTails({ lone: scores, loneSides: design.loneSides, pairs: [] }) };
}

/** The rate of a type, and the exponent of its distribution over documents. */
function momentsOf(
  { sizes, size, powers }: Design,
  counts: ArrayLike<number>,
  parts: ArrayLike<number>,
): { readonly rate: number; readonly exponent: number } {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at]!;
  const rate = total / size;
  let squares = rate * rate * powers[1];
  for (let at = 0; at < counts.length; at++)
    squares += counts[at]! * (counts[at]! - 2 * rate * sizes[parts[at]!]!);
  return { rate, exponent: 1 / Math.max(1e-6, (squares - total) / (rate * rate * powers[1])) };
}
