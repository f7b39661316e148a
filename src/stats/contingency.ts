/** How often one type occurs in two corpora, and how large the two are. All counts are tokens. */
export interface Contingency {
  /** Occurrences in the target corpus; a non-negative whole number. */
  readonly target: number;
  /** Occurrences in the reference corpus; a non-negative whole number. */
  readonly reference: number;
  /** Size of the target corpus; at least `target`. */
  readonly targetSize: number;
  /** Size of the reference corpus; at least `reference`. */
  readonly referenceSize: number;
}

/** The four cells of the 2 × 2 table, and their sum. */
export interface Cells {
  /** The type in the target. */
  readonly a: number;
  /** The type in the reference. */
  readonly b: number;
  /** Everything else in the target. */
  readonly c: number;
  /** Everything else in the reference. */
  readonly d: number;
  readonly size: number;
}

/**
 * The table of a pair of words: `joint` occurrences together, `first` and `second` of each, `size` pairs in all. The first
 * word takes the place of the target corpus.
 *
 * @example
 * contingencyOfPair(30, 100, 80, 10000); // { target: 30, reference: 50, targetSize: 100, referenceSize: 9900 }
 */
export function contingencyOfPair(joint: number, first: number, second: number, size: number): Contingency {
  return { target: joint, reference: second - joint, targetSize: first, referenceSize: size - first };
}

/** The observed cells. */
export function cellsOf({ target, reference, targetSize, referenceSize }: Contingency): Cells {
  return {
    a: target,
    b: reference,
    c: targetSize - target,
    d: referenceSize - reference,
    size: targetSize + referenceSize,
  };
}

/** The cells that the margins of a table lead to expect; undefined where the table is empty. */
export function expectedCells({ a, b, c, d, size }: Cells): Cells | undefined {
  if (size === 0) return undefined;
  const share = (a + b) / size;
  const other = (c + d) / size;
  return { a: (a + c) * share, b: (b + d) * share, c: (a + c) * other, d: (b + d) * other, size };
}

/** Which corpus has the type relatively more often: 1 the target, −1 the reference, 0 neither. */
export function direction({ target, reference, targetSize, referenceSize }: Contingency): -1 | 0 | 1 {
  const difference = target * referenceSize - reference * targetSize;
  if (difference === 0) return 0;
  return difference > 0 ? 1 : -1;
}
