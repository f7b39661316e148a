import { randomNumbers } from '../random.ts';
import { type Interval, normalBelow, normalInverse } from '../special.ts';
import { meanOf, sumOf } from '../sums.ts';
import type { DocumentCounts } from './documents.ts';

/** How documents are drawn again. */
export interface BootstrapOptions {
  /** Of the interval; 0.95 where left out. */
  readonly confidence?: number;
  /** How many times; 1,999 where left out. */
  readonly samples?: number;
  readonly seed?: number;
}

/** The Log Ratio of two sides and how it comes out where documents are drawn again. */
export interface Replicates {
  /** log₂ of the ratio of the rates of both sides, a count of 0 taken as 0.5. */
  readonly value: number;
  /** In ascending order. */
  readonly sorted: Float64Array;
}

/** The sums of some documents. */
interface Sums {
  readonly count: number;
  readonly size: number;
}

/** Replicates with documents of each side drawn with replacement; undefined below two documents on a side. */
export function replicatesOf(
  target: DocumentCounts,
  reference: DocumentCounts,
  { samples = 1999, seed = 1 }: BootstrapOptions,
): Replicates | undefined {
  if (target.counts.length < 2 || reference.counts.length < 2) return undefined;
  const value = logRatioOf(sumsOf(target), sumsOf(reference));
  if (value === undefined) return undefined;
  const random = randomNumbers(seed);
  const sorted = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    sorted[sample] = logRatioOf(drawn(target, random), drawn(reference, random)) ?? value;
  }
  return { value, sorted: sorted.sort() };
}

export { intervalOf } from './quantile-interval.ts';

/**
 * The shares that take the place of α/2 and 1 − α/2 once bias and skewness are corrected; undefined where all replicates
 * lie on one side of the value, or leaving out a document never changes it.
 */
export function correctedShares(
  { value, sorted }: Replicates,
  target: DocumentCounts,
  reference: DocumentCounts,
  confidence: number,
): Interval | undefined {
  const below = sorted.reduce((count, replicate) => count + (replicate < value ? 1 : 0), 0);
  const equal = sorted.reduce((count, replicate) => count + (replicate === value ? 1 : 0), 0);
  const share = (below + equal / 2) / sorted.length;
  const acceleration = accelerationOf(target, reference);
  if (share <= 0 || share >= 1 || acceleration === undefined) return undefined;
  const bias = normalInverse(share);
  const corrected = (tail: number): number => {
    const z = bias + normalInverse(tail);
    return normalBelow(bias + z / (1 - acceleration * z));
  };
  return { low: corrected((1 - confidence) / 2), high: corrected((1 + confidence) / 2) };
}

/** A sixth of the skewness of what leaving out a document changes, both sides weighed by how many they have. */
function accelerationOf(target: DocumentCounts, reference: DocumentCounts): number | undefined {
  const [first, second] = [sumsOf(target), sumsOf(reference)];
  const influence = [
    ...influencesOf(target, first, (sums) => logRatioOf(sums, second)),
    ...influencesOf(reference, second, (sums) => logRatioOf(first, sums)),
  ];
  const squares = sumOf(influence.map((change) => change ** 2));
  if (!(squares > 0)) return undefined;
  return sumOf(influence.map((change) => change ** 3)) / (6 * squares ** 1.5);
}

function influencesOf(
  { counts, sizes }: DocumentCounts,
  all: Sums,
  of: (sums: Sums) => number | undefined,
): number[] {
  const without = Array.from(
    counts,
    (count, at) => of({ count: all.count - count, size: all.size - sizes[at]! }) ?? 0,
  );
  const mean = meanOf(without) ?? 0;
  return without.map((value) => ((mean - value) * (counts.length - 1)) / counts.length);
}

function sumsOf({ counts, sizes }: DocumentCounts): Sums {
  return { count: sumOf(counts), size: sumOf(sizes) };
}

function drawn({ counts, sizes }: DocumentCounts, random: () => number): Sums {
  let [count, size] = [0, 0];
  for (let draw = 0; draw < counts.length; draw++) {
    const document = Math.floor(random() * counts.length);
    count += counts[document]!;
    size += sizes[document]!;
  }
  return { count, size };
}

function logRatioOf(target: Sums, reference: Sums): number | undefined {
  if (target.size === 0 || reference.size === 0) return undefined;
  return Math.log2((target.count || 0.5) / target.size / ((reference.count || 0.5) / reference.size));
}
