/** Values at times; both in any order, of the same length. */
export interface Series {
  /** In any unit; a slope is per such unit. */
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Counts with their exposure, in order of time. */
export interface CountSeries {
  /** Unit → occurrences. */
  readonly counts: ArrayLike<number>;
  /** Unit → tokens. */
  readonly sizes: ArrayLike<number>;
}

/** Counts with their exposure at times, in any order. */
export interface TimedCounts extends CountSeries {
  readonly times: ArrayLike<number>;
}

/** The units of a series that have tokens. */
export function withTokens({ counts, sizes, times }: TimedCounts): TimedCounts {
  const present = Array.from(sizes, (_, at) => at).filter((at) => sizes[at]! > 0);
  return {
    counts: present.map((at) => counts[at]!),
    sizes: present.map((at) => sizes[at]!),
    times: present.map((at) => times[at]!),
  };
}

/** The middle of some numbers in ascending order, the mean of the middle two where there is no one. */
export function medianOfSorted(sorted: Float64Array): number | undefined {
  const half = sorted.length >> 1;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The median of some numbers; undefined for none. */
export function medianOf(values: ArrayLike<number>): number | undefined {
  return medianOfSorted(Float64Array.from(values).sort());
}
