import { type Interval, studentQuantile } from '../special.ts';
import type { DocumentParts } from './document-parts.ts';
import type { TypeCounts } from './rate-permutation.ts';
import { satterthwaite } from './welch.ts';

/**
 * The interval of the Log Ratio of `logRateRatio`, for many types of the same documents: each costs as much as there are
 * documents that have it. Where documents have words on both sides, their two parts are one unit, so that what is common to
 * them is not taken for chance; the variance is then at least that of independent words, 1/C of both sides.
 *
 *     V(ln R) = m / (m − 1) Σ (cᵢ / C − nᵢ / N)² over the m documents of a side    cᵢ occurrences of C, nᵢ words of N
 *
 * @returns doublings of the rate; undefined where a side has fewer than two documents or no occurrence, and where rates do
 *   not vary at all
 */
export function logRatioIntervals(
  parts: DocumentParts,
  confidence = 0.95,
): (type: TypeCounts) => Interval | undefined {
  const design = designOf(parts);
  const { size, units, pairs } = design;
  return (type) => {
    const count = countsBySide(parts, type);
    const [reference, target] = [count[0]!, count[1]!];
    if (reference === 0 || target === 0 || units[0]! < 2 || units[1]! < 2) return undefined;
    const { squares, cross } = sumsOf(parts, design, type, count);
    const value = Math.log2(target / size[1]!) - Math.log2(reference / size[0]!);
    const [variance, df] =
      pairs > 0 ? together(squares, cross, units[0]! + units[1]! - pairs) : apart(squares, units);
    // Occurrences that stand in few documents on both sides alike do not make a ratio sure.
    const least = pairs > 0 ? 1 / target + 1 / reference : 0;
    if (!(Math.max(variance, least) > 1e-18)) return undefined;
    const margin = (studentQuantile(confidence, df) * Math.sqrt(Math.max(variance, least))) / Math.LN2;
    return { low: value - margin, high: value + margin };
  };
}

/** What does not change from type to type; reference first, then target. */
interface Design {
  readonly size: readonly number[];
  /** Number of documents of each side. */
  readonly units: readonly number[];
  /** Documents on both sides. */
  readonly pairs: number;
  /** Part → its share of the words of its side. */
  readonly shares: Float64Array;
  /** Σ of squares of the shares by side, and Σ of products in documents on both sides. */
  readonly squares: readonly number[];
  readonly cross: number;
}

function designOf({ sizes, sides, documents }: DocumentParts): Design {
  const [size, units, squares] = [
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  for (let part = 0; part < sizes.length; part++) {
    size[sides[part]!]! += sizes[part]!;
    units[sides[part]!]! += 1;
  }
  const shares = Float64Array.from(sizes, (own, part) => own / size[sides[part]!]!);
  let [pairs, cross] = [0, 0];
  for (let part = 0; part < sizes.length; part++) {
    squares[sides[part]!]! += shares[part]! ** 2;
    if (part === 0 || documents[part] !== documents[part - 1]) continue;
    pairs += 1;
    cross += shares[part]! * shares[part - 1]!;
  }
  return { size, units, pairs, shares, squares, cross };
}

function countsBySide({ sides }: DocumentParts, { parts, counts }: TypeCounts): number[] {
  const count = [0, 0];
  for (let at = 0; at < parts.length; at++) count[sides[parts[at]!]!]! += counts[at]!;
  return count;
}

function sumsOf(
  { sides, documents }: DocumentParts,
  { shares, pairs, ...empty }: Design,
  { parts, counts }: TypeCounts,
  count: readonly number[],
): Pick<Design, 'squares' | 'cross'> {
  const squares = [...empty.squares];
  let { cross } = empty;
  let [last, lastShare] = [-1, 0];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const side = sides[part]!;
    const own = counts[at]! / count[side]!;
    squares[side]! += own * own - 2 * own * shares[part]!;
    const other = pairs > 0 ? partnerOf(documents, part) : -1;
    if (other >= 0) cross += (last === other ? own * lastShare : 0) - own * shares[other]!;
    [last, lastShare] = [part, own];
  }
  return { squares, cross };
}

/** The other part of a part's document; −1 where there is none. */
function partnerOf(documents: ArrayLike<number>, part: number): number {
  if (part > 0 && documents[part] === documents[part - 1]) return part - 1;
  return part + 1 < documents.length && documents[part] === documents[part + 1] ? part + 1 : -1;
}

/** Two samples of documents. */
function apart(
  [first = 0, second = 0]: readonly number[],
  [m = 0, n = 0]: readonly number[],
): readonly [variance: number, df: number] {
  const [one, two] = [(m / (m - 1)) * first, (n / (n - 1)) * second];
  return [one + two, satterthwaite(one, m - 1, two, n - 1)];
}

/** One sample of documents, each with what it has on both sides. */
function together(
  [first = 0, second = 0]: readonly number[],
  cross: number,
  documents: number,
): readonly [variance: number, df: number] {
  return [(documents / (documents - 1)) * (first + second - 2 * cross), documents - 1];
}
