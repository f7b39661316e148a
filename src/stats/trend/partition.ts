/** How a series is divided. */
export interface PartitionOptions {
  /** What each change costs. */
  readonly penalty: number;
  /** Fewest units of a segment; 1 where left out. */
  readonly minSize?: number;
}

/** The best division of a series. */
export interface Partition {
  /** After how many units each change is, ascending. */
  readonly changes: readonly number[];
  /** Costs of the segments and penalties together. */
  readonly objective: number;
}

/**
 * The division of `length` units into segments with the least cost, by dynamic programming that forgets places which can
 * never be best again (PELT). Exact; where divisions cost the same, that with the fewest and earliest changes.
 *
 * @param cost of a segment `[from, to)`; must not grow where a segment is divided
 * @see Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of
 *   the American Statistical Association 107(500), 1590–1598
 */
export function bestPartition(
  length: number,
  cost: (from: number, to: number) => number,
  { penalty, minSize = 1 }: PartitionOptions,
): Partition {
  const best = new Float64Array(length + 1).fill(Infinity);
  const last = new Int32Array(length + 1);
  // A place that lost is still needed until the one that beat it can begin a segment itself.
  const until = new Int32Array(length + 1).fill(length + 1);
  best[0] = -penalty;
  let candidates = [0];
  for (let end = minSize; end <= length; end++) {
    const start = end - minSize;
    if (start >= minSize) candidates.push(start);
    candidates = candidates.filter((place) => until[place]! > end);
    const costs = new Float64Array(candidates.length);
    for (const [index, place] of candidates.entries()) {
      costs[index] = best[place]! + cost(place, end);
      if (costs[index] + penalty >= best[end]!) continue;
      best[end] = costs[index] + penalty;
      last[end] = place;
    }
    for (const [index, place] of candidates.entries()) {
      if (costs[index]! > best[end]!) until[place] = Math.min(until[place]!, end + minSize);
    }
  }
  if (length < minSize) return { changes: [], objective: length === 0 ? 0 : cost(0, length) };
  const changes: number[] = [];
  for (let end = last[length]!; end > 0; end = last[end]!) changes.unshift(end);
  return { changes, objective: best[length]! };
}
