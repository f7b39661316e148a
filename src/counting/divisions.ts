import type { Corpus } from '../model/corpus.ts';
import type { Spread } from '../stats/dispersion/spread.ts';
import type { WordStream } from './stream.ts';
import { equalParts, type TermUnits, unitSizes } from './term-units.ts';
import { unitsOver, type UnitKind } from './units.ts';

/** A corpus in the parts that terms are spread over. */
export interface Division {
  /** Turn → part, where parts end with turns. */
  readonly unitOfTurn?: Int32Array;
  /** Entry of the stream → part, where they do not. */
  readonly unitOfEntry?: Uint16Array | Int32Array;
  /** Part → its words. */
  readonly sizes: Float64Array;
}

/** A corpus divided into its documents, speakers or turns, or its words into as many equal parts. */
export function divide(
  corpus: Corpus,
  stream: WordStream,
  { over, parts }: { readonly over: UnitKind | 'parts'; readonly parts: number },
): Division {
  if (over === 'parts') {
    const unitOfEntry = equalParts(stream, parts);
    return { unitOfEntry, sizes: unitSizes(stream, parts, { unitOfEntry }) };
  }
  const { unitOfTurn, count } = unitsOver(corpus, over);
  return { unitOfTurn, sizes: unitSizes(stream, count, { unitOfTurn }) };
}

/** The parts that have words, all together. */
export interface WholeDivision {
  readonly parts: number;
  readonly size: number;
  /** Words of the smallest part; Infinity where there is none. */
  readonly smallest: number;
}

/** What is known of the parts of a division together. */
export function wholeOf(sizes: Float64Array): WholeDivision {
  const present = sizes.filter((size) => size > 0);
  return {
    parts: present.length,
    size: present.reduce((a, b) => a + b, 0),
    smallest: present.reduce((a, b) => Math.min(a, b), Infinity),
  };
}

/** A way to the spread of a term, with only the parts listed in which it occurs: of thousands of parts, these are few. */
export function spreadsOf(
  { rowStart, unit, count }: TermUnits,
  sizes: Float64Array,
  { parts, size, smallest }: WholeDivision,
): (term: number) => Spread {
  const sizeOfCell = new Float64Array(unit.length);
  for (let cell = 0; cell < unit.length; cell++) sizeOfCell[cell] = sizes[unit[cell]!]!;
  return (term) => {
    const [begin, end] = [rowStart[term]!, rowStart[term + 1]!];
    let listed = 0;
    for (let cell = begin; cell < end; cell++) listed += sizeOfCell[cell]!;
    return {
      counts: count.subarray(begin, end),
      sizes: sizeOfCell.subarray(begin, end),
      rest: { parts: parts - (end - begin), size: size - listed, smallest },
    };
  };
}
