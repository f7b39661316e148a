/** The occurrences of one sequence of words. */
export interface Variant {
  /** Entry of its first occurrence, from which its words can be read. */
  readonly first: number;
  /** Entries. */
  readonly length: number;
  /** Entries at which it begins, ascending. */
  readonly starts: number[];
}

/** Sorts occurrences by their words: those that are printed with a hyphen apart from those that are not. */
export interface VariantSorter {
  /** Adds an occurrence at entries from `first` to `last`, both included. */
  readonly add: (first: number, last: number) => void;
  /** The variants, the most frequent first, then those that occur first; the sorter is empty after it. */
  readonly take: () => Variant[];
}

/** @param hyphens entry → 1 where a mark without blanks joins it to the next */
export function variantSorter(words: Int32Array, hyphens: Uint8Array): VariantSorter {
  let byKey = new Map<number, Variant[]>();
  const isEqual = (a: number, b: number, length: number): boolean => {
    for (let at = 0; at < length; at++) {
      if (words[a + at] !== words[b + at]) return false;
      if (at + 1 < length && hyphens[a + at] !== hyphens[b + at]) return false;
    }
    return true;
  };
  return {
    add: (first, last) => {
      const length = last + 1 - first;
      const key = hashOf(words, hyphens, first, last);
      const known = byKey.get(key);
      const variant = known?.find((other) => other.length === length && isEqual(other.first, first, length));
      if (variant) variant.starts.push(first);
      else if (known) known.push({ first, length, starts: [first] });
      else byKey.set(key, [{ first, length, starts: [first] }]);
    },
    take: () => {
      const variants = [...byKey.values()].flat();
      byKey = new Map();
      for (const { starts } of variants) starts.sort((a, b) => a - b);
      return variants.sort((a, b) => b.starts.length - a.starts.length || a.starts[0]! - b.starts[0]!);
    },
  };
}

function hashOf(words: Int32Array, hyphens: Uint8Array, first: number, last: number): number {
  let hash = 0x811c9dc5;
  for (let entry = first; entry <= last; entry++) {
    hash = Math.imul(hash ^ words[entry]!, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    if (entry < last && hyphens[entry] === 1) hash = Math.imul(hash ^ 0x5bd1e995, 0x297a2d39);
  }
  return hash >>> 0;
}
