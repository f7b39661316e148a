/** Type → its occurrences; whole numbers, not negative. Types that do not occur change nothing. */
export type Occurrences = ArrayLike<number>;

/** Tokens, types and hapaxes. */
export interface Sizes {
  readonly tokens: number;
  readonly types: number;
  /** Types that occur once. */
  readonly hapaxes: number;
}

/** How many tokens, types and hapaxes some counts are. */
export function sizesOf(counts: Occurrences): Sizes {
  let [tokens, types, hapaxes] = [0, 0, 0];
  for (let type = 0; type < counts.length; type++) {
    const count = counts[type]!;
    tokens += count;
    if (count > 0) types += 1;
    if (count === 1) hapaxes += 1;
  }
  return { tokens, types, hapaxes };
}

/** The entropy of relative frequencies in bits; undefined without occurrences. */
export function entropyOf(counts: Occurrences): number | undefined {
  const { tokens } = sizesOf(counts);
  if (tokens === 0) return undefined;
  let sum = 0;
  for (let type = 0; type < counts.length; type++) {
    const count = counts[type]!;
    if (count > 0) sum -= (count / tokens) * Math.log2(count / tokens);
  }
  return Math.max(0, sum);
}
