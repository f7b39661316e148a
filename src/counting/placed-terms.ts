import { turnOfToken } from '../corpus/locate.ts';
import { type Corpus, formKind } from '../model/corpus.ts';
import type { TokenRange } from '../model/table.ts';
import { roomFor } from './growing.ts';
import type { TermOptions, Terms } from './term-source.ts';
import type { TermUnits } from './term-units.ts';

/** Terms with all their places, whatever they are counted in. */
export interface PlacedTerms {
  /** Term → its first place; one more than there are terms. */
  readonly placeStart: Int32Array;
  /** Place → its first token, ascending within a term. */
  readonly start: Int32Array;
  /** Place → one past its last token. */
  readonly end: Int32Array;
  readonly text: (term: number) => string;
  readonly wordsIn: (term: number) => number | undefined;
  readonly notes: readonly string[];
}

/** What terms are called. */
export type TermNames = Pick<PlacedTerms, 'text'> & Partial<Pick<PlacedTerms, 'wordsIn' | 'notes'>>;

/** Some terms by number, given the places of each, ascending. */
export function placedTerms(
  terms: number,
  placesOf: (term: number) => readonly TokenRange[],
  names: TermNames,
): PlacedTerms {
  const placeStart = new Int32Array(terms + 1);
  let [start, end] = [new Int32Array(0), new Int32Array(0)];
  let next = 0;
  for (let term = 0; term < terms; term++) {
    for (const place of placesOf(term)) {
      start = roomFor(start, next);
      end = roomFor(end, next);
      start[next] = place.start;
      end[next++] = place.end;
    }
    placeStart[term + 1] = next;
  }
  return {
    placeStart,
    start: start.slice(0, next),
    end: end.slice(0, next),
    text: rememberedTexts(names.text),
    wordsIn: names.wordsIn ?? (() => undefined),
    notes: names.notes ?? [],
  };
}

function rememberedTexts(textOf: (term: number) => string): (term: number) => string {
  const texts: string[] = [];
  return (term) => (texts[term] ??= textOf(term));
}

/** Placed terms as they are counted in some units. */
export function countedIn(
  corpus: Corpus,
  placed: PlacedTerms,
  options: Pick<TermOptions, 'unitOfTurn' | 'unitCount' | 'punctuation'>,
): Terms {
  const { placeStart, start, end, text, wordsIn, notes } = placed;
  return {
    ...cellsOf(corpus, placed, options),
    sizes: wordsInUnits(corpus, options),
    text,
    wordsIn,
    places: (term) => {
      const ranges: TokenRange[] = [];
      for (let place = placeStart[term]!; place < placeStart[term + 1]!; place++)
        ranges.push({ start: start[place]!, end: end[place]! });
      return ranges;
    },
    notes,
  };
}

/** Terms by unit as compressed rows. */
function cellsOf(
  corpus: Corpus,
  { placeStart, start }: PlacedTerms,
  { unitOfTurn, unitCount }: Pick<TermOptions, 'unitOfTurn' | 'unitCount'>,
): Pick<TermUnits, 'terms' | 'rowStart' | 'unit' | 'count' | 'total'> {
  const terms = placeStart.length - 1;
  const counts = new Int32Array(unitCount);
  const rowStart = new Int32Array(terms + 1);
  const unit: number[] = [];
  const count: number[] = [];
  for (let term = 0; term < terms; term++) {
    const units = new Set<number>();
    for (let place = placeStart[term]!; place < placeStart[term + 1]!; place++) {
      const own = unitOfTurn[turnOfToken(corpus, start[place]!)]!;
      counts[own]! += 1;
      units.add(own);
    }
    for (const each of Int32Array.from(units).sort()) {
      unit.push(each);
      count.push(counts[each]!);
      counts[each] = 0;
    }
    rowStart[term + 1] = unit.length;
  }
  const total = Int32Array.from({ length: terms }, (_, term) => placeStart[term + 1]! - placeStart[term]!);
  return { terms, rowStart, unit: Int32Array.from(unit), count: Int32Array.from(count), total };
}

/** The number of counted tokens in each unit. */
function wordsInUnits(
  { tokens, tokenStart, vocabulary: { kindOfForm } }: Corpus,
  {
    unitOfTurn,
    unitCount,
    punctuation = false,
  }: Pick<TermOptions, 'unitOfTurn' | 'unitCount' | 'punctuation'>,
): Float64Array {
  const sizes = new Float64Array(unitCount);
  for (let turn = 0; turn + 1 < tokenStart.length; turn++) {
    let words = 0;
    for (let token = tokenStart[turn]!; token < tokenStart[turn + 1]!; token++)
      if (punctuation || kindOfForm[tokens[token]!] === formKind.word) words += 1;
    sizes[unitOfTurn[turn]!]! += words;
  }
  return sizes;
}
