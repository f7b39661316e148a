import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midRanks } from '../../src/stats/ranks.ts';
import { meanOf, sumOf, varianceOf } from '../../src/stats/sums.ts';
import { near } from './near.ts';

describe('sumOf', () => {
  it('keeps what plain addition loses', () => {
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect(sumOf([])).toBe(0);
  });

  it('does not hang on the order of many small numbers', () => {
    const values = Float64Array.from({ length: 1e5 }, (_, at) => 1 / (at + 1));
    expect(sumOf(values)).toSatisfy(near(sumOf(values.toReversed()), 1e-15));
  });
});

describe('meanOf and varianceOf', () => {
  it('are missing where there is too little', () => {
    expect(meanOf([])).toBeUndefined();
    expect(varianceOf([3])).toBeUndefined();
  });

  it('have n − 1 below the sum of squares', () => {
    expect(varianceOf([2, 4, 4, 4, 5, 5, 7, 9])).toSatisfy(near(32 / 7));
  });
});

describe('midRanks', () => {
  it('shares places among equal numbers and adds up to all places', () => {
    expect(Array.from(midRanks([10, 30, 10, 20]).ranks)).toEqual([1.5, 4, 1.5, 3]);
    expect(midRanks([10, 30, 10, 20]).ties).toBe(6);
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (values) => {
        expect(sumOf(midRanks(values).ranks)).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});
