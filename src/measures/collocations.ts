import { eachAgreement } from '../counting/agreement.ts';
import { lazyColumn } from '../counting/lazy-column.ts';
import { rowsOfLength } from '../counting/nested.ts';
import { wordFinder } from '../counting/occurrences.ts';
import { acrossOption } from '../counting/options.ts';
import { type Stopwords, stopwordLists } from '../counting/stopwords.ts';
import { type Across, tokensOfEntries } from '../counting/stream.ts';
import { termText } from '../counting/term-units.ts';
import { type WordSequences, wordSequences } from '../counting/word-sequences.ts';
import { outOfRange } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Column, type Table, tableOfColumns } from '../model/table.ts';
import { lambdaSigma } from '../stats/association/lambda-sigma.ts';
import { lambdaZ } from '../stats/association/lambda-z.ts';
import { lambda } from '../stats/association/lambda.ts';
import { sequenceG2 } from '../stats/association/sequence-g2.ts';
import { sequenceLogDice } from '../stats/association/sequence-log-dice.ts';
import { sequenceMi } from '../stats/association/sequence-mi.ts';
import { sequenceNpmi } from '../stats/association/sequence-npmi.ts';
import { type Sequence, sequenceOf } from '../stats/association/sequence.ts';

/** Which sequences of words are rated, and how. */
export interface CollocationsOptions {
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly smoothing: number;
  readonly sortBy: string;
  readonly compat: string;
  readonly keepCase: boolean;
}

/** What a sequence is rated by: all it is made from, and the number. */
interface Rating {
  readonly column: Column;
  readonly of: (cells: Int32Array, sequence: Sequence, smoothing: number) => number | undefined;
}

const rating = (id: string, title: string, doc: string, of: Rating['of']): Rating => ({
  column: { id, title, kind: 'number', doc },
  of,
});

const ratings: readonly Rating[] = [
  rating('lambda', 'λ', lambda.doc, (cells, _, smoothing) => lambda.of({ cells, smoothing })),
  rating('z', 'z', lambdaZ.doc, (cells, _, smoothing) => lambdaZ.of({ cells, smoothing })),
  rating('log_dice', 'logDice', sequenceLogDice.doc, (_, sequence) => sequenceLogDice.of(sequence)),
  rating('npmi', 'NPMI', sequenceNpmi.doc, (_, sequence) => sequenceNpmi.of(sequence)),
  rating('mi', 'MI', sequenceMi.doc, (_, sequence) => sequenceMi.of(sequence)),
  rating('g2', 'G²', sequenceG2.doc, (cells) => sequenceG2.of(cells)),
  rating('sigma', 'σ', lambdaSigma.doc, (cells, _, smoothing) => lambdaSigma.of({ cells, smoothing })),
];

const columns: readonly Column[] = [
  {
    id: 'collocation',
    title: 'Collocation',
    kind: 'text',
    doc: 'The types of the sequence, joined by blanks.',
  },
  { id: 'n', title: 'Words', kind: 'integer', doc: 'Number of words in the sequence.' },
  { id: 'count', title: 'Count', kind: 'integer', doc: 'Number of occurrences.' },
  {
    id: 'count_nested',
    title: 'Nested',
    kind: 'integer',
    doc: 'Occurrences that lie in an occurrence of a longer sequence of the table; with --compat quanteda, in any longer sequence of the lengths asked for.',
  },
  ...ratings.map(({ column }) => column),
  { id: 'documents', title: 'Documents', kind: 'integer', doc: 'Number of documents with an occurrence.' },
  {
    id: 'length',
    title: 'Length',
    kind: 'integer',
    doc: 'With --compat quanteda only, the number of words under its name there.',
  },
];

const ownColumns = columns.filter(({ id }) => id !== 'length');
const quantedaIds = new Set(['collocation', 'n', 'count', 'count_nested', 'length', 'lambda', 'z']);

/**
 * Sequences of words by how firmly they are bound together. Rows by the rating that `sortBy` names, descending, what has
 * none last, then by collocation in code-point order.
 */
export const collocations: Measure<CollocationsOptions> = {
  id: 'collocations',
  title: 'Collocations',
  question: 'Which sequences of words are bound together?',
  options: {
    ngrams: {
      kind: 'range',
      default: { from: 2, to: 2 },
      minimum: 2,
      placeholder: 'FROM-TO',
      doc: 'How many words the sequences have, e.g. 3 or 2-4; at most 16.',
    },
    minCount: {
      kind: 'integer',
      default: 2,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs less often; it is counted in the tables all the same.',
    },
    minDocuments: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs in fewer documents.',
    },
    stopwords: {
      kind: 'choice',
      default: 'none',
      choices: stopwordLists,
      doc: 'Leaves out what begins or ends with a word of this list of function words; with --compat quanteda, what has one anywhere.',
    },
    across: acrossOption,
    smoothing: {
      kind: 'number',
      default: 0.5,
      minimum: 0,
      placeholder: 'N',
      doc: 'Is added to each cell of the tables that λ and z are made of.',
    },
    sortBy: {
      kind: 'choice',
      default: 'z',
      choices: ['count', ...ratings.map(({ column }) => column.id)],
      placeholder: 'COLUMN',
      doc: 'Which column orders the rows, the largest value first: count, z, lambda, log_dice, npmi, mi, g2, or sigma.',
    },
    compat: {
      kind: 'choice',
      default: 'none',
      choices: ['none', 'quanteda'],
      doc: 'Counts as another program does: textstat_collocations of quanteda.textstats, whose sequences end at punctuation and documents only.',
    },
    keepCase: {
      kind: 'flag',
      default: false,
      doc: 'With --compat quanteda: leaves capitals as they are, so that types differ by them.',
    },
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum collocations corpora/two-governments/briefings --ngrams 2-3 --min-count 4 --stopwords en',
  sources: [lambda.source, sequenceMi.source, sequenceNpmi.source, sequenceLogDice.source, sequenceG2.source],
  compute: collocationsTable,
};

const mostWords = 16;

function collocationsTable(corpus: Corpus, options: CollocationsOptions): Table {
  const { to } = options.ngrams;
  if (to > mostWords) throw outOfRange('ngrams', String(to), `at most ${mostWords}`);
  const quanteda = options.compat === 'quanteda';
  const found = wordSequences(corpus, { ...options, quanteda });
  const rated = ratingsOf(found, options.smoothing);
  const order = orderOf(found, rated, options.sortBy);
  const values = valuesOf(found, rated, order);
  const shown = quanteda ? columns.filter(({ id }) => quantedaIds.has(id)) : ownColumns;
  return tableOfColumns(
    { ...collocations, columns: shown },
    shown.map(({ id }) => values.get(id)!),
    order.length,
    { evidence: evidenceOf(corpus, found, order) },
  );
}

/** Id of a rating → its values; NaN where there is none. */
type Rated = ReadonlyMap<string, Float64Array>;

function ratingsOf({ stream, n: lengths, first }: WordSequences, smoothing: number): Rated {
  const rated = new Map(ratings.map(({ column }) => [column.id, new Float64Array(first.length)]));
  for (const n of new Set(lengths)) {
    const rows = rowsOfLength(lengths, n);
    const starts = rows.map((row) => first[row]!);
    eachAgreement(stream.words, starts, n, (index, cells) => {
      const sequence = sequenceOf(cells);
      for (const { column, of } of ratings) {
        rated.get(column.id)![rows[index]!] = of(cells, sequence, smoothing) ?? NaN;
      }
    });
  }
  return rated;
}

function orderOf({ count }: WordSequences, rated: Rated, sortBy: string): Int32Array {
  const key = rated.get(sortBy) ?? count;
  const order = Int32Array.from(count, (_, row) => row);
  // Rows are in code-point order before, which decides where two are equal.
  return order.sort((a, b) => {
    const [x, y] = [key[a]!, key[b]!];
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) return a - b;
    return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : y - x;
  });
}

function valuesOf(
  found: WordSequences,
  rated: Rated,
  order: Int32Array,
): Map<string, Table['values'][number]> {
  const { stream, n, first, count, nested, documents } = found;
  const term = (row: number): string => termText(stream, first[order[row]!]!, n[order[row]!]!);
  const lengths = order.map((at) => n[at]!);
  return new Map<string, Table['values'][number]>([
    ['collocation', lazyColumn(order.length, term)],
    ['n', lengths],
    ['length', lengths],
    ['count', order.map((at) => count[at]!)],
    ['count_nested', order.map((at) => nested[at]!)],
    ['documents', order.map((at) => documents[at]!)],
    ...[...rated].map(([id, all]) => [id, withGaps(all, order)] as const),
  ]);
}

/** Numbers in an order; what is none is missing. */
function withGaps(values: Float64Array, order: Int32Array): Table['values'][number] {
  return lazyColumn(order.length, (row) => {
    const value = values[order[row]!]!;
    return Number.isNaN(value) ? undefined : value;
  });
}

function evidenceOf(
  corpus: Corpus,
  { stream, streamOptions, n, first }: WordSequences,
  order: Int32Array,
): NonNullable<Table['evidence']> {
  const find = wordFinder(stream);
  let tokens: Int32Array | undefined;
  return (row) => {
    const at = order[row]!;
    const length = n[at]!;
    tokens ??= tokensOfEntries(corpus, streamOptions);
    return Array.from(find(stream.words.subarray(first[at], first[at]! + length)), (entry) => ({
      start: tokens![entry]!,
      end: tokens![entry + length - 1]! + 1,
    }));
  };
}
