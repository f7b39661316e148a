import { type ComparedOptions, type ComparedUnits, comparedUnits } from '../counting/compared-units.ts';
import { lazyColumn } from '../counting/lazy-column.ts';
import { acrossOption, punctuationOption } from '../counting/options.ts';
import {
  pairCount,
  type PairPlan,
  type PairTable,
  sortedPairs,
  streamedPairs,
} from '../counting/pair-tables.ts';
import { sharedTerms } from '../counting/shared-terms.ts';
import { stopwordLists } from '../counting/stopwords.ts';
import { pairValues } from '../counting/unit-pairs.ts';
import { periodUnits } from '../counting/units.ts';
import { outOfRange, unknownChoice, unknownUnit } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import { type Cell, type Column, type Table, tableOfColumns } from '../model/table.ts';
import { minkowski } from '../stats/similarity/minkowski.ts';
import {
  distances,
  divergences,
  type PairStatistic,
  similarities,
} from '../stats/similarity/pair-statistics.ts';

/** Which units are compared, by what, and how. */
export interface SimilarityOptions extends ComparedOptions {
  readonly with: string | undefined;
  readonly statistics: readonly string[];
  readonly power: number;
  readonly shared: number;
  readonly compat: 'none' | 'quanteda';
}

const statistics = [...similarities, ...divergences, ...distances];
const ids = statistics.map(({ id }) => id);
const usual: readonly string[] = ['cosine', 'jaccard', 'correlation', 'jensen_shannon', 'hellinger'];

const columns: readonly Column[] = [
  {
    id: 'a',
    title: 'A',
    kind: 'text',
    doc: 'One document, speaker, term or stretch of time; the one of --with, if it was given.',
  },
  { id: 'b', title: 'B', kind: 'text', doc: 'Another one.' },
  ...statistics.map(({ id, title, doc }): Column => ({ id, title, kind: 'number', doc })),
  { id: 'a_date', title: 'Date of A', kind: 'date', doc: 'Its date; only where documents have dates.' },
  { id: 'b_date', title: 'Date of B', kind: 'date', doc: 'The date of the other one.' },
  {
    id: 'shared',
    title: 'In both',
    kind: 'text',
    doc: 'The terms that weigh most in both, by the product of their weights, with their counts in A and in B; only with --shared, and not of terms.',
  },
];

/** How alike documents or speakers are. Rows by the first statistic, the most alike first, then in the order of the corpus. */
export const similarity: Measure<SimilarityOptions> = {
  id: 'similarity',
  title: 'Similarity',
  question: 'How alike are the words of each two documents or speakers?',
  options: {
    over: {
      kind: 'choice',
      default: 'documents',
      choices: ['documents', 'speakers', 'terms', ...periodUnits],
      doc: 'What is compared: documents and speakers by their terms, terms by their documents; a week (from Monday), month or year is all that was said in it.',
    },
    with: {
      kind: 'text',
      default: undefined,
      placeholder: 'NAME',
      doc: 'Compares this document, speaker or term with all others; without it, each two.',
    },
    statistics: {
      kind: 'list',
      default: usual,
      placeholder: 'NAME,…',
      doc: `Which statistics are computed, or all: ${ids.join(', ')}.`,
    },
    power: {
      kind: 'number',
      default: 2,
      minimum: 0,
      doc: 'Exponent p of the Minkowski distance, above 0.',
    },
    shared: {
      kind: 'integer',
      default: 0,
      minimum: 0,
      placeholder: 'N',
      doc: 'Tells so many of the terms that both have, those that make a cosine large.',
    },
    weight: {
      kind: 'choice',
      default: 'count',
      choices: ['count', 'share', 'tfidf'],
      doc: 'What a term weighs: its count, its share of the counted terms of the unit, or its count by log₁₀ of all units over those that have it.',
    },
    ngrams: {
      kind: 'range',
      default: { from: 1, to: 1 },
      minimum: 1,
      placeholder: 'FROM-TO',
      doc: 'How many words the terms have, e.g. 1 or 1-3.',
    },
    minCount: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out terms that occur less often in the whole input.',
    },
    minDocuments: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out terms that occur in fewer documents.',
    },
    stopwords: {
      kind: 'choice',
      default: 'none',
      choices: stopwordLists,
      doc: 'Leaves out terms that begin or end with a word of this list of function words.',
    },
    across: acrossOption,
    punctuation: punctuationOption,
    compat: {
      kind: 'choice',
      default: 'none',
      choices: ['none', 'quanteda'],
      doc: 'Gives what quanteda’s textstat_simil and textstat_dist do: every token counts, and values are rounded to 14 decimals.',
    },
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum similarity corpora/two-governments/briefings --stopwords en',
  sources: [...new Set(statistics.map(({ source }) => source))],
  compute: similarityTable,
};

/** From here on, pairs are not sorted, so that they need not be in memory. */
const mostSorted = 3_000_000;

function similarityTable(corpus: Corpus, options: SimilarityOptions): Table {
  const chosen = chosenStatistics(options);
  const { power } = options;
  if (power === 0) throw outOfRange('power', '0', 'a number above 0');
  const punctuation = options.punctuation || options.compat === 'quanteda';
  const units = comparedUnits(corpus, { ...options, punctuation });
  const plan: PairPlan = { units: units.count, with: unitNamed(units, options) };
  const values = pairValues(
    units.rows,
    chosen.map(({ id, of }) => (id === minkowski.id ? (pair) => minkowski.of(pair, power) : of)),
  );
  const isSorted = pairCount(plan) <= mostSorted;
  const sign = chosen[0] && similarities.includes(chosen[0]) ? -1 : 1;
  const pairs = isSorted
    ? sortedPairs(plan, values, { statistics: chosen.length, sign })
    : streamedPairs(plan, values);
  const dates = datesOf(corpus, options);
  const isShared = options.shared > 0 && options.over !== 'terms';
  const common = isShared ? sharedTerms(corpus, { ...options, punctuation }, options.shared) : undefined;
  const heading = { ...similarity, columns: shownColumns(chosen, dates !== undefined, isShared) };
  const cells = [
    ...columnsOf(pairs, units, chosen, options),
    ...dateColumns(pairs, dates),
    ...(common ? [lazyColumn(pairs.length, (row) => common.told(pairs.a(row), pairs.b(row)))] : []),
  ];
  return tableOfColumns(heading, cells, pairs.length, {
    notes: [...notesOf(units), ...(isSorted ? [] : [unsorted])],
    ...(common && { evidence: (row) => common.placesOf(pairs.a(row), pairs.b(row)) }),
  });
}

function shownColumns(chosen: readonly PairStatistic[], isDated: boolean, isShared: boolean): Column[] {
  const left = new Set([...(isDated ? [] : ['a_date', 'b_date']), ...(isShared ? [] : ['shared'])]);
  const shown = new Set(chosen.map(({ id }) => id));
  return columns.filter(({ id }) => !left.has(id) && (shown.has(id) || !ids.includes(id)));
}

const unsorted = `More than ${mostSorted} pairs: they are in the order of the corpus, and not the most alike first.`;

/** The statistics that were asked for, in the order of their columns. */
function chosenStatistics({ statistics: names, compat }: SimilarityOptions): readonly PairStatistic[] {
  const known = compat === 'quanteda' ? [...similarities, ...distances] : statistics;
  const isUnchanged = names.length === usual.length && names.every((name, at) => name === usual[at]);
  if (names.includes('all') || (compat === 'quanteda' && isUnchanged)) return known;
  for (const name of names) {
    if (!known.some(({ id }) => id === name)) {
      throw unknownChoice('statistics', name, ['all', ...known.map(({ id }) => id)]);
    }
  }
  return known.filter(({ id }) => names.includes(id));
}

function unitNamed(
  { count, name }: ComparedUnits,
  { with: wanted, over }: SimilarityOptions,
): number | undefined {
  if (wanted === undefined) return undefined;
  const names = Array.from({ length: count }, (_, unit) => name(unit));
  const unit = names.indexOf(wanted);
  if (unit < 0) throw unknownUnit(over.slice(0, -1), wanted, names);
  return unit;
}

function columnsOf(
  { length, a, b, value }: PairTable,
  { name }: ComparedUnits,
  chosen: readonly PairStatistic[],
  { compat }: SimilarityOptions,
): ReturnType<typeof lazyColumn>[] {
  const rounded = (given: number | undefined): number | undefined =>
    compat === 'none' || given === undefined || given > 90 ? given : Math.round(given * 1e14) / 1e14;
  return [
    lazyColumn(length, (row) => name(a(row))),
    lazyColumn(length, (row) => name(b(row))),
    ...chosen.map((_, statistic) => lazyColumn(length, (row) => rounded(value(statistic, row)))),
  ];
}

/** The dates of documents, where these are compared and have any. */
function datesOf({ documents }: Corpus, { over }: SimilarityOptions): readonly Cell[] | undefined {
  const dates = over === 'documents' ? documents.map(({ metadata }) => metadata.date) : [];
  return dates.some((date) => date !== undefined) ? dates : undefined;
}

function dateColumns(
  { length, a, b }: PairTable,
  dates: readonly Cell[] | undefined,
): ReturnType<typeof lazyColumn>[] {
  if (!dates) return [];
  return [a, b].map((unitOf) => lazyColumn(length, (row) => dates[unitOf(row)]));
}

function notesOf({ count, rows: { rowStart } }: ComparedUnits): string[] {
  let empty = 0;
  for (let unit = 0; unit < count; unit++) if (rowStart[unit] === rowStart[unit + 1]) empty += 1;
  return [
    ...(count < 2 ? ['There is but one unit, and nothing to compare it with.'] : []),
    ...(empty === 0
      ? []
      : [`Without any of the counted terms, and so without values: ${empty} of ${count} units.`]),
  ];
}
