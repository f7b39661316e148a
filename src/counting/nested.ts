import { sequenceAtEntries } from './sequence-classes.ts';

/** N-grams of several lengths, by an entry at which each begins. */
export interface Ngrams {
  readonly n: Int32Array;
  readonly first: Int32Array;
}

/** For each n-gram, how many of its occurrences lie in an occurrence of a longer one of those given. */
export function nestedInListed(words: Int32Array, ngrams: Ngrams): Int32Array {
  const nested = new Int32Array(ngrams.n.length);
  // Entry → one past the last entry of the longest n-gram met so far that begins there.
  const ends = new Int32Array(words.length);
  for (const { n, rows, ngramAt } of occurrencesByLength(words, ngrams)) {
    let reach = 0;
    for (let entry = 0; entry < words.length; entry++) {
      reach = Math.max(reach, ends[entry]!);
      const ngram = ngramAt[entry]!;
      if (ngram >= 0 && reach >= entry + n) nested[rows[ngram]!]! += 1;
    }
    for (let entry = 0; entry < words.length; entry++) {
      if (ngramAt[entry]! >= 0) ends[entry] = Math.max(ends[entry]!, entry + n);
    }
  }
  return nested;
}

/**
 * For each n-gram of fewer than `largest` words, how many of its occurrences could be one word longer: there is a word beside
 * it in its run. For those of `largest` words 0.
 *
 * @param pad a word that stands for what was removed, and is no word here
 */
export function nestedInAny(words: Int32Array, ngrams: Ngrams, largest: number, pad: number): Int32Array {
  const nested = new Int32Array(ngrams.n.length);
  const isWord = (word: number | undefined): boolean => word !== undefined && word >= 0 && word !== pad;
  for (const { n, rows, ngramAt } of occurrencesByLength(words, ngrams)) {
    if (n >= largest) continue;
    for (let entry = 0; entry < words.length; entry++) {
      const ngram = ngramAt[entry]!;
      if (ngram >= 0 && (isWord(words[entry - 1]) || isWord(words[entry + n]))) nested[rows[ngram]!]! += 1;
    }
  }
  return nested;
}

/** The n-grams of one length, and where each occurs. */
interface Occurrences {
  readonly n: number;
  /** Number of an n-gram in `ngramAt` → its index among all. */
  readonly rows: Int32Array;
  /** Entry → number of the n-gram that begins there, or −1. */
  readonly ngramAt: Int32Array;
}

/** The longest n-grams first. */
function* occurrencesByLength(words: Int32Array, { n: lengths, first }: Ngrams): Iterable<Occurrences> {
  for (const n of [...new Set(lengths)].sort((a, b) => b - a)) {
    const rows = rowsOfLength(lengths, n);
    const ngramAt = sequenceAtEntries({ words, first: rows.map((row) => first[row]!) }, n);
    yield { n, rows, ngramAt };
  }
}

/** The indexes of the n-grams of one length, ascending. */
export function rowsOfLength(lengths: Int32Array, n: number): Int32Array {
  let count = 0;
  for (const length of lengths) if (length === n) count += 1;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < lengths.length; row++) if (lengths[row] === n) rows[at++] = row;
  return rows;
}
