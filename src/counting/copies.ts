import { roomFor } from './growing.ts';
import { mixed } from './hash-chains.ts';
import type { StreamEntries } from './stream.ts';

/** Passages that repeat earlier ones word for word, as parallel columns, in order of where they stand. */
export interface Copies {
  /** Entry at which a passage begins. */
  readonly start: Int32Array;
  /** Entry at which what it repeats begins. */
  readonly source: Int32Array;
  /** Entries; words, and the ends of runs between them. */
  readonly length: Int32Array;
}

/** Which repeated passages are found. */
export interface CopyOptions {
  /** Fewest entries. */
  readonly minLength: number;
  /** Turn → part, e.g. its document; a passage must repeat one of an earlier part. Turns are parts where left out. */
  readonly partOfTurn?: Int32Array | undefined;
}

/**
 * The passages of a stream that stand in it before, as long as they go, none within another: reading in order, a passage
 * is taken from the first place or the last one that has its beginning, whichever repeats more of it; what follows is
 * looked for anew. Passages stay in their turn.
 *
 * Time and memory are linear in the length of the stream, however often a passage recurs.
 */
export function copiesIn(stream: StreamEntries, { minLength, partOfTurn }: CopyOptions): Copies {
  const { words, turnStart } = stream;
  const seeds = seedTable(words, minLength);
  const found = growingCopies();
  for (let turn = 0; turn + 1 < turnStart.length; turn++) {
    const [begin, end] = [turnStart[turn]!, turnStart[turn + 1]!];
    const earlier = partOfTurn ? firstTurnOfPart(turn, partOfTurn) : turn;
    let taken = begin;
    for (let entry = begin; entry + minLength <= end; entry++) {
      if (words[entry]! < 0) continue;
      const slot = seeds.slotOf(entry);
      const first = seeds.first(slot);
      if (entry >= taken && first >= 0) {
        const [source, length] = longer(stream, entry, end, turnStart[earlier]!, [first, seeds.last(slot)]);
        if (length >= minLength) {
          found.push(entry, source, length);
          taken = entry + length;
        }
      }
      seeds.put(slot, entry);
    }
  }
  return found.result();
}

/** The first turn of the part that a turn is of, in a run of turns of that part. */
function firstTurnOfPart(turn: number, partOfTurn: Int32Array): number {
  let first = turn;
  while (first > 0 && partOfTurn[first - 1] === partOfTurn[turn]) first -= 1;
  return first;
}

/** The source that repeats most of what begins at an entry, and how much; one at or behind `limit` is none. */
function longer(
  { words, turnStart }: StreamEntries,
  entry: number,
  end: number,
  limit: number,
  sources: readonly number[],
): readonly [source: number, length: number] {
  let best: readonly [number, number] = [-1, 0];
  for (const source of sources) {
    if (source < 0 || source >= limit) continue;
    const stop = Math.min(end - entry, turnEndBehind(turnStart, source) - source);
    let length = 0;
    while (length < stop && words[source + length] === words[entry + length]) length += 1;
    while (length > 0 && words[entry + length - 1]! < 0) length -= 1;
    if (length > best[1]) best = [source, length];
  }
  return best;
}

/** The entry behind the turn that an entry is in. */
function turnEndBehind(turnStart: Int32Array, entry: number): number {
  let [low, high] = [0, turnStart.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (turnStart[middle]! > entry) high = middle;
    else low = middle + 1;
  }
  return turnStart[low]!;
}

/** Entries under the hash of the words that begin there. */
interface SeedTable {
  slotOf(entry: number): number;
  first(slot: number): number;
  last(slot: number): number;
  put(slot: number, entry: number): void;
}

function seedTable(words: Int32Array, length: number): SeedTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, words.length * 2)));
  const firsts = new Int32Array(size).fill(-1);
  const lasts = new Int32Array(size).fill(-1);
  const hashes = rollingHashes(words, length);
  const isSame = (a: number, b: number): boolean => {
    for (let at = 0; at < length; at++) if (words[a + at] !== words[b + at]) return false;
    return true;
  };
  return {
    slotOf: (entry) => {
      let slot = mixed(length, hashes[entry]!) & (size - 1);
      while (firsts[slot]! >= 0 && !isSame(firsts[slot]!, entry)) slot = (slot + 1) & (size - 1);
      return slot;
    },
    first: (slot) => firsts[slot]!,
    last: (slot) => lasts[slot]!,
    put: (slot, entry) => {
      if (firsts[slot]! < 0) firsts[slot] = entry;
      lasts[slot] = entry;
    },
  };
}

/** Entry → a hash of so many symbols from it on, each from the one before it. */
function rollingHashes(words: Int32Array, length: number): Int32Array {
  const base = 0x01000193;
  const hashes = new Int32Array(words.length);
  let highest = 1;
  for (let at = 1; at < length; at++) highest = Math.imul(highest, base);
  let hash = 0;
  for (let end = 0; end < words.length; end++) {
    const leaving = end - length;
    if (leaving >= 0) hash = (hash - Math.imul(words[leaving]! + 2, highest)) | 0;
    hash = (Math.imul(hash, base) + words[end]! + 2) | 0;
    if (leaving >= -1) hashes[leaving + 1] = hash;
  }
  return hashes;
}

function growingCopies(): { push(start: number, source: number, length: number): void; result(): Copies } {
  const columns = { start: new Int32Array(0), source: new Int32Array(0), length: new Int32Array(0) };
  let count = 0;
  return {
    push: (start, source, length) => {
      for (const name of ['start', 'source', 'length'] as const)
        columns[name] = roomFor(columns[name], count);
      columns.start[count] = start;
      columns.source[count] = source;
      columns.length[count] = length;
      count += 1;
    },
    result: () => ({
      start: columns.start.subarray(0, count),
      source: columns.source.subarray(0, count),
      length: columns.length.subarray(0, count),
    }),
  };
}

/** Entry → 1 where it is in a passage that stands in the stream before: text that is repeated and not said anew. */
export function copiedEntries(stream: StreamEntries, minLength: number): Uint8Array {
  const copied = new Uint8Array(stream.words.length);
  const { start, length } = copiesIn(stream, { minLength });
  for (let index = 0; index < start.length; index++) {
    copied.fill(1, start[index], start[index]! + length[index]!);
  }
  return copied;
}
