/** How long a text is, and how many different words it has. */
export interface TextSize {
  /** Number of tokens, N. */
  readonly tokens: number;
  /** Number of types, V: at least 1 and at most `tokens`, where there is a token. */
  readonly types: number;
}

/** The logarithm of a number above 0 to a base above 1; that to the base 10 is exact for powers of it. */
export function logarithm(value: number, base: number): number {
  return base === 10 ? Math.log10(value) : Math.log(value) / Math.log(base);
}
