import * as fc from 'fast-check';

/** Whole numbers, equal ones among them. */
export function series(minLength: number, maxLength: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: 12 }), { minLength, maxLength });
}

/** Counts with exposure, some units without tokens. */
export function countSeries(
  minLength: number,
  maxLength: number,
): fc.Arbitrary<{ counts: number[]; sizes: number[] }> {
  const unit = fc
    .tuple(fc.nat(20), fc.integer({ min: 1, max: 500 }))
    .map(([count, more]) => [count, count + more]);
  return fc
    .array(unit, { minLength, maxLength })
    .map((units) => ({ counts: units.map(([count]) => count!), sizes: units.map(([, size]) => size!) }));
}

/** Forty values of an autoregression (0.7) with a drift, made once with numpy’s generator (seed 3). */
export const autocorrelated: readonly number[] = [
  6.123, -3.281, -0.912, -2.182, -2.695, -2.314, -7.429, -5.616, -6.217, 5.957, 5.217, 2.994, 1.682, -0.367,
  -2.932, -2.705, 0.102, -0.064, 3.438, 2.448, 2.456, 7.057, 7.305, 4.358, 3.292, 4.746, 9.977, 7.055, 5.118,
  7.53, 3.581, 2.632, 5.52, 6.665, 6.03, 7.351, -2.189, 2.712, 0.229, -3.605,
];

/** The series with a known answer in the golden values: a rate that is high from the fifth unit to the seventh. */
export const burst = {
  counts: [2, 1, 3, 2, 11, 14, 12, 3, 2, 1, 2, 3],
  sizes: [1000, 900, 1100, 1000, 1000, 1200, 1000, 900, 1000, 1000, 1000, 1100],
} as const;

/** Three levels of a mean. */
export const levels: readonly number[] = [12, 15, 11, 14, 38, 41, 39, 45, 24, 26, 25, 27];
