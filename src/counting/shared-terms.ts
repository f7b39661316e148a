import type { Corpus } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { turnOfToken } from '../corpus/locate.ts';
import { lowerBound } from '../corpus/lower-bound.ts';
import type { ComparedOptions } from './compared-units.ts';
import { stopwordFlags } from './stopwords.ts';
import { tokensOfEntries, wordStream } from './stream.ts';
import { termPlaces } from './term-places.ts';
import { termText, termUnits } from './term-units.ts';
import { rowsOfUnits, type UnitRows, weighted } from './unit-rows.ts';
import { unitsOver } from './units.ts';

/** What two units have in common. */
export interface SharedTerms {
  /**
   * The terms with the largest product of their weights, which is what a cosine adds up, with their counts, e.g.
   * `harbour (3, 5); levy (2, 2)`; equal ones in code-point order.
   */
  readonly told: (a: number, b: number) => string;
  /** Where both units have these terms, ascending. */
  readonly placesOf: (a: number, b: number) => TokenRange[];
}

/** What units of turns that are compared have in common: so many terms of each two of them at most. */
export function sharedTerms(corpus: Corpus, options: ComparedOptions, most: number): SharedTerms {
  const { over, ngrams, minCount, minDocuments, across, punctuation, weight } = options;
  const { count, unitOfTurn } = unitsOver(corpus, over === 'terms' ? 'documents' : over);
  const stream = wordStream(corpus, { across, punctuation });
  const terms = termUnits(stream, {
    ...ngrams,
    minCount,
    minDocuments,
    stopwords: stopwordFlags(stream, options.stopwords),
    documentOfTurn: corpus.documentOfTurn,
    unitOfTurn,
  });
  const counts = rowsOfUnits(terms, count);
  const weights = weighted(counts, weight);
  const textOf = (term: number): string => termText(stream, terms.first[term]!, terms.n[term]!);
  const best = (a: number, b: number): Cells[] => mostWeighty(counts, weights, { a, b, most });
  const places = placesByUnit(corpus, unitOfTurn, {
    find: termPlaces(stream, terms),
    lengthOf: (term) => terms.n[term]!,
    tokens: () => tokensOfEntries(corpus, { across, punctuation }),
  });
  return {
    told: (a, b) =>
      best(a, b)
        .map(({ term, inA, inB }) => `${textOf(term)} (${counts.weight[inA]!}, ${counts.weight[inB]!})`)
        .join('; '),
    placesOf: (a, b) =>
      best(a, b)
        .flatMap(({ term }) => [...places(term, a), ...places(term, b)])
        .sort((one, other) => one.start - other.start || one.end - other.end),
  };
}

/** A term that two units have, by its cells. */
interface Cells {
  readonly term: number;
  readonly inA: number;
  readonly inB: number;
}

/**
 * The cells of so many terms that both units have, those with the largest products of weights first. Terms are ascending in
 * each unit, and in code-point order, so that equal products keep that order.
 */
function mostWeighty(
  { rowStart, term }: UnitRows,
  { weight }: UnitRows,
  { a, b, most }: { readonly a: number; readonly b: number; readonly most: number },
): Cells[] {
  const best: (Cells & { readonly product: number })[] = [];
  const endOfB = rowStart[b + 1]!;
  let inB = rowStart[b]!;
  for (let inA = rowStart[a]!; inA < rowStart[a + 1]!; inA++) {
    while (inB < endOfB && term[inB]! < term[inA]!) inB += 1;
    if (inB === endOfB || term[inB] !== term[inA]) continue;
    const product = weight[inA]! * weight[inB]!;
    if (product <= (best.length < most ? 0 : best.at(-1)!.product)) continue;
    const place = best.findIndex((other) => other.product < product);
    best.splice(place < 0 ? best.length : place, 0, { term: term[inA]!, inA, inB, product });
    if (best.length > most) best.pop();
  }
  return best;
}

/** The entries of a term, ascending within a unit, and the unit of each, ascending. */
interface EntriesByUnit {
  readonly entries: Int32Array;
  readonly units: Int32Array;
}

/** A way to the places of a term in a unit; of a term that was looked for its entries are kept, two numbers for each. */
function placesByUnit(
  corpus: Corpus,
  unitOfTurn: Int32Array,
  {
    find,
    lengthOf,
    tokens,
  }: {
    readonly find: (term: number) => Int32Array;
    readonly lengthOf: (term: number) => number;
    readonly tokens: () => Int32Array;
  },
): (term: number, unit: number) => readonly TokenRange[] {
  let tokenOfEntry: Int32Array | undefined;
  const known = new Map<number, EntriesByUnit>();
  const byUnit = (term: number, of: Int32Array): EntriesByUnit => {
    const found = find(term);
    const units = found.map((entry) => unitOfTurn[turnOfToken(corpus, of[entry]!)]!);
    const order = Int32Array.from(found.keys()).sort((m, n) => units[m]! - units[n]! || m - n);
    return { entries: order.map((at) => found[at]!), units: order.map((at) => units[at]!) };
  };
  return (term, unit) => {
    const of = (tokenOfEntry ??= tokens());
    const own = known.get(term) ?? byUnit(term, of);
    known.set(term, own);
    const [from, to] = [lowerBound(own.units, unit), lowerBound(own.units, unit + 1)];
    const last = lengthOf(term) - 1;
    return Array.from(own.entries.subarray(from, to), (entry) => ({
      start: of[entry]!,
      end: of[entry + last]! + 1,
    }));
  };
}
