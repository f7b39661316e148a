import * as fc from 'fast-check';
import type { Contingency } from '../../src/stats/contingency.ts';

/** Tables of every shape, corpora of 1 to `largest` tokens; one of a few small counts as often as any other. */
export function tables(largest = 1e7): fc.Arbitrary<Contingency> {
  const size = fc.integer({ min: 1, max: largest });
  return fc.tuple(size, size).chain(([targetSize, referenceSize]) =>
    fc.record({
      target: fc.oneof(fc.nat(Math.min(5, targetSize)), fc.nat(targetSize)),
      reference: fc.oneof(fc.nat(Math.min(5, referenceSize)), fc.nat(referenceSize)),
      targetSize: fc.constant(targetSize),
      referenceSize: fc.constant(referenceSize),
    }),
  );
}

/** The same two corpora in each other's places. */
export function swapped({ target, reference, targetSize, referenceSize }: Contingency): Contingency {
  return { target: reference, reference: target, targetSize: referenceSize, referenceSize: targetSize };
}
