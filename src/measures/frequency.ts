import { lazyColumn } from '../counting/lazy-column.ts';
import { countNgrams } from '../counting/ngrams.ts';
import { wordFinder } from '../counting/occurrences.ts';
import { acrossOption, punctuationOption, stopwordsOption } from '../counting/options.ts';
import { byCountDescending, ranksWithin } from '../counting/ranks.ts';
import { type Stopwords, stopwordFlags } from '../counting/stopwords.ts';
import { storedNgrams } from '../counting/stored-ngrams.ts';
import type { StoredCorpus } from '../counting/stored-words.ts';
import {
  type Across,
  partsOfEntries,
  sizesOfParts,
  type StreamOptions,
  tokensOfEntries,
  type WordStream,
  wordStream,
} from '../counting/stream.ts';
import type { NgramCounts } from '../counting/tally.ts';
import type { Corpus } from '../model/corpus.ts';
import { groupColumn, type Groups } from '../model/groups.ts';
import type { Measure } from '../model/measure.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Cell, type Column, type Table, tableOfColumns } from '../model/table.ts';

/** Which n-grams are counted. */
export interface FrequencyOptions {
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly punctuation: boolean;
}

const columns: readonly Column[] = [
  { id: 'term', title: 'Term', kind: 'text', doc: 'The type, or the types of an n-gram, joined by blanks.' },
  { id: 'n', title: 'Words', kind: 'integer', doc: 'Number of words in the term.' },
  {
    id: 'count',
    title: 'Count',
    kind: 'integer',
    doc: 'Number of occurrences, in the group if there is one.',
  },
  {
    id: 'per_million',
    title: 'Per million',
    kind: 'number',
    doc: 'Occurrences per million counted words of the group, stop words included.',
  },
  { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with an occurrence.' },
  {
    id: 'rank',
    title: 'Rank',
    kind: 'integer',
    doc: 'Place by count among the terms of as many words in the same group, from 1; equal counts share the smallest rank.',
  },
];

/**
 * How often types and n-grams occur. Rows by count, descending, then by term in code-point order; of groups too, which stand
 * among each other, a row being a term in a group.
 */
export const frequency: Measure<FrequencyOptions> = {
  id: 'frequency',
  title: 'Frequency',
  question: 'How often does each type or n-gram occur?',
  options: {
    ngrams: {
      kind: 'range',
      default: { from: 1, to: 1 },
      minimum: 1,
      placeholder: 'FROM-TO',
      doc: 'How many words the counted sequences have, e.g. 2 or 1-5.',
    },
    minCount: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs less often in the whole input, all groups together.',
    },
    minDocuments: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs in fewer documents of the whole input.',
    },
    stopwords: stopwordsOption,
    across: acrossOption,
    punctuation: punctuationOption,
  },
  columns,
  needs: ['tokens'],
  countsStored: true,
  example: 'rostrum frequency corpora/two-governments/briefings --ngrams 1-3 --min-count 5 --stopwords en',
  compute: (corpus, options) => frequencyTable(corpus, options),
  computeGroups: frequencyTable,
};

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

function frequencyTable(corpus: Corpus, options: FrequencyOptions, groups?: Groups): Table {
  if (corpus.stored) return storedTable({ ...corpus, stored: corpus.stored }, options, groups);
  const streamOptions = { across: options.across, punctuation: options.punctuation };
  const stream = wordStream(corpus, streamOptions);
  const ngramOptions = {
    ...options.ngrams,
    minCount: options.minCount,
    minDocuments: options.minDocuments,
    stopwords: stopwordFlags(stream, options.stopwords),
    documentOfTurn: corpus.documentOfTurn,
    groupOfTurn: groups?.groupOfTurn,
  };
  const counts = countNgrams(
    stream,
    ngramOptions,
    stream.words.length >= worthThreads ? corpus.threads : undefined,
  );
  const order = byCountDescending(counts.count);
  const heading = { ...frequency, columns: groups ? [groupColumn(groups), ...columns] : columns };
  return tableOfColumns(heading, valuesOf(counts, order, stream, groups), order.length, {
    evidence: evidenceOf(corpus, streamOptions, stream, groups, counts, order),
  });
}

/** The same table of a corpus whose tokens are in a file; its rows are in one, too, and it has no evidence. */
function storedTable(corpus: StoredCorpus, options: FrequencyOptions, groups: Groups | undefined): Table {
  const { ngrams, minCount, minDocuments, stopwords, across, punctuation } = options;
  const { rows, vocabulary, sizes } = storedNgrams(
    corpus,
    { across, punctuation },
    {
      ...ngrams,
      minCount,
      minDocuments,
      groupOfTurn: groups?.groupOfTurn,
      stopwordsOf: (stream) => stopwordFlags(stream, stopwords),
    },
  );
  const column = (make: (row: number) => Cell): ArrayLike<Cell> => lazyColumn(rows.rowCount, make);
  const values = [
    ...(groups ? [column((row) => groups.values[rows.group(row)])] : []),
    column((row) => termOf(rows.words(row), rows.n(row), vocabulary)),
    column(rows.n),
    column(rows.count),
    column((row) => (rows.count(row) / sizes[rows.group(row)]!) * 1e6),
    column(rows.documents),
    column(rows.rank),
  ];
  const heading = { ...frequency, columns: groups ? [groupColumn(groups), ...columns] : columns };
  return tableOfColumns(heading, values, rows.rowCount);
}

function termOf(words: Int32Array, n: number, vocabulary: readonly string[]): string {
  let term = vocabulary[words[0]!]!;
  for (let at = 1; at < n; at++) term += ` ${vocabulary[words[at]!]!}`;
  return term;
}

function valuesOf(
  { n, first, group, count, documents }: NgramCounts,
  order: Int32Array,
  stream: WordStream,
  groups: Groups | undefined,
): ArrayLike<Cell>[] {
  const sizes = groups ? sizesOfParts(stream, groups.groupOfTurn, groups.values.length) : [stream.size];
  const { words, vocabulary } = stream;
  const termAt = (row: number): string => {
    const at = order[row]!;
    let entry = first[at]!;
    let term = vocabulary[words[entry]!]!;
    for (const end = entry + n[at]!; ++entry < end;) term += ` ${vocabulary[words[entry]!]!}`;
    return term;
  };
  const groupAt = (row: number): Cell => groups?.values[group[order[row]!]!];
  return [
    ...(groups ? [lazyColumn(order.length, groupAt)] : []),
    lazyColumn(order.length, termAt),
    order.map((at) => n[at]!),
    order.map((at) => count[at]!),
    Float64Array.from(order, (at) => (count[at]! / sizes[group[at]!]!) * 1e6),
    order.map((at) => documents[at]!),
    ranksWithin(order, count, n, group),
  ];
}

function evidenceOf(
  corpus: Corpus,
  streamOptions: StreamOptions,
  stream: WordStream,
  groups: Groups | undefined,
  { n, first, group }: NgramCounts,
  order: Int32Array,
): NonNullable<Table['evidence']> {
  const find = wordFinder(stream);
  let tokens: Int32Array | undefined;
  let groupOf: ArrayLike<number> | undefined;
  return (row) => {
    const at = order[row]!;
    const length = n[at]!;
    tokens ??= tokensOfEntries(corpus, streamOptions);
    groupOf ??= groups && partsOfEntries(stream, groups.groupOfTurn);
    return Array.from(find(stream.words.subarray(first[at], first[at]! + length)))
      .filter((entry) => groupOf === undefined || groupOf[entry] === group[at])
      .map((entry) => ({ start: tokens![entry]!, end: tokens![entry + length - 1]! + 1 }));
  };
}
