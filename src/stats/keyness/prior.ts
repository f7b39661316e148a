/** What is believed of a type's frequency before the texts are seen, as added counts. */
export interface Prior {
  /** Added to the type's count in each corpus; positive. */
  readonly alpha: number;
  /** Added to the size of each corpus: the sum of `alpha` over the vocabulary of both. */
  readonly total: number;
}

/** The same for every type: `alpha` for each of the types that occur in either corpus. */
export function uninformativePrior(alpha: number, vocabularySize: number): Prior {
  return { alpha, total: alpha * vocabularySize };
}

/**
 * A type's share of both corpora (or of any background), of a total that says how much it weighs.
 *
 * @param count occurrences in the background, at least 1: where it has none there is no prior
 */
export function informativePrior(total: number, count: number, size: number): Prior {
  return { alpha: (total * count) / size, total };
}
