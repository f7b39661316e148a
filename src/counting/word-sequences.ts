import type { Corpus } from '../model/corpus.ts';
import type { IntegerRange } from '../model/option.ts';
import { nestedInAny, nestedInListed } from './nested.ts';
import { countNgrams } from './ngrams.ts';
import { type PaddedStream, quantedaEntries, quantedaStream } from './quanteda-stream.ts';
import { type Stopwords, stopwordFlags } from './stopwords.ts';
import { type Across, type StreamOptions, type WordStream, wordStream } from './stream.ts';
import type { NgramCounts } from './tally.ts';

/** Which sequences of words are counted. */
export interface WordSequenceOptions {
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly across: Across;
  /** Whether words, runs, stop words and nesting are those of quanteda. */
  readonly quanteda: boolean;
  /** Whether quanteda leaves capitals as they are. */
  readonly keepCase: boolean;
}

/** Sequences of words with their counts, in code-point order. */
export interface WordSequences extends NgramCounts {
  readonly stream: WordStream;
  /** The options whose tokens the entries of the stream have. */
  readonly streamOptions: StreamOptions;
  /** Occurrences inside longer sequences: those that are counted; quanteda’s way, any of the lengths asked for. */
  readonly nested: Int32Array;
}

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

/** The sequences of words of a corpus. */
export function wordSequences(corpus: Corpus, options: WordSequenceOptions): WordSequences {
  if (options.quanteda) return paddedSequences(corpus, options);
  const streamOptions = { across: options.across };
  const stream = wordStream(corpus, streamOptions);
  const counts = counted(corpus, stream, options, stopwordFlags(stream, options.stopwords));
  return { ...counts, stream, streamOptions, nested: nestedInListed(stream.words, counts) };
}

function paddedSequences(corpus: Corpus, options: WordSequenceOptions): WordSequences {
  const { stream, pad } = quantedaStream(corpus, options.stopwords, options.keepCase);
  const counts = withoutPads(counted(corpus, stream, options), { stream, pad });
  const nested = nestedInAny(stream.words, counts, options.ngrams.to, pad);
  return { ...counts, stream, streamOptions: quantedaEntries, nested };
}

function counted(
  { documentOfTurn, threads }: Corpus,
  stream: WordStream,
  { ngrams, minCount, minDocuments }: WordSequenceOptions,
  stopwords?: Uint8Array,
): NgramCounts {
  return countNgrams(
    stream,
    { ...ngrams, minCount, minDocuments, stopwords, documentOfTurn },
    stream.words.length >= worthThreads ? threads : undefined,
  );
}

function withoutPads(counts: NgramCounts, { stream, pad }: PaddedStream): NgramCounts {
  if (pad < 0) return counts;
  const { n, first } = counts;
  const isKept = (_: number, row: number): boolean =>
    !stream.words.subarray(first[row], first[row]! + n[row]!).includes(pad);
  return {
    n: n.filter(isKept),
    first: first.filter(isKept),
    group: counts.group.filter(isKept),
    count: counts.count.filter(isKept),
    documents: counts.documents.filter(isKept),
  };
}
