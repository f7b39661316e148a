/** How often sequences of symbols occur in a text whose suffixes are sorted. The end of a run (−1) is in none. */
export function sequenceCounter(text: Int32Array, order: Int32Array): (sequence: Int32Array) => number {
  const compare = (suffix: number, sequence: Int32Array): number => {
    for (let at = 0; at < sequence.length; at++) {
      const difference = (text[suffix + at] ?? -2) - sequence[at]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const firstFrom = (sequence: Int32Array, isBefore: (difference: number) => boolean): number => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(compare(order[middle]!, sequence))) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (sequence) =>
    firstFrom(sequence, (difference) => difference <= 0) -
    firstFrom(sequence, (difference) => difference < 0);
}
