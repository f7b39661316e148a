/** How often each type of a text occurs, in any order: whole numbers, at least 1 each. */
export type TypeCounts = ArrayLike<number>;

/** What the statistics of a text need of its counts. */
export interface CountSums {
  /** Number of tokens, N. */
  readonly tokens: number;
  /** Number of types, V. */
  readonly types: number;
  /** Sum of the squared counts. */
  readonly squares: number;
  /** Number of types that occur once. */
  readonly hapaxes: number;
}

/** The sums of some counts. */
export function sumsOf(counts: TypeCounts): CountSums {
  let [tokens, squares, hapaxes] = [0, 0, 0];
  for (let type = 0; type < counts.length; type++) {
    const count = counts[type]!;
    tokens += count;
    squares += count * count;
    if (count === 1) hapaxes += 1;
  }
  return { tokens, types: counts.length, squares, hapaxes };
}
