import { type AskedTerms, askedTerms } from '../counting/asked-terms.ts';
import { type Division, divide, spreadsOf, wholeOf } from '../counting/divisions.ts';
import { lazyColumn } from '../counting/lazy-column.ts';
import { acrossOption, stopwordsOption } from '../counting/options.ts';
import { byCountDescending } from '../counting/ranks.ts';
import { type Stopwords, stopwordFlags } from '../counting/stopwords.ts';
import {
  type Across,
  partsOfEntries,
  tokensOfEntries,
  type WordStream,
  wordStream,
} from '../counting/stream.ts';
import { termPlaces, wordPlaces } from '../counting/term-places.ts';
import { termText, termUnits, type TermUnits } from '../counting/term-units.ts';
import { unitKinds, type UnitKind } from '../counting/units.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Measure } from '../model/measure.ts';
import type { IntegerRange } from '../model/option.ts';
import { type Cell, type Column, type Table, tableOfColumns, type TokenRange } from '../model/table.ts';
import { averageReducedFrequency } from '../stats/dispersion/average-reduced-frequency.ts';
import { carrollD2Rates } from '../stats/dispersion/carroll-d2-rates.ts';
import { carrollD2 } from '../stats/dispersion/carroll-d2.ts';
import { deviationOfProportions } from '../stats/dispersion/deviation-of-proportions.ts';
import { distributionalConsistency } from '../stats/dispersion/distributional-consistency.ts';
import { juillandDCounts } from '../stats/dispersion/juilland-d-counts.ts';
import { juillandDSample } from '../stats/dispersion/juilland-d-sample.ts';
import { juillandD } from '../stats/dispersion/juilland-d.ts';
import { kullbackLeiblerDivergence } from '../stats/dispersion/kullback-leibler-divergence.ts';
import { normalisedDeviation } from '../stats/dispersion/normalised-deviation.ts';
import { normalisedDivergence } from '../stats/dispersion/normalised-divergence.ts';
import { rangeShare } from '../stats/dispersion/range-share.ts';
import { range } from '../stats/dispersion/range.ts';
import { rosengrenS } from '../stats/dispersion/rosengren-s.ts';
import type { Spread } from '../stats/dispersion/spread.ts';
import { byCodePoint } from '../text/order.ts';

/** Which terms are looked at, and over what they may be spread. */
export interface DispersionOptions {
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly minDocuments: number;
  readonly stopwords: Stopwords;
  readonly term: readonly string[];
  readonly over: UnitKind | 'parts';
  readonly parts: number;
  readonly across: Across;
}

/** The statistics of a spread, in the order of their columns; ARF stands before the variants. */
const statistics = [
  range,
  rangeShare,
  juillandD,
  carrollD2,
  rosengrenS,
  deviationOfProportions,
  normalisedDeviation,
  kullbackLeiblerDivergence,
  normalisedDivergence,
  distributionalConsistency,
] as const;

const variants = [juillandDSample, juillandDCounts, carrollD2Rates] as const;

/** Headings as short as the symbols of the field, so that a terminal has room for all. */
const symbols: Readonly<Record<string, string>> = {
  range_share: 'Share',
  juilland_d: 'D',
  carroll_d2: 'D₂',
  rosengren_s: 'S',
  kld_norm: 'KLDnorm',
  d3: 'D₃',
  arf: 'ARF',
  juilland_d_sample: 'D (sample)',
  juilland_d_counts: 'D (counts)',
  carroll_d2_rates: 'D₂ (rates)',
};

const columns: readonly Column[] = [
  { id: 'term', title: 'Term', kind: 'text', doc: 'The type, or the types of an n-gram, joined by blanks.' },
  { id: 'count', title: 'Count', kind: 'integer', doc: 'Number of occurrences.' },
  { id: 'per_million', title: 'Per million', kind: 'number', doc: 'Occurrences per million counted words.' },
  { id: 'parts', title: 'Parts', kind: 'integer', doc: 'Number of parts that have words.' },
  ...[...statistics, averageReducedFrequency, ...variants].map(({ id, title, doc }): Column => ({
    id,
    title: symbols[id] ?? title,
    kind: id === 'range' ? 'integer' : id === 'range_share' ? 'share' : 'number',
    doc: `${title}. ${doc}`,
  })),
];

/**
 * How evenly terms are spread over the parts of a corpus. Rows by count, descending, then by term in code-point order.
 */
export const dispersion: Measure<DispersionOptions> = {
  id: 'dispersion',
  title: 'Dispersion',
  question: 'How evenly is each term spread over documents, speakers, turns or equal parts?',
  options: {
    ngrams: {
      kind: 'range',
      default: { from: 1, to: 1 },
      minimum: 1,
      placeholder: 'FROM-TO',
      doc: 'How many words the terms have, e.g. 2 or 1-5.',
    },
    minCount: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs less often.',
    },
    minDocuments: {
      kind: 'integer',
      default: 1,
      minimum: 1,
      placeholder: 'N',
      doc: 'Leaves out what occurs in fewer documents.',
    },
    stopwords: stopwordsOption,
    term: {
      kind: 'list',
      default: [],
      placeholder: 'TERM,…',
      doc: 'Shows these terms only, types joined by blanks; the options above do not matter then.',
    },
    over: {
      kind: 'choice',
      default: 'documents',
      choices: [...unitKinds, 'parts'],
      doc: 'What the parts are; `parts` cuts the words in order into equal ones, whatever documents they are of.',
    },
    parts: {
      kind: 'integer',
      default: 20,
      minimum: 2,
      placeholder: 'N',
      doc: 'How many equal parts there are with --over parts.',
    },
    across: acrossOption,
  },
  columns,
  needs: ['tokens'],
  example: 'rostrum dispersion corpora/two-governments/briefings --min-count 10 --stopwords en',
  sources: [...new Set([...statistics, averageReducedFrequency].map(({ source }) => source))],
  compute: dispersionTable,
};

function dispersionTable(corpus: Corpus, options: DispersionOptions): Table {
  const stream = wordStream(corpus, { across: options.across });
  const division = divide(corpus, stream, options);
  const terms = termsOf(corpus, stream, division, options);
  const order = byCountDescending(terms.total);
  const whole = wholeOf(division.sizes);
  const places = termPlaces(stream, terms);
  const spreads = Array.from(order, spreadsOf(terms, division.sizes, whole));
  const column = ({ of }: { readonly of: (spread: Spread) => Cell }): Cell[] =>
    spreads.map((spread) => of(spread));
  const values: ArrayLike<Cell>[] = [
    lazyColumn(order.length, (row) => nameOf(stream, terms, order[row]!)),
    order.map((term) => terms.total[term]!),
    Array.from(order, (term) => (stream.size === 0 ? undefined : (terms.total[term]! / stream.size) * 1e6)),
    order.map(() => whole.parts),
    ...statistics.map(column),
    reducedFrequencies(stream, terms, order),
    ...variants.map(column),
  ];
  return tableOfColumns(dispersion, values, order.length, {
    notes: notesOf(options, division.sizes, whole.parts, missing(terms)),
    evidence: evidenceOf(corpus, options, order, { terms, places }),
  });
}

type Terms = TermUnits & Partial<AskedTerms>;

/** The terms that were asked for, or all, in code-point order. */
function termsOf(
  { documentOfTurn, threads }: Corpus,
  stream: WordStream,
  { unitOfTurn, unitOfEntry }: Division,
  { term, ngrams, minCount, minDocuments, stopwords }: DispersionOptions,
): Terms {
  const asked = term.toSorted(byCodePoint);
  if (asked.length > 0) return askedTerms(stream, asked, unitOfEntry ?? partsOfEntries(stream, unitOfTurn!));
  const options = {
    ...ngrams,
    minCount,
    minDocuments,
    stopwords: stopwordFlags(stream, stopwords),
    documentOfTurn,
    ...(unitOfTurn && { unitOfTurn }),
    ...(unitOfEntry && { unitOfEntry }),
  };
  return termUnits(stream, options, stream.words.length >= worthThreads ? threads : undefined);
}

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

function nameOf(stream: WordStream, { texts, first, n }: Terms, term: number): string {
  return texts?.[term] ?? termText(stream, first[term]!, n[term]!);
}

function reducedFrequencies(stream: WordStream, terms: Terms, order: Int32Array): Cell[] {
  const { start, places } = wordPlaces(stream, terms);
  return Array.from(order, (term) =>
    averageReducedFrequency.of({
      positions: places.subarray(start[term], start[term + 1]),
      size: stream.size,
    }),
  );
}

function evidenceOf(
  corpus: Corpus,
  { across }: DispersionOptions,
  order: Int32Array,
  { terms, places }: { readonly terms: Terms; readonly places: (term: number) => Int32Array },
): (row: number) => TokenRange[] {
  let tokens: Int32Array | undefined;
  return (row) => {
    tokens ??= tokensOfEntries(corpus, { across });
    const term = order[row]!;
    const last = terms.n[term]! - 1;
    return Array.from(places(term), (entry) => ({
      start: tokens![entry]!,
      end: tokens![entry + last]! + 1,
    }));
  };
}

/** The terms that were asked for and never occur. */
function missing({ texts = [], total }: Terms): string[] {
  return texts.filter((_, term) => total[term] === 0);
}

/** Values over so few parts say little. */
const fewParts = 5;

function notesOf(
  { over }: DispersionOptions,
  sizes: Float64Array,
  parts: number,
  never: readonly string[],
): string[] {
  const notes: string[] = [];
  if (parts < sizes.length) {
    notes.push(`${sizes.length - parts} of ${sizes.length} ${over} have no words and are left out.`);
  }
  if (parts === 1) {
    notes.push(`Nothing can be spread over one of the ${over}: try --over parts, or --over turns.`);
  } else if (parts > 0 && parts <= fewParts) {
    notes.push(`There are only ${parts} ${over}: dispersion over five or fewer says little.`);
  }
  if (never.length > 0) {
    notes.push(`Never occurs, so that nothing is spread: ${never.map((term) => `“${term}”`).join(', ')}.`);
  }
  return notes;
}
