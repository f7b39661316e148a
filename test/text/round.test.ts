import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableCell, roundedNumber, roundedShare } from '../../src/text/round.ts';

describe('roundedNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.05, '0.0500'],
    [12.345, '12.3'],
    [99.94, '99.9'],
    [99.96, '100'],
    [1234.56, '1235'],
    [-1234.56, '-1235'],
    [92476.489, '92476'],
    [0.00000012, '1.20e-7'],
    [1, '1.00'],
  ] as const)('is for %d %s', (value, text) => {
    expect(roundedNumber(value)).toBe(text);
  });

  it('is within half a per cent of every number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        expect(Math.abs(Number(roundedNumber(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.00501);
      }),
    );
  });
});

describe('roundedShare', () => {
  it.each([
    [0, '0%'],
    [0.01282, '1.28%'],
    [0.5, '50.0%'],
    [1, '100%'],
  ] as const)('is for %d %s', (share, text) => {
    expect(roundedShare(share)).toBe(text);
  });
});

describe('readableCell', () => {
  it('has whole numbers in full, texts as they are, and nothing for what is missing', () => {
    expect([
      readableCell(1234567, 'integer'),
      readableCell('x', 'text'),
      readableCell(undefined, 'share'),
    ]).toEqual(['1234567', 'x', '']);
  });
});
