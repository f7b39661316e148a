import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sequenceCounter } from '../../../src/counting/families/sequence-count.ts';
import { suffixArray } from '../../../src/counting/suffix-array.ts';

it('counts every sequence as a search from place to place does', () => {
  const symbols = fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 40 });
  const sequences = fc.array(fc.nat(2), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(symbols, sequences, (text, sequence) => {
      const words = Int32Array.from(text);
      const order = suffixArray(
        words.map((word) => word + 1),
        4,
      );
      const places = text.filter((_, at) => sequence.every((symbol, index) => text[at + index] === symbol));
      expect(sequenceCounter(words, order)(Int32Array.from(sequence))).toBe(places.length);
    }),
  );
});
