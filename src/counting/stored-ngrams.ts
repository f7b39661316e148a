import type { Store } from '../model/stored.ts';
import type { Threads } from '../model/threads.ts';
import { countNgrams, type NgramOptions } from './ngrams.ts';
import { countInPasses, type PassLimits } from './passes.ts';
import { sharedInt32 } from './shared-memory.ts';
import { rowsInMemory, type StoredRows, rowSorter } from './stored-rows.ts';
import { type StoredCorpus, type StoredStream, storedWords } from './stored-words.ts';
import type { StreamOptions } from './stream.ts';
import type { NgramCounts } from './tally.ts';

/** Which n-grams of a stored corpus are counted, and in which groups of turns. */
export interface StoredNgramOptions extends Pick<
  NgramOptions,
  'from' | 'to' | 'minCount' | 'minDocuments' | 'groupOfTurn'
> {
  /** Word → 1 where no n-gram may begin or end with it, for the words of a stream. */
  readonly stopwordsOf: (words: Pick<StoredStream, 'vocabulary'>) => Uint8Array | undefined;
}

/** N-grams in their final order, by count, and what they are made of. */
export interface StoredNgrams {
  readonly rows: StoredRows;
  readonly vocabulary: readonly string[];
  /** Group → number of counted tokens, those of rare types included. */
  readonly sizes: Float64Array;
}

/** The n-grams of a corpus whose tokens are in a file: the same rows as of one in memory. */
export function storedNgrams(
  corpus: StoredCorpus,
  streamOptions: StreamOptions,
  { stopwordsOf, groupOfTurn, ...limits }: StoredNgramOptions,
): StoredNgrams {
  const { store } = corpus.stored;
  const stream = storedWords(corpus, streamOptions, limits.minCount);
  const groupCount = groupOfTurn ? groupOfTurn.reduce((a, b) => Math.max(a, b), -1) + 1 : 1;
  const parts = { documentOfTurn: corpus.documentOfTurn, groupOfTurn, groupCount };
  store.tidy();
  const rows = countStream(corpus, stream, { parts, limits: { ...limits, stopwords: stopwordsOf(stream) } });
  stream.words.close();
  return {
    rows,
    vocabulary: stream.vocabulary,
    sizes: sizesOfGroups(stream, groupOfTurn, groupCount),
  };
}

interface Counting {
  readonly limits: PassLimits;
  readonly parts: {
    readonly documentOfTurn: Int32Array;
    readonly groupOfTurn: Int32Array | undefined;
    readonly groupCount: number;
  };
}

function countStream(
  { stored: { store }, threads }: StoredCorpus,
  stream: StoredStream,
  { limits, parts }: Counting,
): StoredRows {
  let rows: StoredRows;
  if (stream.words.length * bytesOfEntry(limits) <= store.room()) {
    const words = loadedWords(stream);
    store.onStep?.(0);
    const counts = countLoaded(stream, words, { limits, parts }, telling(threads, store));
    rows = rowsInMemory(counts, words);
    store.onStep?.(1);
  } else {
    const sorter = rowSorter(store);
    countInPasses({ stream, width: limits.to, ...parts }, limits, {
      store,
      threads,
      take: sorter.take,
      onStep: store.onStep,
    });
    rows = sorter.sorted();
  }
  store.tidy();
  return rows;
}

/** Threads that tell how far they are. */
function telling(threads: Threads | undefined, { onStep }: Store): Threads | undefined {
  if (!threads || !onStep) return threads;
  return { count: threads.count, run: (kernel, task, parts) => threads.run(kernel, task, parts, onStep) };
}

/** Bytes that counting takes for an entry of a stream: the entry, its document and group, its place, and its rows. */
function bytesOfEntry({ to, minCount }: PassLimits): number {
  return 20 + (Math.min(to, 5) / Math.max(1, minCount) ** 2) * 56;
}

function loadedWords({ words }: StoredStream): Int32Array {
  const loaded = sharedInt32(words.length);
  const { read } = words.reader();
  const stride = 1 << 16;
  for (let from = 0; from < words.length; from += stride)
    loaded.set(read(from, Math.min(stride, words.length - from)), from);
  return loaded;
}

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

function countLoaded(
  { vocabulary, turnStart }: StoredStream,
  words: Int32Array,
  { limits, parts }: Counting,
  threads: Threads | undefined,
): NgramCounts {
  const stream = { words, vocabulary, turnStart: Int32Array.from(turnStart), size: 0 };
  const helpers = words.length >= worthThreads ? threads : undefined;
  return countNgrams(stream, { ...limits, ...parts }, helpers);
}

function sizesOfGroups(
  { sizeOfTurn }: StoredStream,
  groupOfTurn: Int32Array | undefined,
  groupCount: number,
): Float64Array {
  const sizes = new Float64Array(groupCount);
  for (let turn = 0; turn < sizeOfTurn.length; turn++) sizes[groupOfTurn?.[turn] ?? 0]! += sizeOfTurn[turn]!;
  return sizes;
}
