import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAgreement } from '../../src/counting/agreement.ts';

describe('eachAgreement', () => {
  it('finds what a comparison of every sequence with every other finds', () => {
    fc.assert(
      fc.property(streams(), fc.integer({ min: 2, max: 5 }), (words, n) => {
        const starts = startsOf(words, n);
        expect(tables(words, starts, n)).toEqual(starts.map((start) => comparedWithAll(words, start, n)));
      }),
    );
  });

  it('has the number of all sequences as the sum of each table', () => {
    fc.assert(
      fc.property(streams(), fc.integer({ min: 1, max: 6 }), (words, n) => {
        const starts = startsOf(words, n);
        for (const cells of tables(words, starts, n)) {
          expect(cells.reduce((a, b) => a + b, 0)).toBe(starts.length);
        }
      }),
    );
  });

  it('is the same for any few of the sequences', () => {
    const words = [0, 1, 2, 0, 1, 3, -1, 0, 1, 2, -1];
    expect(tables(words, [3], 3)).toEqual([comparedWithAll(words, 3, 3)]);
    expect(tables(words, [], 3)).toEqual([]);
  });

  it('takes more than eight words', () => {
    const words = [...Array.from({ length: 30 }, (_, at) => (at * at) % 5), -1];
    expect(tables(words, [0, 7], 11)).toEqual([0, 7].map((start) => comparedWithAll(words, start, 11)));
  });
});

function tables(words: readonly number[], starts: readonly number[], n: number): number[][] {
  const found: number[][] = [];
  eachAgreement(Int32Array.from(words), Int32Array.from(starts), n, (sequence, cells) => {
    expect(sequence).toBe(found.length);
    found.push([...cells]);
  });
  return found;
}

/** The table by its definition: every sequence is compared with the one that begins at `start`. */
function comparedWithAll(words: readonly number[], start: number, n: number): number[] {
  const cells = Array.from({ length: 2 ** n }, () => 0);
  for (const other of startsOf(words, n)) {
    let cell = 0;
    for (let place = 0; place < n; place++)
      if (words[other + place] === words[start + place]) cell += 2 ** place;
    cells[cell]! += 1;
  }
  return cells;
}

/** Where n words follow each other in one run. */
function startsOf(words: readonly number[], n: number): number[] {
  return [...words.keys()].filter(
    (start) => start + n <= words.length && words.slice(start, start + n).every((word) => word >= 0),
  );
}

/** Runs of few words, each closed by −1. */
function streams(): fc.Arbitrary<number[]> {
  const run = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
  return fc.array(run, { maxLength: 6 }).map((runs) => runs.flatMap((words) => [...words, -1]));
}
