import {
  type Agreeing,
  type Classes,
  oneClass,
  refinement,
  type Refinement,
  roomForAgreeing,
  type Sequences,
  startsOf,
  weightedStarts,
} from './sequence-classes.ts';

/** From this many words on, it is worth looking first which places have a sequence itself. */
const worthGathering = 5;

/** Cells of tables that are held at a time. */
const mostCells = 2 ** 23;

/**
 * The table of agreement of each of some sequences of n words: how many places of the stream agree with it in just which
 * words. `visit` is given the index of the sequence and its 2ⁿ cells, valid until it returns; under the number whose k-th
 * bit is set where the k-th words are equal. Sequences come in order.
 *
 * Instead of comparing each sequence with each, the places that agree with any of them in a set of words are counted by
 * class, one set after the other, each from the one without its last word; most places soon agree with none. Of long
 * sequences, all places where one stands itself are looked at once. What agrees in at least a set becomes what agrees in
 * just this set by subtraction. Time grows with 2ⁿ; memory beside the stream is three Int32 for each entry and each n.
 */
export function eachAgreement(
  words: Int32Array,
  first: Int32Array,
  n: number,
  visit: (sequence: number, cells: Int32Array) => void,
): void {
  const cellCount = 2 ** n;
  const batch = Math.max(1, Math.floor(mostCells / cellCount));
  const starts = n < worthGathering ? startsOf(words, n) : weightedStarts({ words, first }, n);
  const rooms: Agreeing[] = [];
  for (let from = 0; from < first.length; from += batch) {
    const sequences = { words, first: first.subarray(from, from + batch) };
    const cells = agreementsOf(sequences, n, starts, rooms);
    for (let at = 0; at < sequences.first.length; at++) {
      visit(from + at, cells.subarray(at * cellCount, (at + 1) * cellCount));
    }
  }
}

/** What is the same for all sets of places. */
interface Descent extends Refinement {
  readonly n: number;
  /** Depth → entries that agree; used again for each set of as many places. */
  readonly rooms: Agreeing[];
  readonly cells: Int32Array;
}

function agreementsOf(sequences: Sequences, n: number, starts: Agreeing, rooms: Agreeing[]): Int32Array {
  const cells = new Int32Array(sequences.first.length * 2 ** n);
  const size = starts.weights.subarray(0, starts.length).reduce((a, b) => a + b, 0);
  for (let at = 0; at < cells.length; at += 2 ** n) cells[at] = size;
  const descent = { ...refinement(sequences), n, rooms, cells };
  descend(descent, { set: 0, depth: 0, place: 0, classes: oneClass(sequences), agreeing: starts });
  subtractLarger(cells, n);
  return cells;
}

/** A set of places, and what agrees in them. */
interface Node {
  /** Its places as bits. */
  readonly set: number;
  /** Number of its places. */
  readonly depth: number;
  /** The first place that may be added. */
  readonly place: number;
  readonly classes: Classes;
  readonly agreeing: Agreeing;
}

/** Counts what agrees in at least each set that has the places of a node and later ones. */
function descend(descent: Descent, { set, depth, place, classes, agreeing }: Node): void {
  const { n, cells, refine, follow } = descent;
  for (let added = place; added < n; added++) {
    const larger = set | (1 << added);
    const refined = refine(classes, added);
    const isLast = added === n - 1;
    const into = isLast ? undefined : roomAt(descent.rooms, depth, agreeing.length);
    const counts = follow(agreeing, added, refined.count, into);
    const { ofSequence } = refined;
    for (let sequence = 0; sequence < ofSequence.length; sequence++) {
      cells[sequence * 2 ** n + larger] = counts[ofSequence[sequence]!]!;
    }
    if (into) {
      descend(descent, { set: larger, depth: depth + 1, place: added + 1, classes: refined, agreeing: into });
    }
  }
}

function roomAt(rooms: Agreeing[], depth: number, length: number): Agreeing {
  const room = rooms[depth];
  if (room && room.entries.length >= length) return room;
  return (rooms[depth] = roomForAgreeing(length));
}

/** Turns counts of agreement in at least a set of places into those of agreement in just this set. */
function subtractLarger(cells: Int32Array, n: number): void {
  for (let bit = 1; bit < 2 ** n; bit *= 2) {
    for (let cell = 0; cell < cells.length; cell++) {
      if ((cell & bit) === 0) cells[cell]! -= cells[cell | bit]!;
    }
  }
}
