import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPrefixes, suffixArray } from '../../src/counting/suffix-array.ts';

describe('suffixArray', () => {
  it('sorts the suffixes of “mississippi”', () => {
    const text = Int32Array.from('mississippi', (letter) => 'imps'.indexOf(letter));
    expect([...suffixArray(text, 4)]).toEqual([10, 7, 4, 1, 0, 9, 8, 6, 3, 5, 2]);
  });

  it('sorts as a comparison of all suffixes does', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        expect([...suffixArray(Int32Array.from(text), 5)]).toEqual(sortedPlainly(text));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts what repeats itself without end', () => {
    const order = suffixArray(new Int32Array(300_000), 1);
    expect([order[0], order[1], order.at(-1)]).toEqual([299_999, 299_998, 0]);
    const pairs = suffixArray(
      Int32Array.from({ length: 300_000 }, (_, at) => at % 2),
      2,
    );
    expect([pairs[0], pairs.at(-1)]).toEqual([299_998, 1]);
  });
});

describe('commonPrefixes', () => {
  it('counts the words that neighbours share, up to the end of a run', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const words = Int32Array.from([...text, 0], (symbol) => symbol - 1);
        const order = suffixArray(
          words.map((word) => word + 1),
          5,
        );
        const common = commonPrefixes(words, order);
        for (let place = 1; place < order.length; place++) {
          expect(common[order[place]!]).toBe(commonPlainly(words, order[place - 1]!, order[place]!));
        }
      }),
    );
  });
});

function texts(): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
}

function sortedPlainly(text: readonly number[]): number[] {
  // Symbols are single digits, so that strings compare as sequences do.
  const whole = text.join('');
  return text.map((_, at) => at).sort((a, b) => (whole.slice(a) < whole.slice(b) ? -1 : 1));
}

function commonPlainly(words: Int32Array, a: number, b: number): number {
  let length = 0;
  while (words[a + length]! >= 0 && words[a + length] === words[b + length]) length += 1;
  return length;
}
