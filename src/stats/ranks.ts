/** Ranks of some numbers, and how many are equal. */
export interface Ranks {
  /** Place by size from 1; equal numbers share the mean of their places. */
  readonly ranks: Float64Array;
  /** Σ (t³ − t) over runs of t equal numbers; 0 where all differ. */
  readonly ties: number;
}

/**
 * Mid-ranks of some numbers.
 *
 * @example
 * midRanks([10, 30, 10]).ranks; // 1.5, 3, 1.5
 */
export function midRanks(values: ArrayLike<number>): Ranks {
  const order = Array.from(values, (_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
  }
  return { ranks, ties };
}
