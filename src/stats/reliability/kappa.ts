import type { Coding } from './coding.ts';

/** How far two categories are apart: 0 for the same, 1 for the farthest. */
export type Weight = (first: number, second: number, categories: number) => number;

/**
 * Cohen's κ of two coders with weights of disagreement, over the units that both coded; undefined for another number of
 * coders, without such a unit, and where chance alone would agree always.
 */
export function kappaOf(
  { units, coders, values: { length: size } }: Coding,
  weight: Weight,
): number | undefined {
  if (coders !== 2 || size < 2) return undefined;
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let [met, observed] = [0, 0];
  for (const { 0: a = -1, 1: b = -1 } of units) {
    if (a < 0 || b < 0) continue;
    first[a]! += 1;
    second[b]! += 1;
    observed += weight(a, b, size);
    met += 1;
  }
  let expected = 0;
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) expected += first[a]! * second[b]! * weight(a, b, size);
  }
  return expected === 0 ? undefined : 1 - (observed * met) / expected;
}
