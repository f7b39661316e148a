import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestedInAny, nestedInListed, type Ngrams } from '../../src/counting/nested.ts';

describe('nestedInListed', () => {
  it('counts occurrences inside a longer one that is listed', () => {
    // a b c · a b d · a b c, and the list a b c, a b, b d
    const words = Int32Array.from([0, 1, 2, -1, 0, 1, 3, -1, 0, 1, 2, -1]);
    expect([...nestedInListed(words, ngrams([3, 0], [2, 0], [2, 5]))]).toEqual([0, 2, 0]);
  });

  it('does not take what only overlaps a longer one', () => {
    // a b c d, and the list a b c, c d
    expect([...nestedInListed(Int32Array.of(0, 1, 2, 3, -1), ngrams([3, 0], [2, 2]))]).toEqual([0, 0]);
  });
});

describe('nestedInAny', () => {
  it('counts occurrences that have a word beside them, and no pad', () => {
    // (pad is 9) 9 a b 9 · a b c · a b
    const words = Int32Array.from([9, 0, 1, 9, -1, 0, 1, 2, -1, 0, 1, -1]);
    expect([...nestedInAny(words, ngrams([2, 1]), 3, 9)]).toEqual([1]);
    expect([...nestedInAny(words, ngrams([2, 1]), 2, 9)]).toEqual([0]);
  });

  it('is what counting places in longer sequences one by one gives', () => {
    const runs = fc.array(fc.array(fc.nat(2), { minLength: 2, maxLength: 8 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 4 }), (said, largest) => {
        const words = said.flatMap((run) => [...run, -1]);
        const n = 2;
        let nested = 0;
        for (let entry = 0; entry + n <= words.length; entry++) {
          if (words[entry] !== words[0] || words[entry + 1] !== words[1]) continue;
          const covers = (start: number, length: number): boolean =>
            start <= entry &&
            start + length >= entry + n &&
            words.slice(start, start + length).filter((word) => word >= 0).length === length;
          const starts = words.flatMap((_, start) =>
            Array.from({ length: Math.max(0, largest - n) }, (_unused, more) => covers(start, n + 1 + more)),
          );
          if (starts.includes(true)) nested += 1;
        }
        expect([...nestedInAny(Int32Array.from(words), ngrams([n, 0]), largest, -2)]).toEqual([nested]);
      }),
    );
  });
});

/** N-grams given as pairs of their length and an entry at which they begin. */
function ngrams(...list: readonly (readonly [n: number, first: number])[]): Ngrams {
  return {
    n: Int32Array.from(list, ([n]) => n),
    first: Int32Array.from(list, ([, first]) => first),
  };
}
