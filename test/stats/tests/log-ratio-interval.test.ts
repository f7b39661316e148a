import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRatioIntervals } from '../../../src/stats/tests/log-ratio-interval.ts';
import { logRateRatio } from '../../../src/stats/tests/log-rate-ratio.ts';
import { mannWhitneyOfParts } from '../../../src/stats/tests/mann-whitney-of-parts.ts';
import { mannWhitney } from '../../../src/stats/tests/mann-whitney.ts';
import { welchOfParts } from '../../../src/stats/tests/welch-of-parts.ts';
import { welch } from '../../../src/stats/tests/welch.ts';

const side = fc.array(fc.record({ count: fc.nat({ max: 6 }), size: fc.integer({ min: 10, max: 90 }) }), {
  minLength: 1,
  maxLength: 12,
});

function partsOf(
  target: readonly { count: number; size: number }[],
  reference: readonly { count: number; size: number }[],
) {
  const all = [...target, ...reference];
  const held = [...all.keys()].filter((at) => all[at]!.count > 0);
  return {
    parts: {
      sizes: all.map(({ size }) => size),
      sides: all.map((_, at) => (at < target.length ? 1 : 0)),
      documents: all.map((_, at) => at),
    },
    type: { parts: held, counts: held.map((at) => all[at]!.count) },
    counts: [target, reference].map((documents) => ({
      counts: documents.map(({ count }) => count),
      sizes: documents.map(({ size }) => size),
    })),
    rates: [target, reference].map((documents) => documents.map(({ count, size }) => count / size)),
  };
}

describe('statistics of many types of the same documents', () => {
  it('have the intervals of one type by itself', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const { parts, type, counts } = partsOf(target, reference);
        const alone = logRateRatio.of(counts[0]!, counts[1]!);
        const among = logRatioIntervals(parts)(type);
        // Rates that do not vary have no interval; rounding may leave them one of no width.
        const sure = alone && alone.se > 1e-7 ? [alone.low, alone.high] : undefined;
        const found = among && sure ? [among.low, among.high] : sure;
        expect(found).toEqual(sure?.map((end) => expect.closeTo(end, 6)));
      }),
    );
  });

  it('have the Mann–Whitney and Welch tests of one type by itself', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const { parts, type, rates } = partsOf(target, reference);
        const u = mannWhitney.of(rates[0]!, rates[1]!);
        expect(mannWhitneyOfParts(parts)(type)?.p ?? -1).toBeCloseTo(u?.p ?? -1, 9);
        const t = welch.of(rates[0]!, rates[1]!);
        const sparse = welchOfParts(parts)(type);
        expect(sparse?.p ?? t?.p ?? 0).toBeCloseTo(t?.p ?? sparse?.p ?? 0, 6);
      }),
    );
  });

  it('take the two parts of one document as one unit', () => {
    const parts = {
      sizes: [50, 50, 60, 60, 70, 70],
      sides: [1, 0, 1, 0, 1, 0],
      documents: [0, 0, 1, 1, 2, 2],
    };
    // Both sides rise and fall together, so that the ratio is surer than either rate; as sure as independent words at most.
    const type = { parts: [0, 1, 2, 3, 4, 5], counts: [2, 1, 12, 6, 28, 14] };
    const paired = logRatioIntervals(parts)(type)!;
    const apart = logRatioIntervals({ ...parts, documents: [0, 1, 2, 3, 4, 5] })(type)!;
    expect(paired.high - paired.low).toBeLessThan(apart.high - apart.low);
    // Student's t with two degrees of freedom, 4.3027.
    const margin = (4.302652729911275 * Math.sqrt(1 / 42 + 1 / 21)) / Math.LN2;
    expect(paired.high).toBeCloseTo(1 + margin, 9);
    expect(paired.low).toBeCloseTo(1 - margin, 9);
  });
});
