import { meanOf, varianceOf } from '../sums.ts';

/** Periods joined with their neighbours, step by step, until all are one. */
export interface NeighbourClusters {
  /** After how many periods two clusters met, the pair that was joined last first: cuts, the deepest first. */
  readonly cuts: readonly number[];
  /** The variability of the two clusters together, for each cut. */
  readonly distances: readonly number[];
  /** Variability summed up to each joining: the heights of the tree, lowest first. */
  readonly heights: readonly number[];
}

/** Joins neighbours whose values together vary least; the first of equals. */
export function neighbourClusters(
  values: ArrayLike<number>,
  variability: (values: readonly number[]) => number,
): NeighbourClusters {
  const clusters = Array.from(values, (value) => [value]);
  const between = clusters.slice(1).map((cluster, at) => variability([...clusters[at]!, ...cluster]));
  const ends = clusters.slice(1).map((_, at) => at + 1);
  const [cuts, distances, heights]: [number[], number[], number[]] = [[], [], []];
  while (between.length > 0) {
    const at = between.reduce((least, distance, index) => (distance < between[least]! ? index : least), 0);
    const distance = between[at]!;
    cuts.unshift(ends[at]!);
    distances.unshift(distance);
    heights.push((heights.at(-1) ?? 0) + distance);
    clusters.splice(at, 2, [...clusters[at]!, ...clusters[at + 1]!]);
    between.splice(at, 1);
    ends.splice(at, 1);
    for (const side of [at - 1, at]) {
      if (side < 0 || side >= between.length) continue;
      between[side] = variability([...clusters[side]!, ...clusters[side + 1]!]);
    }
  }
  return { cuts, distances, heights };
}

/** The standard deviation of a sample; 0 for values that add up to 0. */
export function sampleDeviation(values: readonly number[]): number {
  return meanOf(values) === 0 ? 0 : Math.sqrt(varianceOf(values) ?? 0);
}
