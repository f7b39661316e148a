/** Where in the input something stands. Lines and columns count from 1. */
export interface Place {
  /** The path as the reader gave it; `-` for standard input. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A half-open range `[start, end)` of UTF-16 code units in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
