import type { ContentStream } from './content-stream.ts';
import type { Skeleton } from './skeletons.ts';

/** Content words of a corpus below which fewer bits are asked for: in a short text no word is rare. */
const short = 1000;

/** Bits that a corpus of usual size must have, as fewer bits for a short one. */
export function bitsIn({ size }: Pick<ContentStream, 'size'>, bits: number): number {
  return bits * Math.min(1, Math.log2(Math.max(size, 2)) / Math.log2(short));
}

/**
 * How firmly the content words of a skeleton belong together, in bits: the least of the mean for each joint and of how
 * firmly its first and its last word are bound to the rest.
 *
 *     log₂ (c · N / (f · r))    c occurrences, N words, f of the word, r of the rest without it
 *
 * `say bridges before borders` is less of a formula than `bridges before borders`, since people say many things.
 */
export function firmnessOf(
  { frequency, size }: ContentStream,
  { classes, bits, places }: Skeleton,
  countOf: (classes: Int32Array) => number,
): number {
  if (classes.length < 3) return bits;
  const bound = (word: number, rest: Int32Array): number =>
    Math.log2((places.length * size) / (frequency[word]! * Math.max(places.length, countOf(rest))));
  const last = classes.length - 1;
  return Math.min(
    bits,
    bound(classes[0]!, classes.subarray(1)),
    bound(classes[last]!, classes.subarray(0, last)),
  );
}
