import { turnOfToken } from '../corpus/locate.ts';
import type { Corpus } from '../model/corpus.ts';
import type { IntegerRange } from '../model/option.ts';
import type { TokenRange } from '../model/table.ts';
import { byCodePoint } from '../text/order.ts';
import { chooseMentions } from './mentions.ts';
import { wordFinder } from './occurrences.ts';
import { readableTypes } from './printed.ts';
import { closedRepeats } from './repeats.ts';
import { type Stopwords, stopwordFlags } from './stopwords.ts';
import { partsOfEntries, type StreamOptions, tokensOfEntries, wordStream } from './stream.ts';
import { termText, type TermUnits, termUnits, unitSizes } from './term-units.ts';

/** What is counted: n-grams, recurring phrases of any length, or entries of lexicons. */
export const termKinds = ['words', 'phrases', 'entities'] as const;

/** Which terms are counted, in which units. */
export interface TermOptions extends StreamOptions {
  readonly terms: (typeof termKinds)[number];
  readonly ngrams: IntegerRange;
  readonly minCount: number;
  readonly stopwords: Stopwords;
  /** Turn → unit; those of turns that are not counted come last. */
  readonly unitOfTurn: Int32Array;
  readonly unitCount: number;
}

/** Terms by unit, with their names and places. */
export interface Terms extends Pick<TermUnits, 'terms' | 'rowStart' | 'unit' | 'count' | 'total'> {
  /** Unit → its words. */
  readonly sizes: Float64Array;
  text(term: number): string;
  /** Number of words, of what has a fixed number. */
  wordsIn(term: number): number | undefined;
  /** All places of a term, ascending. */
  places(term: number): TokenRange[];
  readonly notes: readonly string[];
}

/** The terms of a corpus by unit; those of n-grams in code-point order. */
export function countTerms(corpus: Corpus, options: TermOptions): Terms {
  if (options.terms === 'entities') return entityTerms(corpus, options);
  return options.terms === 'phrases' ? phraseTerms(corpus, options) : wordTerms(corpus, options);
}

function wordTerms(corpus: Corpus, options: TermOptions): Terms {
  const { unitOfTurn, unitCount, ngrams, minCount, stopwords } = options;
  const stream = wordStream(corpus, options);
  const counted = termUnits(
    stream,
    {
      ...ngrams,
      minCount,
      minDocuments: 1,
      stopwords: stopwordFlags(stream, stopwords),
      documentOfTurn: corpus.documentOfTurn,
      unitOfTurn,
    },
    stream.words.length >= worthThreads ? corpus.threads : undefined,
  );
  const { first, n } = counted;
  const find = wordFinder(stream);
  let tokens: Int32Array | undefined;
  return {
    ...counted,
    sizes: unitSizes(stream, unitCount, { unitOfTurn }),
    text: (term) => termText(stream, first[term]!, n[term]!),
    wordsIn: (term) => n[term],
    places: (term) => {
      tokens ??= tokensOfEntries(corpus, options);
      const words = stream.words.subarray(first[term], first[term]! + n[term]!);
      return Array.from(find(words), (entry) => rangeOf(tokens!, entry, n[term]!));
    },
    notes: [],
  };
}

/** Fewer entries are counted before another thread has started. */
const worthThreads = 1_000_000;

function rangeOf(tokens: Int32Array, entry: number, length: number): TokenRange {
  return { start: tokens[entry]!, end: tokens[entry + length - 1]! + 1 };
}

function phraseTerms(corpus: Corpus, options: TermOptions): Terms {
  const { unitOfTurn, unitCount, minCount } = options;
  const stream = wordStream(corpus, options);
  const { entries, begin, end, length } = closedRepeats(stream, {
    minCount: Math.max(2, minCount),
    minWords: 2,
    stopwords: stopwordFlags(stream, options.stopwords === 'none' ? 'en' : options.stopwords),
  });
  const tokens = tokensOfEntries(corpus, options);
  const units = partsOfEntries(stream, unitOfTurn);
  const entriesOf = (term: number): Int32Array => entries.slice(begin[term], end[term]).sort();
  const places = (term: number): TokenRange[] =>
    Array.from(entriesOf(term), (entry) => rangeOf(tokens, entry, length[term]!));
  return {
    ...sparse(length.length, unitCount, (term) => Array.from(entriesOf(term), (entry) => units[entry]!)),
    sizes: unitSizes(stream, unitCount, { unitOfTurn }),
    text: (term) => usualTypes(corpus, places(term)),
    wordsIn: (term) => length[term],
    places,
    notes: [],
  };
}

/** The words of some places as types, put together as they are printed most often. */
function usualTypes(corpus: Corpus, places: readonly TokenRange[]): string {
  const counts = new Map<string, number>();
  for (const { start, end } of places) {
    const text = readableTypes(corpus, start, end);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [usual = ''] = [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))[0] ?? [];
  return usual;
}

function entityTerms(corpus: Corpus, options: TermOptions): Terms {
  const { unitOfTurn, unitCount } = options;
  const { mentions, chosen, notes } = chooseMentions(corpus, { kind: [], nested: false, ambiguous: false });
  const found = new Map<number, number[]>();
  for (const index of chosen) {
    const entity = mentions.entity[index]!;
    const own = found.get(entity);
    if (own) own.push(index);
    else found.set(entity, [index]);
  }
  const terms = [...found]
    .filter(([, indexes]) => indexes.length >= options.minCount)
    .sort(([a], [b]) => a - b);
  const stream = wordStream(corpus, options);
  return {
    ...sparse(terms.length, unitCount, (term) =>
      terms[term]![1].map((index) => unitOfTurn[turnOfToken(corpus, mentions.start[index]!)]!),
    ),
    sizes: unitSizes(stream, unitCount, { unitOfTurn }),
    text: (term) => mentions.entities[terms[term]![0]]!.name,
    wordsIn: () => undefined,
    places: (term) =>
      terms[term]![1].map((index) => ({ start: mentions.start[index]!, end: mentions.end[index]! })),
    notes,
  };
}

/** Compressed rows of terms, given the unit of each occurrence. */
function sparse(
  terms: number,
  unitCount: number,
  unitsOf: (term: number) => readonly number[],
): Pick<TermUnits, 'terms' | 'rowStart' | 'unit' | 'count' | 'total'> {
  const counts = new Int32Array(unitCount);
  const rowStart = new Int32Array(terms + 1);
  const total = new Int32Array(terms);
  const unit: number[] = [];
  const count: number[] = [];
  for (let term = 0; term < terms; term++) {
    const units = unitsOf(term);
    for (const each of units) counts[each]! += 1;
    for (const each of Int32Array.from(new Set(units)).sort()) {
      unit.push(each);
      count.push(counts[each]!);
      counts[each] = 0;
    }
    total[term] = units.length;
    rowStart[term + 1] = unit.length;
  }
  return { terms, rowStart, unit: Int32Array.from(unit), count: Int32Array.from(count), total };
}
