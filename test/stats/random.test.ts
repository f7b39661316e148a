import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, randomSample } from '../../src/stats/random.ts';

describe('randomNumbers', () => {
  it('gives the same numbers for the same seed', () => {
    const [one, other] = [randomNumbers(7), randomNumbers(7)];
    expect(Array.from({ length: 100 }, one)).toEqual(Array.from({ length: 100 }, other));
  });

  it('fills [0, 1) evenly', () => {
    const random = randomNumbers(1);
    const bins = new Int32Array(20);
    for (let draw = 0; draw < 200_000; draw++) bins[Math.floor(random() * 20)]! += 1;
    const chi2 = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 19 degrees of freedom: 43.8 is exceeded once in a thousand.
    expect(chi2).toBeLessThan(43.8);
  });
});

describe('randomSample', () => {
  it('gives as many items as were asked for, in order, none twice', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(40), fc.nat(), (size, count, seed) => {
        const items = Array.from({ length: size }, (_, index) => index);
        const sample = randomSample(items, count, randomNumbers(seed));
        expect(sample).toHaveLength(Math.min(size, count));
        expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      }),
    );
  });

  it('takes each item equally often', () => {
    const random = randomNumbers(3);
    const taken = new Int32Array(10);
    for (let draw = 0; draw < 10_000; draw++) {
      for (const item of randomSample([...taken.keys()], 3, random)) taken[item]! += 1;
    }
    expect(Math.min(...taken)).toBeGreaterThan(2800);
    expect(Math.max(...taken)).toBeLessThan(3200);
  });
});
