import { turnOfToken } from '../../corpus/locate.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TokenRange } from '../../model/table.ts';
import { type Across, tokensOfEntries, type WordStream } from '../stream.ts';
import { termPlaces } from '../term-places.ts';
import type { TermUnits } from '../term-units.ts';

/** Terms by turn, and the documents in order of time. */
interface Counted {
  readonly stream: WordStream;
  readonly terms: TermUnits;
  readonly order: readonly number[];
  readonly across: Across;
}

/** A way to the places of what is new in a document, ascending; none in the first one, of which all would be new. */
export function placesOfNew(
  corpus: Corpus,
  { stream, terms, order, across }: Counted,
): (document: number) => TokenRange[] {
  const placeOf = new Map(order.map((document, place) => [document, place]));
  // Turns of documents do not follow each other by date alone, where a date means a month or a year.
  const firstPlace = Int32Array.from({ length: terms.terms }, (_first, term) => {
    let first = Infinity;
    for (let cell = terms.rowStart[term]!; cell < terms.rowStart[term + 1]!; cell++) {
      first = Math.min(first, placeOf.get(corpus.documentOfTurn[terms.unit[cell]!]!) ?? Infinity);
    }
    return first === Infinity ? -1 : first;
  });
  const find = termPlaces(stream, terms);
  const tokens = tokensOfEntries(corpus, { across });
  return (document) => {
    const place = placeOf.get(document);
    if (place === undefined || place === 0) return [];
    const own: TokenRange[] = [];
    for (const [term, first] of firstPlace.entries()) {
      if (first !== place) continue;
      for (const entry of find(term)) {
        const start = tokens[entry]!;
        if (corpus.documentOfTurn[turnOfToken(corpus, start)] !== document) continue;
        own.push({ start, end: tokens[entry + terms.n[term]! - 1]! + 1 });
      }
    }
    return own.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}
