import type { Pair } from './pair.ts';

/** A distance that is a sum over terms: 0 for units that are the same, and for units without terms. */
export function sumOverTerms({ a, b }: Pair, difference: (x: number, y: number) => number): number {
  let sum = 0;
  for (let term = 0; term < a.length; term++) sum += difference(a[term]!, b[term]!);
  return sum;
}
