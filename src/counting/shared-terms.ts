import type { Corpus } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { turnOfToken } from '../corpus/locate.ts';
import { byCodePoint } from '../text/order.ts';
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
  const best = (a: number, b: number): Cells[] => {
    const shared = cellsOfBoth(counts, a, b).filter(({ inA, inB }) => productOf(weights, inA, inB) > 0);
    return mostWeighty(shared, weights, most, textOf);
  };
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

/** The cells of terms that both units have; terms are ascending in each. */
function cellsOfBoth({ rowStart, term }: UnitRows, a: number, b: number): Cells[] {
  const found: Cells[] = [];
  let inB = rowStart[b]!;
  for (let inA = rowStart[a]!; inA < rowStart[a + 1]!; inA++) {
    while (inB < rowStart[b + 1]! && term[inB]! < term[inA]!) inB += 1;
    if (inB < rowStart[b + 1]! && term[inB] === term[inA]) found.push({ term: term[inA]!, inA, inB });
  }
  return found;
}

function productOf({ weight }: UnitRows, inA: number, inB: number): number {
  return weight[inA]! * weight[inB]!;
}

function mostWeighty(
  shared: readonly Cells[],
  weights: UnitRows,
  most: number,
  textOf: (term: number) => string,
): Cells[] {
  const products = Float64Array.from(shared, ({ inA, inB }) => productOf(weights, inA, inB));
  const least = products.toSorted()[Math.max(0, products.length - most)] ?? 0;
  return shared
    .map((cells, at) => ({ ...cells, product: products[at]! }))
    .filter(({ product }) => product >= least)
    .map((cells) => ({ ...cells, text: textOf(cells.term) }))
    .sort((one, other) => other.product - one.product || byCodePoint(one.text, other.text))
    .slice(0, most);
}

/** A way to the places of a term in a unit; what was found of a term is kept. */
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
  const known = new Map<number, Map<number, TokenRange[]>>();
  const byUnit = (term: number): Map<number, TokenRange[]> => {
    const entries = (tokenOfEntry ??= tokens());
    const places = new Map<number, TokenRange[]>();
    for (const entry of find(term)) {
      const start = entries[entry]!;
      const unit = unitOfTurn[turnOfToken(corpus, start)]!;
      const own = places.get(unit) ?? [];
      own.push({ start, end: entries[entry + lengthOf(term) - 1]! + 1 });
      places.set(unit, own);
    }
    return places;
  };
  return (term, unit) => {
    const found = known.get(term) ?? byUnit(term);
    known.set(term, found);
    return found.get(unit) ?? [];
  };
}
