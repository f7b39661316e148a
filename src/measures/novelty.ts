import { type NoveltyRow, noveltyRows } from '../counting/novelty/novelty-rows.ts';
import { type NewTerms, newTermsOf } from '../counting/novelty/new-terms.ts';
import { acrossOption } from '../counting/options.ts';
import { type Stopwords, stopwordFlags, stopwordLists } from '../counting/stopwords.ts';
import { type Across, wordStream } from '../counting/stream.ts';
import { termUnits, unitSizes } from '../counting/term-units.ts';
import { daysOf } from '../counting/timeline/calendar.ts';
import { timelineOf } from '../counting/timeline/timeline.ts';
import { rowsOfUnits } from '../counting/unit-rows.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Cell, type Column, type Table, tableOfRows } from '../model/table.ts';
import { cosine } from '../stats/similarity/cosine.ts';
import { jensenShannon } from '../stats/similarity/jensen-shannon.ts';

/** Which terms are counted, and how sure the intervals are. */
export interface NoveltyOptions {
  readonly ngrams: IntegerRange;
  readonly stopwords: Stopwords;
  readonly across: Across;
  readonly confidence: number;
  readonly seed: number;
}

const columns: readonly Column[] = [
  { id: 'document', title: 'Document', kind: 'text', doc: 'Documents in the order of their dates.' },
  { id: 'date', title: 'Date', kind: 'date', doc: 'Its date.' },
  { id: 'words', title: 'Words', kind: 'integer', doc: 'Words of the document, function words among them.' },
  {
    id: 'new_words',
    title: 'New words',
    kind: 'share',
    doc: 'Share of occurrences whose term no document before has; it falls as more and more has been said before.',
  },
  {
    id: 'excess',
    title: 'Novelty',
    kind: 'number',
    doc: 'Divergence from all before less the expected one: how new the document is, whatever its length.',
  },
  {
    id: 'newest',
    title: 'What is new',
    kind: 'text',
    doc: 'The most frequent ones of the terms that no document before has, with their counts, six at most; missing for the first one.',
  },
  {
    id: 'cosine_previous',
    title: 'Cosine to previous',
    kind: 'number',
    doc: 'Cosine of the counts of this document and of the previous one, from 0 (no term in common) to 1.',
  },
  {
    id: 'jensen_shannon_previous',
    title: 'Divergence from previous',
    kind: 'number',
    doc: 'Jensen–Shannon divergence from the previous document in bits, from 0 (the same shares) to 1 (no term in common).',
  },
  {
    id: 'jensen_shannon_before',
    title: 'Divergence from all before',
    kind: 'number',
    doc: 'The same from all documents before, taken together.',
  },
  {
    id: 'low',
    title: 'Low',
    kind: 'number',
    doc: 'Lower end of its interval, turns of the document being the units; missing below two turns.',
  },
  { id: 'high', title: 'High', kind: 'number', doc: 'Upper end of that interval.' },
  {
    id: 'expected',
    title: 'Expected',
    kind: 'number',
    doc: 'The divergence of as many words drawn at random from all documents before: what a document has that says nothing new.',
  },
  { id: 'previous', title: 'Previous', kind: 'text', doc: 'The document before that has words.' },
  {
    id: 'terms',
    title: 'Terms',
    kind: 'integer',
    doc: 'Occurrences of the terms that are counted, without function words: all values but the words are of these.',
  },
  {
    id: 'new_terms',
    title: 'New occurrences',
    kind: 'integer',
    doc: 'Occurrences of terms that no document before has; missing for the first one.',
  },
];

/** How new each document is beside the one before and all before. Rows by date, then in the order of the corpus. */
export const novelty: Measure<NoveltyOptions> = {
  id: 'novelty',
  title: 'Novelty',
  question: 'How new is each document, beside the one before and all before?',
  options: {
    ngrams: {
      kind: 'range',
      default: { from: 1, to: 1 },
      minimum: 1,
      placeholder: 'FROM-TO',
      doc: 'How many words the terms have, e.g. 1 or 2-3.',
    },
    stopwords: {
      kind: 'choice',
      default: 'en',
      choices: stopwordLists,
      doc: 'Leaves out terms that begin or end with a word of this list of function words.',
    },
    across: acrossOption,
    confidence: { kind: 'number', default: 0.95, minimum: 0.5, doc: 'Confidence of the intervals, below 1.' },
    seed: {
      kind: 'integer',
      default: 1,
      minimum: 0,
      placeholder: 'N',
      doc: 'Draws other words for the expected divergence; the same seed draws the same ones.',
    },
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum novelty corpora/two-governments/briefings',
  sources: [
    cosine.source,
    jensenShannon.source,
    'Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6',
  ],
  compute: noveltyTable,
};

function noveltyTable(
  corpus: Corpus,
  { ngrams, stopwords, across, confidence, seed }: NoveltyOptions,
): Table {
  const { order, notes } = orderOf(corpus);
  const { documentOfTurn, documents } = corpus;
  const stream = wordStream(corpus, { across });
  const terms = termUnits(stream, {
    ...ngrams,
    minCount: 1,
    minDocuments: 1,
    stopwords: stopwordFlags(stream, stopwords),
    documentOfTurn,
    unitOfTurn: documentOfTurn.map((_document, turn) => turn),
  });
  const found = noveltyRows(corpus, rowsOfUnits(terms, documentOfTurn.length), order, { confidence, seed });
  const words = unitSizes(stream, documents.length, { unitOfTurn: documentOfTurn });
  const fresh = newTermsOf(corpus, { stream, terms, order, across });
  return tableOfRows(
    novelty,
    found.map((row) => ({ ...cellsOf(corpus, row, words[row.document]!), newest: newestOf(fresh, row) })),
    { notes: [...notes, ...notesOf(found)], evidence: (row) => fresh.placesOf(found[row]!.document) },
  );
}

/** Dated documents by date; all in the order of the corpus where none has a date. */
function orderOf(corpus: Corpus): { readonly order: readonly number[]; readonly notes: readonly string[] } {
  const { dayOfDocument, undated } = timelineOf(corpus, 'document');
  const all = [...dayOfDocument.keys()];
  if (undated === all.length) {
    return {
      order: all,
      notes: all.length === 0 ? [] : ['No document has a date: they are in the order of their names.'],
    };
  }
  const order = all
    .filter((document) => !Number.isNaN(dayOfDocument[document]))
    .sort((a, b) => dayOfDocument[a]! - dayOfDocument[b]! || a - b);
  const days = new Set(order.map((document) => dayOfDocument[document]));
  const partial = order.filter((document) => isPartial(corpus, document)).length;
  return {
    order,
    notes: [
      ...(undated > 0 ? [`${undated} of ${all.length} documents have no date and are left out.`] : []),
      ...(partial > 0
        ? [
            `${partial} of ${order.length} documents have a date that says a month or a year only; they stand in the middle of it.`,
          ]
        : []),
      ...(days.size < order.length
        ? [
            `${order.length - days.size} of ${order.length} documents are of the same day as the one before: which of them came first is not known.`,
          ]
        : []),
    ],
  };
}

function isPartial({ documents }: Corpus, document: number): boolean {
  const days = daysOf(documents[document]!.metadata.date);
  return days !== undefined && days.first !== days.last;
}

function cellsOf({ documents }: Corpus, row: NoveltyRow, words: number): Readonly<Record<string, Cell>> {
  const { divergenceBefore: before, expected, terms, newTerms, previous } = row;
  return {
    document: documents[row.document]!.document,
    date: documents[row.document]!.metadata.date,
    words,
    terms,
    new_terms: newTerms === undefined ? undefined : Math.round(newTerms * terms),
    new_words: newTerms,
    previous: previous === undefined ? undefined : documents[previous]!.document,
    cosine_previous: row.cosinePrevious,
    jensen_shannon_previous: row.divergencePrevious,
    jensen_shannon_before: before,
    low: row.low,
    high: row.high,
    expected,
    excess: before === undefined || expected === undefined ? undefined : before - expected,
  };
}

/** How many of the new terms are told. */
const mostTold = 6;

function newestOf(fresh: NewTerms, { document }: NoveltyRow): string | undefined {
  const told = fresh.mostFrequent(document, mostTold).map(({ text, count }) => `${text} (${count})`);
  return told.length === 0 ? undefined : told.join('; ');
}

/** Fewer documents before make everything look new. */
const fewBefore = 5;

function notesOf(rows: readonly NoveltyRow[]): string[] {
  const spoken = rows.filter(({ terms }) => terms > 0).length;
  if (rows.length === 0) return [];
  const silent = rows.length - spoken;
  return [
    ...(silent > 0 ? [`${silent} of ${rows.length} documents have no words.`] : []),
    ...(spoken <= 1 ? ['There is one document with words: nothing to compare it with.'] : []),
    ...(spoken > 1
      ? [
          `The first ${Math.min(fewBefore, spoken)} documents have few before them, so that most of what they say is new.`,
        ]
      : []),
    ...(spoken > 1 ? ['Intervals take turns as units; what came before is taken as it is.'] : []),
  ];
}
