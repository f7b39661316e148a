import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaicity } from '../../src/stats/formulaicity.ts';

// The measure is defined here and in no paper; its parts have their own tests.
describe('formulaicity', () => {
  it('is what its formula says', () => {
    expect(formulaicity({ bits: 12, dispersion: 0.9375 })).toBe(0.375);
    expect(formulaicity({ bits: 6, dispersion: undefined })).toBe(0.5);
  });

  it('is 0 for words that meet by chance, and for words that shun each other', () => {
    for (const bits of [3, 0, -4, -Infinity]) expect(formulaicity({ bits, dispersion: 0 })).toBe(0);
  });

  it('is from 0 to 1, grows with association and falls with dispersion', () => {
    const bits = fc.double({ min: -50, max: 50, noNaN: true });
    const dispersion = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(bits, bits, dispersion, dispersion, (b, c, d, e) => {
        const value = formulaicity({ bits: b, dispersion: d });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(formulaicity({ bits: Math.max(b, c), dispersion: d })).toBeGreaterThanOrEqual(value);
        expect(formulaicity({ bits: b, dispersion: Math.max(d, e) })).toBeLessThanOrEqual(value);
      }),
    );
  });
});
