import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeGammaTails } from '../../../src/stats/tests/large-gamma.ts';

describe('the tails of a gamma variable of a large shape', () => {
  // pgamma(a + z √a, a) of R 4.2.2. @stdlib's gammainc gives 0.50266 for the second.
  it.each([
    [500, -1, 0.841428056138, 0.158571943862],
    [1e4, 0, 0.49867019166, 0.50132980834],
    [1e5, 0.5, 0.308259225, 0.691740775],
  ])('are those of R for shape %d and z %d', (shape, z, above, below) => {
    const tails = largeGammaTails(shape, z / Math.sqrt(shape));
    expect(tails.above / above).toBeCloseTo(1, 8);
    expect(tails.below / below).toBeCloseTo(1, 8);
  });

  it('are sums of Poisson’s distribution where the shape is whole', () => {
    const z = fc.double({ min: -6, max: 8, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 3000 }), z, (shape, deviations) => {
        const mu = deviations / Math.sqrt(shape);
        const { above } = largeGammaTails(shape, mu);
        expect(above / poissonBelow(shape, shape * (1 + mu))).toBeCloseTo(1, 7);
      }),
      { numRuns: 50 },
    );
  });

  it('are those of the normal distribution in the limit, and sum to 1', () => {
    const { above, below } = largeGammaTails(1e14, 1.959963984540054e-7);
    expect(above).toBeCloseTo(0.025, 7);
    expect(below).toBeCloseTo(0.975, 7);
    for (const mu of [-1 + 1e-12, -0.5, -0.1, 0, 0.1, 1, 50]) {
      const tails = largeGammaTails(500, mu);
      expect(tails.above + tails.below).toBeCloseTo(1, 9);
    }
  });
});

/** The probability of fewer than `count` events where `mean` are expected. */
function poissonBelow(count: number, mean: number): number {
  let [log, sum] = [-mean, Math.exp(-mean)];
  for (let k = 1; k < count; k++) {
    log += Math.log(mean / k);
    sum += Math.exp(log);
  }
  return sum;
}
