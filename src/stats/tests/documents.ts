import { sumOf } from '../sums.ts';

/** How often a type occurs in each of some documents, and how long they are. */
export interface DocumentCounts {
  /** Document → occurrences. */
  readonly counts: ArrayLike<number>;
  /** Document → tokens. */
  readonly sizes: ArrayLike<number>;
}

/** Document → its rate; documents without tokens, which have none, are left out. */
export function ratesOf({ counts, sizes }: DocumentCounts): Float64Array {
  const rates: number[] = [];
  for (let at = 0; at < counts.length; at++) if (sizes[at]! > 0) rates.push(counts[at]! / sizes[at]!);
  return Float64Array.from(rates);
}

/** A rate of documents taken together, its variance with documents as units, and what that is made of. */
export interface ClusterRate {
  readonly rate: number;
  /** Of the rate; documents are what was drawn. */
  readonly variance: number;
  readonly documents: number;
  readonly count: number;
  readonly size: number;
}

/**
 * The rate ΣK / ΣN of some documents and its variance by the ratio estimator; undefined for fewer than two documents with
 * tokens.
 *
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.3
 */
export function clusterRate({ counts, sizes }: DocumentCounts): ClusterRate | undefined {
  const count = sumOf(counts);
  const size = sumOf(sizes);
  const documents = Array.from(sizes).filter((tokens) => tokens > 0).length;
  if (documents < 2) return undefined;
  const rate = count / size;
  const squares = sumOf(Array.from(counts, (hits, at) => (hits - rate * sizes[at]!) ** 2));
  const variance = (squares / (documents - 1)) * (documents / size ** 2);
  return { rate, variance, documents, count, size };
}
