import { entriesByWord, popPrefix, prefixWork, pushPrefix, splitPrefix } from './prefixes.ts';
import type { WordStream } from './stream.ts';
import { type NgramCounts, type Parts, tallyOf } from './tally.ts';

/** Which n-grams are counted, and over what parts. */
export interface NgramOptions extends Parts {
  /** Smallest n, at least 1. */
  readonly from: number;
  /** Largest n; there is no limit. */
  readonly to: number;
  /** Fewest occurrences in the whole stream, at least 1. */
  readonly minCount: number;
  /** Fewest documents in the whole stream, at least 1. */
  readonly minDocuments: number;
  /** Word → 1 where no n-gram may begin or end with it. */
  readonly stopwords?: Uint8Array | undefined;
}

/**
 * The n-grams of a stream with their counts, any n. Occurrences may overlap. Rows are in code-point order of the
 * n-grams (one before those that it begins), then in order of groups.
 *
 * The entries are sorted by the words that follow them, one word deeper at a time. All places of an n-gram then lie
 * together, and counting the words behind them gives the (n+1)-grams. What is rarer than the minimum is dropped
 * before the next word is looked at, so that work shrinks with n; what is dropped was never stored.
 *
 * Memory beside the stream: for each entry one Int32 and two bytes (four from 65,537 documents on; as much again for
 * groups), and five Int32 for each row.
 */
export function countNgrams(stream: WordStream, options: NgramOptions): NgramCounts {
  const { from, to, minCount, minDocuments, stopwords } = options;
  const entries = entriesByWord(stream);
  const { positions, start } = entries;
  const work = prefixWork(stream, entries);
  const tally = tallyOf(stream, positions, options);
  const prefix = { begin: 0, end: 0, n: 0 };
  for (let word = 0; word < stream.vocabulary.length; word++) {
    const [begin, end] = [start[word]!, start[word + 1]!];
    if (end - begin < Math.max(1, minCount) || stopwords?.[word] === 1) continue;
    pushPrefix(work, begin, end, 1);
    while (popPrefix(work, prefix)) {
      const { begin: first, end: last, n } = prefix;
      if (minDocuments > 1 && tally.documents(first, last) < minDocuments) continue;
      if (n >= from && stopwords?.[stream.words[positions[first]! + n - 1]!] !== 1) tally.add(n, first, last);
      if (n < to) splitPrefix(work, prefix, minCount);
    }
  }
  return tally.result();
}
