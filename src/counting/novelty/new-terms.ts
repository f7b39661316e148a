import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { byCodePoint } from '../../text/order.ts';
import { type Across, tokensOfEntries, type WordStream } from '../stream.ts';
import { termPlaces } from '../term-places.ts';
import { termText, type TermUnits } from '../term-units.ts';

/** Terms by turn, and the documents in order of time. */
interface Counted {
  readonly stream: WordStream;
  readonly terms: TermUnits;
  readonly order: readonly number[];
  readonly across: Across;
}

/** What documents have that none before them has; of the first one, of which all would be new, nothing. */
export interface NewTerms {
  /** The places of what is new in a document, ascending. */
  readonly placesOf: (document: number) => TokenRange[];
  /** The most frequent ones of them, with their counts. */
  readonly mostFrequent: (document: number, most: number) => readonly NewTerm[];
}

/** A term that is new, and how often its first document has it. */
interface NewTerm {
  readonly text: string;
  readonly count: number;
}

/** What is new in each of some documents. */
export function newTermsOf(corpus: Corpus, { stream, terms, order, across }: Counted): NewTerms {
  const { start, own, count } = firstDocuments(corpus, terms, order);
  const placeOf = new Map(order.map((document, place) => [document, place]));
  const find = termPlaces(stream, terms);
  let tokens: Int32Array | undefined;
  const termsOf = (document: number): Int32Array => {
    const place = placeOf.get(document) ?? 0;
    return place === 0 ? new Int32Array(0) : own.subarray(start[place], start[place + 1]);
  };
  const textOf = (term: number): string => termText(stream, terms.first[term]!, terms.n[term]!);
  return {
    placesOf: (document) => {
      tokens ??= tokensOfEntries(corpus, { across });
      const places: TokenRange[] = [];
      for (const term of termsOf(document)) {
        for (const entry of find(term)) {
          const first = tokens[entry]!;
          if (corpus.documentOfTurn[turnOfToken(corpus, first)] !== document) continue;
          places.push({ start: first, end: tokens[entry + terms.n[term]! - 1]! + 1 });
        }
      }
      return places.sort((a, b) => a.start - b.start || a.end - b.end);
    },
    mostFrequent: (document, most) => {
      const counts = Array.from(termsOf(document), (term) => count[term]!).sort((a, b) => b - a);
      const least = counts[Math.min(most, counts.length) - 1] ?? 1;
      return Array.from(termsOf(document))
        .filter((term) => count[term]! >= least)
        .map((term) => ({ text: textOf(term), count: count[term]! }))
        .sort((a, b) => b.count - a.count || byCodePoint(a.text, b.text))
        .slice(0, most);
    },
  };
}

/** Terms by the document that has them first, by its place in time: compressed rows; and how often it has each. */
function firstDocuments(
  { documentOfTurn, documents }: Corpus,
  { terms, rowStart, unit, count: counts }: TermUnits,
  order: readonly number[],
) {
  const placeOf = new Int32Array(documents.length).fill(-1);
  for (const [place, document] of order.entries()) placeOf[document] = place;
  const first = new Int32Array(terms).fill(-1);
  const count = new Int32Array(terms);
  const start = new Int32Array(order.length + 1);
  for (let term = 0; term < terms; term++) {
    for (let cell = rowStart[term]!; cell < rowStart[term + 1]!; cell++) {
      const place = placeOf[documentOfTurn[unit[cell]!]!]!;
      // Documents need not follow each other in the corpus as they do in time.
      if (place < 0 || (first[term]! >= 0 && place > first[term]!)) continue;
      count[term] = (place === first[term] ? count[term]! : 0) + counts[cell]!;
      first[term] = place;
    }
    if (first[term]! >= 0) start[first[term]! + 1]! += 1;
  }
  for (let place = 0; place < order.length; place++) start[place + 1]! += start[place]!;
  const next = start.slice();
  const own = new Int32Array(start[order.length]!);
  for (let term = 0; term < terms; term++) if (first[term]! >= 0) own[next[first[term]!]!++] = term;
  return { start, own, count };
}
