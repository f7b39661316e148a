/** Numbers under hashes: several under one, and now and then those of another hash among them. */
export interface HashChains {
  add(hash: number, value: number): void;
  /** What was added under a hash, the first first. */
  under(hash: number): number[];
}

/** Chains for about as many values as are foretold. */
export function hashChains(expected: number): HashChains {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected)));
  const heads = new Int32Array(size).fill(-1);
  const values: number[] = [];
  const next: number[] = [];
  const hashes: number[] = [];
  return {
    add: (hash, value) => {
      const slot = hash & (size - 1);
      next.push(heads[slot]!);
      values.push(value);
      hashes.push(hash);
      heads[slot] = values.length - 1;
    },
    under: (hash) => {
      const found: number[] = [];
      for (let at = heads[hash & (size - 1)]!; at >= 0; at = next[at]!) {
        if (hashes[at] === hash) found.push(values[at]!);
      }
      return found.toReversed();
    },
  };
}

/** A hash of numbers, one after the other. */
export function mixed(hash: number, value: number): number {
  const folded = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(folded ^ (folded >>> 15), 0x85ebca6b) | 0;
}
