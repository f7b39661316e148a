import type { CountSeries } from './series.ts';

/** −2 times the log-likelihood of a rate that is the same in some units, up to what does not depend on how they are divided. */
export function poissonCost(count: number, size: number): number {
  return count === 0 ? 0 : -2 * (count * Math.log(count / size) - count);
}

/** The Poisson cost of each segment `[from, to)` of a series. */
export function poissonCosts({ counts, sizes }: CountSeries): (from: number, to: number) => number {
  const [count, size] = [cumulative(counts), cumulative(sizes)];
  return (from, to) => poissonCost(count[to]! - count[from]!, size[to]! - size[from]!);
}

/** The sums of the first 0, 1, 2, … numbers. */
export function cumulative(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}
