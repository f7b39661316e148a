/** Pairs of a class and a word, each with a number: a hash table in typed arrays. */
interface PairTable {
  readonly mask: number;
  /** Slot → class, word and number of its pair; the number is −1 where the slot is free. */
  readonly classes: Int32Array;
  readonly words: Int32Array;
  readonly numbers: Int32Array;
}

function pairTable(most: number): PairTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, most * 2)));
  return {
    mask: size - 1,
    classes: new Int32Array(size),
    words: new Int32Array(size),
    numbers: new Int32Array(size),
  };
}

/** The slot of a pair, or the free one where it belongs. */
function slotOf({ mask, classes, words, numbers }: PairTable, group: number, word: number): number {
  let hash = Math.imul(group, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  hash ^= hash >>> 15;
  let slot = hash & mask;
  while (numbers[slot]! >= 0 && (classes[slot] !== group || words[slot] !== word)) slot = (slot + 1) & mask;
  return slot;
}

/** Some sequences of n words, given by the entries of a stream at which they occur. */
export interface Sequences {
  readonly words: Int32Array;
  /** Sequence → an entry at which it begins. */
  readonly first: Int32Array;
}

/** Sequences that agree in some places: a class each, from 0. */
export interface Classes {
  /** Sequence → class. */
  readonly ofSequence: Int32Array;
  readonly count: number;
}

/** Entries at which a sequence may begin, and the class of those that agree with one; only the first `length` of each. */
export interface Agreeing {
  readonly entries: Int32Array;
  readonly classes: Int32Array;
  /** How many entries with the same words one stands for. */
  readonly weights: Int32Array;
  length: number;
}

/**
 * Classes of sequences refined by one more place, again and again: sequences that were of one class, and have the same word
 * there, are of one class still. What is looked up is a pair of numbers, whatever the number of places.
 */
export interface Refinement {
  /** The classes of sequences that agree also in the word of one more place. */
  readonly refine: (classes: Classes, place: number) => Classes;
  /**
   * Which entries agree with a sequence also in that place, into `into`, after `refine` was called with it; without `into`
   * they are counted only.
   *
   * @returns class → number of entries that agree
   */
  readonly follow: (
    from: Agreeing,
    place: number,
    classCount: number,
    into: Agreeing | undefined,
  ) => Int32Array;
}

/** A way to refine classes of some sequences. */
export function refinement({ words, first }: Sequences): Refinement {
  const table = pairTable(first.length);
  return {
    refine: (classes, place) => {
      table.numbers.fill(-1);
      const ofSequence = new Int32Array(first.length);
      let count = 0;
      for (let sequence = 0; sequence < first.length; sequence++) {
        const group = classes.ofSequence[sequence]!;
        const word = words[first[sequence]! + place]!;
        const slot = slotOf(table, group, word);
        if (table.numbers[slot]! < 0) {
          table.classes[slot] = group;
          table.words[slot] = word;
          table.numbers[slot] = count++;
        }
        ofSequence[sequence] = table.numbers[slot]!;
      }
      return { ofSequence, count };
    },
    follow: (from, place, classCount, into) => {
      const counts = new Int32Array(classCount);
      let length = 0;
      for (let at = 0; at < from.length; at++) {
        const entry = from.entries[at]!;
        const number = table.numbers[slotOf(table, from.classes[at]!, words[entry + place]!)]!;
        if (number < 0) continue;
        const weight = from.weights[at]!;
        counts[number]! += weight;
        if (!into) continue;
        into.entries[length] = entry;
        into.weights[length] = weight;
        into.classes[length++] = number;
      }
      if (into) into.length = length;
      return counts;
    },
  };
}

/** All sequences in one class. */
export function oneClass({ first }: Sequences): Classes {
  return { ofSequence: new Int32Array(first.length), count: 1 };
}

/** All entries at which a run has at least n words, in one class. */
export function startsOf(words: Int32Array, n: number): Agreeing {
  const entries = new Int32Array(words.length);
  let length = 0;
  let run = 0;
  for (let entry = 0; entry < words.length; entry++) {
    run = words[entry]! < 0 ? 0 : run + 1;
    if (run >= n) entries[length++] = entry - n + 1;
  }
  return { entries, classes: new Int32Array(length), weights: new Int32Array(length).fill(1), length };
}

/** An empty list with room for as many entries. */
export function roomForAgreeing(length: number): Agreeing {
  return {
    entries: new Int32Array(length),
    classes: new Int32Array(length),
    weights: new Int32Array(length),
    length: 0,
  };
}

/**
 * All entries at which a run has at least n words, in one class; those at which one of the sequences begins are one entry
 * for each sequence, with their number as its weight.
 */
export function weightedStarts(sequences: Sequences, n: number): Agreeing {
  const starts = startsOf(sequences.words, n);
  const sequenceAt = sequenceAtEntries(sequences, n);
  const placeOf = new Int32Array(sequences.first.length).fill(-1);
  const { entries, weights } = starts;
  let length = 0;
  for (let at = 0; at < starts.length; at++) {
    const entry = entries[at]!;
    const sequence = sequenceAt[entry]!;
    const place = sequence < 0 ? -1 : placeOf[sequence]!;
    if (place >= 0) {
      weights[place]! += 1;
      continue;
    }
    if (sequence >= 0) placeOf[sequence] = length;
    entries[length] = entry;
    weights[length++] = 1;
  }
  return { ...starts, length };
}

/** Entry → the sequence of n words that begins there, −1 for none of those given. */
export function sequenceAtEntries(sequences: Sequences, n: number): Int32Array {
  const { refine, follow } = refinement(sequences);
  let classes = oneClass(sequences);
  const agreeing = startsOf(sequences.words, n);
  // What agrees is never more than what was looked at, so that a list can be written over itself.
  for (let place = 0; place < n; place++) {
    classes = refine(classes, place);
    follow(agreeing, place, classes.count, agreeing);
  }
  const sequenceOfClass = new Int32Array(classes.count);
  for (const [sequence, group] of classes.ofSequence.entries()) sequenceOfClass[group] = sequence;
  const sequenceAt = new Int32Array(sequences.words.length).fill(-1);
  for (let at = 0; at < agreeing.length; at++) {
    sequenceAt[agreeing.entries[at]!] = sequenceOfClass[agreeing.classes[at]!]!;
  }
  return sequenceAt;
}
