import { type Coding, countsOfUnits, type UnitCounts } from './coding.ts';

/** The squared difference of two categories, given the value of each and how often each was given. */
export type Difference = (
  c: number,
  k: number,
  scale: { readonly values: ArrayLike<number>; readonly margins: Float64Array; readonly below: Float64Array },
) => number;

/** Krippendorff's α with a difference of categories; undefined where no two coders met or only one category was given. */
export function alphaOf(coding: Coding, difference: Difference): number | undefined {
  const units = countsOfUnits(coding).filter(({ coders }) => coders >= 2);
  const margins = new Float64Array(coding.values.length);
  let pairable = 0;
  for (const { counts, coders } of units) {
    pairable += coders;
    for (const [category, count] of counts.entries()) margins[category]! += count;
  }
  const given = margins.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (given < 2) return undefined;
  const scale = { values: coding.values, margins, below: sumsBelow(margins) };
  const apart = distancesBetween(margins, (c, k) => difference(c, k, scale));
  const expected = disagreement(margins, apart) / (pairable - 1);
  if (expected === 0) return undefined;
  let observed = 0;
  for (const { counts, coders } of units) observed += disagreement(counts, apart) / (coders - 1);
  return 1 - observed / expected;
}

/** Category → how many codes are of smaller ones. */
function sumsBelow(margins: Float64Array): Float64Array {
  const below = new Float64Array(margins.length);
  for (let category = 1; category < margins.length; category++) {
    below[category] = below[category - 1]! + margins[category - 1]!;
  }
  return below;
}

/** Row by row, the differences of all categories that were given. */
function distancesBetween(margins: Float64Array, difference: (c: number, k: number) => number): Float64Array {
  const size = margins.length;
  const apart = new Float64Array(size * size);
  for (let c = 0; c < size; c++) {
    for (let k = c + 1; k < size; k++) {
      if (margins[c] === 0 || margins[k] === 0) continue;
      apart[c * size + k] = difference(c, k);
    }
  }
  return apart;
}

/** The differences of all ordered pairs of codes, added up. */
function disagreement(counts: UnitCounts['counts'], apart: Float64Array): number {
  const size = counts.length;
  let sum = 0;
  for (let c = 0; c < size; c++) {
    if (counts[c] === 0) continue;
    for (let k = c + 1; k < size; k++) sum += counts[c]! * counts[k]! * apart[c * size + k]!;
  }
  return 2 * sum;
}
