/** How often a sequence of words occurs, and how often each of its words does at its place. */
export interface Sequence {
  /** O: occurrences of the sequence. */
  readonly joint: number;
  /** Cₖ: how often the k-th word is the k-th of a sequence of this length; each at least `joint`. */
  readonly frequencies: ArrayLike<number>;
  /** N: sequences of this length in all; at least the largest frequency. */
  readonly size: number;
}

/** A sequence read from its table of agreement, of which the last cell is the sequence itself. */
export function sequenceOf(cells: ArrayLike<number>): Sequence {
  const places = 31 - Math.clz32(cells.length);
  const frequencies = new Float64Array(places);
  let size = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    size += cells[cell]!;
    for (let place = 0; place < places; place++) {
      if (((cell >> place) & 1) === 1) frequencies[place]! += cells[cell]!;
    }
  }
  return { joint: cells[cells.length - 1]!, frequencies, size };
}

/** log₂ of how many times as often a sequence occurs as chance leads to expect; undefined where it never does. */
export function logExcess({ joint, frequencies, size }: Sequence): number | undefined {
  if (joint === 0) return undefined;
  let excess = Math.log2(joint / size);
  for (let place = 0; place < frequencies.length; place++) excess -= Math.log2(frequencies[place]! / size);
  return excess;
}
