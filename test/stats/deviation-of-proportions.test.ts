import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deviationOfProportions,
  normalisedDeviation,
  type Spread,
} from '../../src/stats/deviation-of-proportions.ts';
import { readShared } from '../shared.ts';

describe('deviationOfProportions', () => {
  // The example of Gries (2008): five parts of 9 to 11 words, in which “a” occurs 1, 2, 3, 4 and 5 times.
  it('agrees with the example of Gries', () => {
    const example = { counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] };
    expect(deviationOfProportions(example)).toBeCloseTo(0.18, 12);
    expect(normalisedDeviation(example, 9)).toBeCloseTo(0.18 / 0.82, 12);
  });

  it('is 0 where occurrences are spread as the words are', () => {
    expect(deviationOfProportions({ counts: [2, 4, 6], sizes: [10, 20, 30] })).toBeCloseTo(0, 12);
  });

  it('is the same whether parts without occurrences are listed or not', () => {
    const listed = { counts: [0, 3, 0, 7], sizes: [120, 80, 60, 140] };
    const unlisted = { counts: [3, 7], sizes: [80, 140], rest: 180 };
    expect(deviationOfProportions(unlisted)).toBeCloseTo(deviationOfProportions(listed), 12);
  });

  it('agrees with values computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { dispersion } = JSON.parse(golden) as { dispersion: Record<string, Record<string, number>> };
    for (const [input, expected] of Object.entries(dispersion)) {
      const [counts, sizes] = JSON.parse(input) as [number[], number[]];
      expect(deviationOfProportions({ counts, sizes })).toBeCloseTo(expected['DP']!, 9);
      expect(normalisedDeviation({ counts, sizes }, Math.min(...sizes))).toBeCloseTo(expected['DPnorm']!, 9);
    }
  });
});

describe('normalisedDeviation', () => {
  it('runs from 0 to 1', () => {
    fc.assert(
      fc.property(spreads(), (spread) => {
        const value = normalisedDeviation(spread, Math.min(...Array.from(spread.sizes)));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('is 1 where everything is in the smallest part', () => {
    expect(normalisedDeviation({ counts: [0, 0, 4], sizes: [10, 20, 5] }, 5)).toBeCloseTo(1, 12);
  });
});

function spreads(): fc.Arbitrary<Spread> {
  const part = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 1000 }));
  return fc
    .array(part, { minLength: 2, maxLength: 12 })
    .filter((parts) => parts.some(([count]) => count > 0))
    .map((parts) => ({ counts: parts.map(([count]) => count), sizes: parts.map(([, size]) => size) }));
}
