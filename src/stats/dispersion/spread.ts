/** How the occurrences of a term are spread over the parts of a corpus. */
export interface Spread {
  /** Part → occurrences; none in a part of size 0. */
  readonly counts: ArrayLike<number>;
  /** Part → its size in tokens. A part of size 0 is no part: it is left out. */
  readonly sizes: ArrayLike<number>;
  /** The parts without an occurrence that are not listed; none where left out. */
  readonly rest?: UnlistedParts;
}

/** Parts of positive size without an occurrence, all together. */
interface UnlistedParts {
  /** How many there are. */
  readonly parts: number;
  /** Their tokens. */
  readonly size: number;
  /** Tokens of the smallest of all parts, listed or not. */
  readonly smallest: number;
}

/** What is known of all parts together. */
export interface Whole {
  /** Number of parts with at least one token. */
  readonly parts: number;
  /** Tokens of all parts. */
  readonly size: number;
  /** Tokens of the smallest part. */
  readonly smallest: number;
  /** Occurrences in all parts. */
  readonly frequency: number;
}

/** The parts of a spread together; undefined where nothing can be spread: without an occurrence, or with fewer than two parts. */
export function wholeOf({ counts, sizes, rest }: Spread): Whole | undefined {
  let parts = rest?.parts ?? 0;
  let size = rest?.size ?? 0;
  let smallest = rest?.smallest ?? Infinity;
  let frequency = 0;
  for (let part = 0; part < sizes.length; part++) {
    const own = sizes[part]!;
    if (own === 0) continue;
    parts += 1;
    size += own;
    smallest = Math.min(smallest, own);
    frequency += counts[part]!;
  }
  return frequency === 0 || parts < 2 ? undefined : { parts, size, smallest, frequency };
}

/** The sum of a function of each listed part that has tokens. */
export function sumOverParts(
  { counts, sizes }: Spread,
  term: (count: number, size: number) => number,
): number {
  let sum = 0;
  for (let part = 0; part < sizes.length; part++) {
    if (sizes[part]! > 0) sum += term(counts[part]!, sizes[part]!);
  }
  return sum;
}

/** Population variance over squared mean of a value of each part, which is 0 in the parts that are not listed. */
export function squaredVariation(
  spread: Spread,
  { parts }: Whole,
  value: (count: number, size: number) => number,
): number {
  const mean = sumOverParts(spread, value) / parts;
  const unlisted = (spread.rest?.parts ?? 0) * mean ** 2;
  const squares = sumOverParts(spread, (count, size) => (value(count, size) - mean) ** 2);
  return (squares + unlisted) / parts / mean ** 2;
}

/** Entropy of a value of each part as a share of its sum, over the largest possible one; 0 log 0 is 0. */
export function evenness(
  spread: Spread,
  { parts }: Whole,
  value: (count: number, size: number) => number,
): number {
  const total = sumOverParts(spread, value);
  const entropy = sumOverParts(spread, (count, size) => {
    const share = value(count, size) / total;
    return share === 0 ? 0 : -share * Math.log2(share);
  });
  return Math.min(1, entropy / Math.log2(parts));
}
