import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairLength, sampledValue, sampleStarts } from '../../src/counting/fair-samples.ts';

describe('sampleStarts', () => {
  it('gives runs inside the text, as many as were asked for or all of them once', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        (length, size, samples, seed) => {
          const starts = sampleStarts(length, { size, samples, seed });
          expect(starts).toHaveLength(Math.max(0, Math.min(samples, length - size + 1)));
          expect(starts.every((start) => start >= 0 && start + size <= length)).toBe(true);
        },
      ),
    );
  });

  it('begins everywhere equally often', () => {
    const starts = sampleStarts(30_010, { size: 11, samples: 20_000, seed: 3 });
    const counts = Array.from(
      { length: 10 },
      (_, bin) => starts.filter((start) => Math.floor(start / 3000) === bin).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(1800);
    expect(Math.max(...counts)).toBeLessThan(2200);
  });
});

describe('sampledValue', () => {
  it('has the mean inside its range', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { mean, low, high } = sampledValue(values);
        expect(low).toBeLessThanOrEqual(high!);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      }),
    );
  });

  it('is undefined where a sample has no value, and infinite where one is', () => {
    expect(sampledValue([1, undefined]).mean).toBeUndefined();
    expect(sampledValue([]).mean).toBeUndefined();
    expect(sampledValue([1, Infinity]).mean).toBe(Infinity);
  });
});

describe('fairLength', () => {
  it('is that of the shortest text with enough words, or what was asked for', () => {
    expect(fairLength([50, 300, 200], { sample: undefined, minTokens: 100 })).toBe(200);
    expect(fairLength([50], { sample: undefined, minTokens: 100 })).toBe(100);
    expect(fairLength([50, 300], { sample: 40, minTokens: 100 })).toBe(40);
  });
});
