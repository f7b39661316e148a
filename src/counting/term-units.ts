import type { Threads } from '../model/threads.ts';
import { countNgrams, type NgramOptions } from './ngrams.ts';
import { sharedInt32 } from './shared-memory.ts';
import { partsOfEntries, type WordStream } from './stream.ts';

/** How often terms occur in each unit of a corpus (documents, speakers, turns, equal parts): compressed sparse rows. */
export interface TermUnits {
  /** Number of terms. */
  readonly terms: number;
  /** Term → number of its words. */
  readonly n: Int32Array;
  /** Term → entry of the stream at which it occurs first. */
  readonly first: Int32Array;
  /** Term → occurrences in all units. */
  readonly total: Int32Array;
  /** Term → its first cell; one more than there are terms, the last being the number of cells. */
  readonly rowStart: Int32Array;
  /** Cell → unit, ascending within a term. */
  readonly unit: Int32Array;
  /** Cell → occurrences of the term in the unit, at least 1. */
  readonly count: Int32Array;
}

/** Which terms are counted, and in which units. */
export interface TermUnitOptions extends Omit<NgramOptions, 'groupOfTurn' | 'groupOfEntry'> {
  /** Turn → unit, or, where units do not end with turns, entry of the stream → unit. */
  readonly unitOfTurn?: Int32Array;
  readonly unitOfEntry?: Uint16Array | Int32Array;
}

/** The words and n-grams of a stream by unit. Terms are in code-point order. */
export function termUnits(
  stream: WordStream,
  { unitOfTurn, unitOfEntry, ...options }: TermUnitOptions,
  threads?: Threads,
): TermUnits {
  const rows = countNgrams(
    stream,
    { ...options, groupOfTurn: unitOfTurn, ...(unitOfEntry && { groupOfEntry: unitOfEntry }) },
    threads,
  );
  const starts: number[] = [];
  for (let row = 0; row < rows.n.length; row++) {
    if (row === 0 || rows.first[row] !== rows.first[row - 1] || rows.n[row] !== rows.n[row - 1]) {
      starts.push(row);
    }
  }
  const rowStart = Int32Array.from([...starts, rows.n.length]);
  const total = new Int32Array(starts.length);
  for (const [term, start] of starts.entries()) {
    for (let cell = start; cell < rowStart[term + 1]!; cell++) total[term]! += rows.count[cell]!;
  }
  return {
    terms: starts.length,
    n: Int32Array.from(starts, (row) => rows.n[row]!),
    first: Int32Array.from(starts, (row) => rows.first[row]!),
    total,
    rowStart,
    unit: rows.group,
    count: rows.count,
  };
}

/** A term's words as its stream spells them, joined by blanks. */
export function termText({ words, vocabulary }: WordStream, first: number, n: number): string {
  let term = vocabulary[words[first]!]!;
  for (let entry = first + 1; entry < first + n; entry++) term += ` ${vocabulary[words[entry]!]!}`;
  return term;
}

/**
 * Entry → part, for a number of parts of equal size that the words of a stream are cut into, whatever documents and turns
 * they are of; sizes differ by at most one word.
 */
export function equalParts({ words, size }: WordStream, parts: number): Uint16Array | Int32Array {
  const part = sharedInt32(words.length);
  let word = 0;
  for (let entry = 0; entry < words.length; entry++) {
    part[entry] = Math.min(parts - 1, Math.floor((word * parts) / Math.max(1, size)));
    if (words[entry]! >= 0) word += 1;
  }
  return part;
}

/** The number of counted words in each unit. */
export function unitSizes(
  stream: WordStream,
  unitCount: number,
  { unitOfTurn, unitOfEntry }: Pick<TermUnitOptions, 'unitOfTurn' | 'unitOfEntry'>,
): Float64Array {
  const units =
    unitOfEntry ?? partsOfEntries(stream, unitOfTurn ?? new Int32Array(stream.turnStart.length - 1));
  const sizes = new Float64Array(unitCount);
  for (const [entry, word] of stream.words.entries()) if (word >= 0) sizes[units[entry]!]! += 1;
  return sizes;
}
