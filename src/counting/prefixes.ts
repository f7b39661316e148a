import { roomFor } from './growing.ts';
import { sharedInt32 } from './shared-memory.ts';

/** A range of words, in code-point order as all words are. */
export interface WordRange {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

/** The entries of a range of words, sorted by their word. */
export interface SortedEntries extends WordRange {
  /** Entries, ascending within a word. */
  readonly positions: Int32Array;
  /** Word − `from` → where its entries begin in `positions`; one more than there are words. */
  readonly start: Int32Array;
}

/** Word → how many entries of a stream hold it. */
export function entryCounts(words: Int32Array, vocabularySize: number): Int32Array {
  const counts = sharedInt32(vocabularySize);
  for (let entry = 0; entry < words.length; entry++) {
    const word = words[entry]!;
    if (word >= 0) counts[word]! += 1;
  }
  return counts;
}

/** The entries of a stream that hold a word of a range, sorted by it. */
export function entriesByWord(
  words: Int32Array,
  { from, to }: WordRange,
  counts: Int32Array = entryCounts(words, to),
): SortedEntries {
  const size = to - from;
  const start = new Int32Array(size + 1);
  for (let word = 0; word < size; word++) start[word + 1] = start[word]! + counts[from + word]!;
  const positions = new Int32Array(start[size]!);
  const next = start.slice();
  for (let entry = 0; entry < words.length; entry++) {
    const word = words[entry]! - from;
    if (word >= 0 && word < size) positions[next[word]!++] = entry;
  }
  return { positions, start, from, to };
}

/** Some entries, sorted by the word that stands `depth` words behind each, as far as it is in a range. */
export function startsByWord(
  words: Int32Array,
  starts: Int32Array,
  depth: number,
  { from, to }: WordRange,
): SortedEntries {
  const size = to - from;
  const start = new Int32Array(size + 1);
  for (let at = 0; at < starts.length; at++) {
    const word = words[starts[at]! + depth]! - from;
    if (word >= 0 && word < size) start[word + 1]! += 1;
  }
  for (let word = 0; word < size; word++) start[word + 1]! += start[word]!;
  const positions = new Int32Array(start[size]!);
  const next = start.slice();
  for (let at = 0; at < starts.length; at++) {
    const word = words[starts[at]! + depth]! - from;
    if (word >= 0 && word < size) positions[next[word]!++] = starts[at]!;
  }
  return { positions, start, from, to };
}

/** A range of sorted entries that begin with the same n words. */
export interface Prefix {
  begin: number;
  end: number;
  n: number;
}

/** Space for sorting entries deeper and deeper: ranges to come on a stack, and room for one range. */
export interface PrefixWork {
  readonly words: Int32Array;
  readonly positions: Int32Array;
  /** The word behind each entry of the range at hand. */
  readonly following: Int32Array;
  readonly sorted: Int32Array;
  /** Word → count, then place; 0 between ranges. */
  readonly counts: Int32Array;
  /** The words that were met. */
  distinct: Int32Array<ArrayBuffer>;
  /** Begin, end and n of each range to come. */
  stack: Int32Array<ArrayBuffer>;
  height: number;
}

/** Empty space for the entries of a stream. */
export function prefixWork(
  words: Int32Array,
  vocabularySize: number,
  { positions, start }: Pick<SortedEntries, 'positions' | 'start'>,
): PrefixWork {
  let largest = 0;
  for (let word = 0; word + 1 < start.length; word++) {
    largest = Math.max(largest, start[word + 1]! - start[word]!);
  }
  return {
    words,
    positions,
    following: new Int32Array(largest),
    sorted: new Int32Array(largest),
    counts: new Int32Array(vocabularySize),
    distinct: new Int32Array(1024),
    stack: new Int32Array(1024),
    height: 0,
  };
}

/** Puts a range on the stack. */
export function pushPrefix(work: PrefixWork, begin: number, end: number, n: number): void {
  work.stack = roomFor(work.stack, work.height + 2);
  work.stack[work.height++] = begin;
  work.stack[work.height++] = end;
  work.stack[work.height++] = n;
}

/** Takes the topmost range from the stack into `prefix`. @returns false where there is none */
export function popPrefix(work: PrefixWork, prefix: Prefix): boolean {
  if (work.height === 0) return false;
  prefix.n = work.stack[--work.height]!;
  prefix.end = work.stack[--work.height]!;
  prefix.begin = work.stack[--work.height]!;
  return true;
}

/**
 * Sorts a range by the word behind its n words, and puts the range of each word that occurs there `minCount` times on
 * the stack, so that the smallest word is taken first. The order of entries within a range is kept.
 */
export function splitPrefix(work: PrefixWork, { begin, end, n }: Prefix, minCount: number): void {
  const { positions, following, sorted, counts } = work;
  const kept = countFollowing(work, begin, end, n, minCount);
  if (kept === 0) return;
  sortStart(work.distinct, kept);
  const total = placeRanges(work, begin, n, kept);
  const length = end - begin;
  for (let index = 0; index < length; index++) {
    const word = following[index]!;
    if (word < 0) continue;
    const place = counts[word]!;
    if (place === 0) continue;
    sorted[place - 1] = positions[begin + index]!;
    counts[word] = place + 1;
  }
  for (let index = 0; index < kept; index++) counts[work.distinct[index]!] = 0;
  for (let index = 0; index < total; index++) positions[begin + index] = sorted[index]!;
}

/** Counts the words behind a range. @returns how many of them are frequent enough; they come first in `distinct` */
function countFollowing(work: PrefixWork, begin: number, end: number, n: number, minCount: number): number {
  const { words, positions, following, counts } = work;
  const length = end - begin;
  // A loop of its own: the processor fetches several words at once where nothing else hangs on each.
  for (let index = 0; index < length; index++) following[index] = words[positions[begin + index]! + n]!;
  let met = 0;
  for (let index = 0; index < length; index++) {
    const word = following[index]!;
    if (word < 0) continue;
    if (counts[word] === 0) {
      work.distinct = roomFor(work.distinct, met);
      work.distinct[met++] = word;
    }
    counts[word]! += 1;
  }
  let kept = 0;
  for (let index = 0; index < met; index++) {
    const word = work.distinct[index]!;
    if (counts[word]! >= minCount) work.distinct[kept++] = word;
    else counts[word] = 0;
  }
  return kept;
}

/** Pushes the ranges of the first `kept` words, and turns their counts into places (from 1). @returns entries in the ranges */
function placeRanges(work: PrefixWork, begin: number, n: number, kept: number): number {
  const { counts, distinct } = work;
  let total = 0;
  for (let index = 0; index < kept; index++) total += counts[distinct[index]!]!;
  let offset = total;
  for (let index = kept - 1; index >= 0; index--) {
    const word = distinct[index]!;
    const count = counts[word]!;
    offset -= count;
    pushPrefix(work, begin + offset, begin + offset + count, n + 1);
    counts[word] = offset + 1;
  }
  return total;
}

/** Sorts the first values, ascending; by insertion where there are few, as nearly always. */
function sortStart(values: Int32Array, length: number): void {
  if (length > 24) {
    values.subarray(0, length).sort();
    return;
  }
  for (let index = 1; index < length; index++) {
    const value = values[index]!;
    let at = index;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
