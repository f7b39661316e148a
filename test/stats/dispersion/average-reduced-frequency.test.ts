import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageReducedFrequency } from '../../../src/stats/dispersion/average-reduced-frequency.ts';
import { readShared } from '../../shared.ts';

const { of } = averageReducedFrequency;

describe('averageReducedFrequency', () => {
  it('agrees with a value computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { ARF } = JSON.parse(golden) as { ARF: Record<string, number> };
    expect(of({ positions: [1, 2, 3, 50, 90], size: 100 })).toBeCloseTo(ARF['pos=[1,2,3,50,90],N=100']!, 12);
  });

  it('is 1 for a term that occurs once', () => {
    expect(of({ positions: [7], size: 50 })).toBe(1);
  });

  it('is the frequency where occurrences are evenly spaced', () => {
    expect(of({ positions: [0, 25, 50, 75], size: 100 })).toBe(4);
  });

  it('is undefined for a term that never occurs', () => {
    expect(of({ positions: [], size: 100 })).toBeUndefined();
  });

  it('lies between 1 and the frequency, wherever the circle is cut', () => {
    fc.assert(
      fc.property(places(), fc.nat(99), ({ positions, size }, shift) => {
        const value = of({ positions, size })!;
        expect(value).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(value).toBeLessThanOrEqual(positions.length + 1e-12);
        const turned = positions.map((place) => (place + shift) % size).sort((a, b) => a - b);
        expect(of({ positions: turned, size })).toBeCloseTo(value, 10);
      }),
    );
  });

  // Its meaning: cut into f segments of equal length at every possible place, how many of them have the term on average.
  it('is the mean number of segments with an occurrence, over all places to cut', () => {
    fc.assert(
      fc.property(places(), ({ positions }) => {
        const frequency = positions.length;
        const size = frequency * 12;
        const inside = positions.map((place) => place % size);
        const distinct = [...new Set(inside)].sort((a, b) => a - b);
        fc.pre(distinct.length === frequency);
        let held = 0;
        for (let cut = 0; cut < 12; cut++) {
          held += new Set(distinct.map((place) => Math.floor(((place + cut) % size) / 12))).size;
        }
        expect(of({ positions: distinct, size })).toBeCloseTo(held / 12, 10);
      }),
    );
  });
});

function places(): fc.Arbitrary<{ readonly positions: number[]; readonly size: number }> {
  return fc
    .uniqueArray(fc.nat(99), { minLength: 1, maxLength: 20 })
    .map((positions) => ({ positions: positions.sort((a, b) => a - b), size: 100 }));
}
