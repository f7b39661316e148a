/** Where a family has its occurrences. */
export interface Spanned {
  readonly count: number;
  readonly members: readonly { readonly length: number; readonly starts: readonly number[] }[];
}

/** An occurrence of a family at entries `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Number of the family. */
  readonly family: number;
}

/** Longest span that is looked at, in entries; families have few content words, and few others between them. */
const longest = 127;

/** More families than there can be: a span is one number of start, length and family, of at most 53 bits. */
const familyRange = 2 ** 20;

/** The occurrences of all families by start, of these the longest first, then in the order of families. */
export function* spansOf(families: readonly Spanned[]): Iterable<Span> {
  const keys = new Float64Array(families.reduce((sum, { count }) => sum + count, 0));
  let next = 0;
  for (const [family, { members }] of families.entries()) {
    for (const { length, starts } of members) {
      for (const start of starts) {
        keys[next++] = (start * (longest + 1) + longest - Math.min(length, longest)) * familyRange + family;
      }
    }
  }
  for (const key of keys.sort()) {
    const place = Math.floor(key / familyRange);
    const start = Math.floor(place / (longest + 1));
    yield { start, end: start + longest - (place % (longest + 1)), family: key % familyRange };
  }
}
