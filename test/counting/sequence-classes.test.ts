import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceAtEntries } from '../../src/counting/sequence-classes.ts';

describe('sequenceAtEntries', () => {
  it('knows at each entry which of the sequences begins there', () => {
    const words = Int32Array.from([5, 6, 5, 6, -1, 5, 6, 7, -1]);
    expect([...sequenceAtEntries({ words, first: Int32Array.from([6, 0]) }, 2)]).toEqual([
      1, -1, 1, -1, -1, 1, 0, -1, -1,
    ]);
  });

  it('finds what comparing word by word finds', () => {
    const runs = fc.array(fc.array(fc.nat(2), { minLength: 3, maxLength: 9 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 3 }), (said, n) => {
        const words = Int32Array.from(said.flatMap((run) => [...run, -1]));
        const text = (entry: number): string => words.subarray(entry, entry + n).join(' ');
        const wanted = text(0);
        const expected = Array.from(words, (_, entry) =>
          entry + n <= words.length && text(entry) === wanted ? 0 : -1,
        );
        expect([...sequenceAtEntries({ words, first: Int32Array.of(0) }, n)]).toEqual(expected);
      }),
    );
  });

  it('finds nothing where nothing is looked for', () => {
    expect([...sequenceAtEntries({ words: Int32Array.of(1, 2, -1), first: new Int32Array(0) }, 2)]).toEqual([
      -1, -1, -1,
    ]);
  });
});
