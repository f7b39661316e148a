import type { Kernel, Threads } from '../model/threads.ts';
import { documentRuns } from './document-runs.ts';
import {
  entriesByWord,
  entryCounts,
  popPrefix,
  prefixWork,
  pushPrefix,
  splitPrefix,
  startsByWord,
  type WordRange,
} from './prefixes.ts';
import { partsOfEntries, type WordStream } from './stream.ts';
import { type EntryParts, type NgramCounts, type Parts, tallyOf } from './tally.ts';
import type { PassWindows } from './pass-windows.ts';

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
  /** Entry of the stream → group, where groups do not end with turns; instead of the groups of turns. */
  readonly groupOfEntry?: Uint16Array | Int32Array | undefined;
}

/**
 * The n-grams of a stream with their counts, any n. Occurrences may overlap. Rows are in code-point order of the
 * n-grams (one before those that it begins), then in order of groups.
 *
 * The entries are sorted by the words that follow them, one word deeper at a time. All places of an n-gram then lie
 * together, and counting the words behind them gives the (n+1)-grams. What is rarer than the minimum is dropped
 * before the next word is looked at, so that work shrinks with n; what is dropped was never stored.
 *
 * N-grams that begin with different words have nothing to do with each other, so that ranges of first words are parts of
 * the work for several threads, with the same rows whatever their number.
 *
 * Memory beside the stream: for each entry one Int32 (and two bytes for groups, four from 65,537 groups on), and five
 * Int32 for each row.
 */
export function countNgrams(
  stream: WordStream,
  { documentOfTurn, groupOfTurn, groupOfEntry, ...limits }: NgramOptions,
  threads?: Threads,
): NgramCounts {
  const { words, vocabulary } = stream;
  const parts = threads ? threads.count * partsOfThread : 1;
  const groupOf = groupOfEntry ?? (groupOfTurn && partsOfEntries(stream, groupOfTurn));
  const counts = entryCounts(words, vocabulary.length);
  const task: NgramTask = {
    words,
    vocabularySize: vocabulary.length,
    counts,
    ranges: rangesOf(counts, { from: 0, to: vocabulary.length }, parts),
    limits,
    documentOf: documentRuns(stream, documentOfTurn),
    ...(groupOf && { groupOf }),
    groupCount: groupOf ? largest(groupOfEntry ?? groupOfTurn) + 1 : 1,
  };
  if (!threads || parts === 1) return countPart(task, 0);
  return joined(threads.run(ngramKernel, task, parts));
}

function largest(groups: ArrayLike<number> = []): number {
  let group = -1;
  for (let at = 0; at < groups.length; at++) group = Math.max(group, groups[at]!);
  return group;
}

/** Parts for each thread: what takes longer than it seemed leaves less to others. */
const partsOfThread = 2;

/** A count of n-grams in a form that can go to another thread. */
interface NgramTask extends EntryParts {
  readonly words: Int32Array;
  readonly vocabularySize: number;
  /** Word → how many entries hold it; absent where there are windows. */
  readonly counts?: Int32Array;
  /** First words of the parts, and one past the last word. */
  readonly ranges: Int32Array;
  readonly limits: Omit<NgramOptions, keyof Parts | 'groupOfEntry'>;
  /** Where there are not all entries of a stream, but windows of it that begin with the same `depth` words. */
  readonly windows?: { readonly starts: Int32Array; readonly depth: number };
}

/** The n-grams that begin with a range of words. */
export const ngramKernel: Kernel<NgramTask, NgramCounts> = { name: 'ngramKernel', part: countPart };

function countPart(task: NgramTask, part: number): NgramCounts {
  const { words, vocabularySize, ranges, limits } = task;
  const { from, to, minCount, minDocuments, stopwords } = limits;
  const range = { from: ranges[part]!, to: ranges[part + 1]! };
  const { starts, depth } = task.windows ?? { starts: undefined, depth: 0 };
  const { positions, start } = starts
    ? startsByWord(words, starts, depth, range)
    : entriesByWord(words, range, task.counts);
  const work = prefixWork(words, vocabularySize, { positions, start });
  const tally = tallyOf(positions, task);
  const prefix = { begin: 0, end: 0, n: 0 };
  for (let word = range.from; word < range.to; word++) {
    const [begin, end] = [start[word - range.from]!, start[word - range.from + 1]!];
    if (end - begin < Math.max(1, minCount) || (depth === 0 && stopwords?.[word] === 1)) continue;
    pushPrefix(work, begin, end, depth + 1);
    while (popPrefix(work, prefix)) {
      const { begin: first, end: last, n } = prefix;
      if (minDocuments > 1 && tally.documents(first, last) < minDocuments) continue;
      if (n >= from && stopwords?.[words[positions[first]! + n - 1]!] !== 1) tally.add(n, first, last);
      if (n < to) splitPrefix(work, prefix, minCount);
    }
  }
  return tally.result();
}

/** Borders of ranges of words that have about as many entries each. */
function rangesOf(counts: Int32Array, { from, to }: WordRange, parts: number): Int32Array {
  const ranges = new Int32Array(parts + 1).fill(to);
  ranges[0] = from;
  if (parts === 1) return ranges;
  let total = 0;
  for (let word = from; word < to; word++) total += counts[word]!;
  let part = 1;
  let sum = 0;
  for (let word = from; word < to && part < parts; word++) {
    sum += counts[word]!;
    while (part < parts && sum >= (total * part) / parts) ranges[part++] = word + 1;
  }
  return ranges;
}

/** How the n-grams in some windows of a stream are counted. */
export interface WindowOptions extends Pick<
  NgramOptions,
  'from' | 'to' | 'minCount' | 'minDocuments' | 'stopwords'
> {
  /** How many words all windows begin with. */
  readonly depth: number;
  /** The words behind them. */
  readonly range: WordRange;
  readonly vocabularySize: number;
  readonly groupCount: number;
  readonly isGrouped: boolean;
}

/** The n-grams that windows begin with, longer than `depth` words; rows as `countNgrams` has them. */
export function ngramsOfWindows(
  { words, starts, documentOf, groupOf }: PassWindows,
  { depth, range, vocabularySize, groupCount, isGrouped, ...limits }: WindowOptions,
  threads?: Threads,
): NgramCounts {
  const parts = threads ? threads.count * partsOfThread : 1;
  const counts = new Int32Array(parts === 1 ? 0 : vocabularySize);
  if (parts > 1) for (const at of starts) if (words[at + depth]! >= 0) counts[words[at + depth]!]! += 1;
  const task: NgramTask = {
    words,
    vocabularySize,
    ranges: rangesOf(counts, range, parts),
    limits,
    windows: { starts, depth },
    documentOf,
    ...(isGrouped && { groupOf }),
    groupCount,
  };
  return !threads || parts === 1 ? countPart(task, 0) : joined(threads.run(ngramKernel, task, parts));
}

/** Rows of several parts one after the other. */
function joined(parts: readonly NgramCounts[]): NgramCounts {
  return {
    n: concatenated(parts.map(({ n }) => n)),
    first: concatenated(parts.map(({ first }) => first)),
    group: concatenated(parts.map(({ group }) => group)),
    count: concatenated(parts.map(({ count }) => count)),
    documents: concatenated(parts.map(({ documents }) => documents)),
  };
}

function concatenated(columns: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
