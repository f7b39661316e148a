/** How long a text is, and how many different words it has. */
export interface TextSize {
  /** Number of tokens, N. */
  readonly tokens: number;
  /** Number of types, V: at least 1 and at most `tokens`, where there is a token. */
  readonly types: number;
}
