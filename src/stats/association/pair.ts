import type { Contingency } from '../contingency.ts';

/** The table of a pair of words by its margins, and the occurrences together that chance leads to expect. */
export interface Pair {
  /** O: occurrences together. */
  readonly joint: number;
  /** R: occurrences of the first word, or slots of a window around it. */
  readonly first: number;
  /** C: occurrences of the second word. */
  readonly second: number;
  /** N: pairs in all. */
  readonly size: number;
  /** E = R C / N. */
  readonly expected: number;
}

/** A table read as that of a pair of words; undefined where one of the two does not occur. */
export function pairOf({ target, reference, targetSize, referenceSize }: Contingency): Pair | undefined {
  const second = target + reference;
  const size = targetSize + referenceSize;
  if (targetSize === 0 || second === 0) return undefined;
  return { joint: target, first: targetSize, second, size, expected: (targetSize * second) / size };
}
