import { typeOf } from '../text/words.ts';
import { wordFinder } from './occurrences.ts';
import type { WordStream } from './stream.ts';
import type { TermUnits } from './term-units.ts';

/** Terms that were asked for, by unit; of one that never occurs, `first` is −1. */
export interface AskedTerms extends TermUnits {
  /** Term → its words, joined by blanks. */
  readonly texts: readonly string[];
}

/** How often some terms occur in each unit, in the order in which they are given, each once. */
export function askedTerms(
  stream: WordStream,
  asked: readonly string[],
  unitOfEntry: ArrayLike<number>,
): AskedTerms {
  const wordOf = new Map(stream.vocabulary.map((type, word) => [type, word]));
  const find = wordFinder(stream);
  const texts = [...new Set(asked.map((term) => asTypes(term)))].filter((term) => term !== '');
  const places = texts.map((text) => {
    const words = text.split(' ').map((type) => wordOf.get(type) ?? -1);
    return words.includes(-1) ? new Int32Array(0) : find(Int32Array.from(words));
  });
  const rowStart = [0];
  const unit: number[] = [];
  const count: number[] = [];
  for (const entries of places) {
    const countByUnit = new Map<number, number>();
    for (const entry of entries) {
      countByUnit.set(unitOfEntry[entry]!, (countByUnit.get(unitOfEntry[entry]!) ?? 0) + 1);
    }
    for (const [own, occurrences] of [...countByUnit].sort(([a], [b]) => a - b)) {
      unit.push(own);
      count.push(occurrences);
    }
    rowStart.push(unit.length);
  }
  return {
    terms: texts.length,
    texts,
    n: Int32Array.from(texts, (text) => text.split(' ').length),
    first: Int32Array.from(places, (entries) => entries[0] ?? -1),
    total: Int32Array.from(places, ({ length }) => length),
    rowStart: Int32Array.from(rowStart),
    unit: Int32Array.from(unit),
    count: Int32Array.from(count),
  };
}

/** A term as types are spelt, with single blanks. */
function asTypes(term: string): string {
  return typeOf(term.trim()).replaceAll(/\s+/gu, ' ');
}
