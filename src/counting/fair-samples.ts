import { quantileSorted } from 'simple-statistics';
import { randomNumbers } from '../stats/random.ts';
import { meanOf } from '../stats/sums.ts';

/** How texts of unequal length are compared at one length. */
export interface SampleOptions {
  /** Words of a sample. */
  readonly size: number;
  /** How many samples there are of each text. */
  readonly samples: number;
  readonly seed: number;
}

/** A statistic over the samples of a text. */
export interface SampledValue {
  readonly mean: number | undefined;
  /** The values that 2.5 % of the samples are below, and above. */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/**
 * Where the samples of a text begin: runs of words as they were said, so that what depends on their order can be computed of
 * them. They may overlap; of a text that has no more runs of that length than samples are asked for, all are taken, once.
 *
 * @returns nothing for a text that is shorter than a sample
 */
export function sampleStarts(length: number, { size, samples, seed }: SampleOptions): Int32Array {
  const choices = length - size + 1;
  if (choices <= 0) return new Int32Array(0);
  if (choices <= samples) return Int32Array.from({ length: choices }, (_, start) => start);
  // Each text has its numbers from the seed alone: other texts, or their order, do not change its samples.
  const random = randomNumbers(seed);
  return Int32Array.from({ length: samples }, () => Math.floor(random() * choices));
}

/** Mean and 95 % of the values of some samples; all undefined where a sample has none. */
export function sampledValue(values: readonly (number | undefined)[]): SampledValue {
  const defined = values.filter((value) => value !== undefined);
  if (defined.length === 0 || defined.length < values.length) {
    return { mean: undefined, low: undefined, high: undefined };
  }
  const sorted = defined.toSorted((a, b) => a - b);
  const mean = sorted.at(-1) === Infinity ? Infinity : meanOf(sorted);
  return { mean, low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
}

/** The length to compare texts at: the one asked for, or that of the shortest text that has `minTokens` words; that number where none has. */
export function fairLength(
  sizes: readonly number[],
  { sample, minTokens }: { readonly sample: number | undefined; readonly minTokens: number },
): number {
  if (sample !== undefined) return sample;
  const long = sizes.filter((size) => size >= minTokens);
  return long.length === 0 ? minTokens : long.reduce((a, b) => Math.min(a, b), Infinity);
}
