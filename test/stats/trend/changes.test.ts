import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePermutation } from '../../../src/stats/trend/change-permutation.ts';
import { kleinbergCounts } from '../../../src/stats/trend/kleinberg-counts.ts';
import { kleinbergGaps } from '../../../src/stats/trend/kleinberg-gaps.ts';
import { localDispersion } from '../../../src/stats/trend/local-dispersion.ts';
import { peltL2 } from '../../../src/stats/trend/pelt-l2.ts';
import { peltPoisson } from '../../../src/stats/trend/pelt-poisson.ts';
import { pettitt } from '../../../src/stats/trend/pettitt.ts';
import { rateScan } from '../../../src/stats/trend/rate-scan.ts';
import { vncCv } from '../../../src/stats/trend/vnc-cv.ts';
import { vncSd } from '../../../src/stats/trend/vnc-sd.ts';
import { near } from '../near.ts';
import { goldenExtra } from '../golden.ts';
import { goldenTrends } from './golden-trends.ts';
import { burst, countSeries, levels, series } from './series.ts';

describe('pettitt', () => {
  it.each(goldenTrends())('is the golden one for %j', (values, { Pettitt: golden }) => {
    const found = pettitt.of(values)!;
    expect(found.k).toBe(golden.K);
    expect(found.p).toSatisfy(near(golden.p));
    // Of equal values every place would do; none is given.
    expect(found.places).toEqual(golden.K === 0 ? [] : golden.tau);
  });

  it('is Mann–Whitney’s U at each place, by brute force', () => {
    fc.assert(
      fc.property(series(2, 20), (values) => {
        const us = values
          .slice(1)
          .map((_, at) => Math.abs(signs(values.slice(0, at + 1), values.slice(at + 1))));
        const k = Math.max(...us);
        const found = pettitt.of(values)!;
        expect(found.k).toSatisfy(near(k));
        expect(found.places).toEqual(k === 0 ? [] : us.flatMap((u, at) => (u === k ? [at + 1] : [])));
      }),
    );
  });

  it('does not exist for one value', () => {
    expect(pettitt.of([1])).toBeUndefined();
  });
});

describe('peltL2', () => {
  it('divides the golden series as optimal partitioning does', () => {
    const golden = goldenExtra('PELT/OP l2');
    const found = peltL2.of(levels, { penalty: 100 });
    expect(found.changes).toEqual(golden?.['changepoints(last index of left segment,1-based)'] ?? [4, 8]);
    expect(found.objective).toSatisfy(near(Number(golden?.['objective(incl. pen per cp)'] ?? 243.75)));
  });

  it('costs as little as the best of all divisions', () => {
    const penalties = fc.constantFrom(0.5, 3, 10, 40);
    fc.assert(
      fc.property(series(1, 9), penalties, fc.integer({ min: 1, max: 3 }), (values, penalty, minSize) => {
        const { objective } = peltL2.of(values, { penalty, minSize });
        expect(objective).toSatisfy(near(leastCost(values, penalty, minSize), 1e-8));
      }),
    );
  });

  it('finds nothing in nothing, and nothing where a penalty is large', () => {
    expect(peltL2.of([], { penalty: 1 }).changes).toEqual([]);
    expect(peltL2.of(levels, { penalty: 1e9 }).changes).toEqual([]);
  });
});

describe('peltPoisson', () => {
  it('divides the golden series', () => {
    const golden = goldenExtra('PELT/OP poisson');
    const found = peltPoisson.of(burst, { penalty: 2 * Math.log(12) });
    expect(found.changes).toEqual(golden?.['changepoints(last index of left segment,1-based)'] ?? [4, 7]);
    expect(found.objective).toSatisfy(
      near(Number(golden?.['objective(incl. pen per cp)'] ?? 686.037035418126)),
    );
  });

  it('is finite for every series, has ascending changes inside, and none for one rate', () => {
    fc.assert(
      fc.property(countSeries(1, 30), (units) => {
        const { changes, objective } = peltPoisson.of(units);
        expect(Number.isFinite(objective)).toBe(true);
        expect(
          changes.every((change, at) => change > (changes[at - 1] ?? 0) && change < units.counts.length),
        ).toBe(true);
      }),
    );
    expect(peltPoisson.of({ counts: [3, 3, 3, 3], sizes: [10, 10, 10, 10] }).changes).toEqual([]);
    expect(peltPoisson.of({ counts: [0, 0], sizes: [10, 10] }).changes).toEqual([]);
  });
});

describe('neighbour clustering', () => {
  // formulas of the authors’ script, run by the R package vnc
  const heights = [
    Math.SQRT1_2,
    1.707106781186548,
    2.998101229922358,
    4.412314792295458,
    5.939840023947408,
    8.061160367507048,
    10.142826366973178,
    11.968568225323729,
    15.064264162158178,
    23.506293369810638,
    35.524902677753438,
  ];

  it('has the heights of the R package, and cuts where the levels change', () => {
    const found = vncSd.of(levels);
    expect(found.heights).toHaveLength(heights.length);
    for (const [at, height] of found.heights.entries()) expect(height).toSatisfy(near(heights[at], 1e-12));
    expect(found.cuts.slice(0, 2).toSorted((a, b) => a - b)).toEqual([4, 8]);
    expect(vncCv.of(levels).heights.at(-1)).toSatisfy(near(1.4387125887637318));
  });

  it('cuts everywhere once, with heights that never fall', () => {
    fc.assert(
      fc.property(series(0, 15), (values) => {
        for (const { cuts, heights: own } of [vncSd.of(values), vncCv.of(values)]) {
          expect(cuts.toSorted((a, b) => a - b)).toEqual(values.slice(1).map((_, at) => at + 1));
          expect(own.every((height, at) => height >= (own[at - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });
});

describe('kleinbergGaps', () => {
  const times = [10, 20, 30, 40, 50, 51, 52, 53, 54, 55, 56, 57, 66, 76, 86];

  it('has the burst of the R package, whose level 2 is the first above the usual course', () => {
    expect(kleinbergGaps.of(times)).toEqual([{ level: 1, start: 50, end: 57 }]);
  });

  it('does not change with unit, start or order of times', () => {
    const moved = times.map((time) => time * 24 + 1000).toReversed();
    expect(kleinbergGaps.of(moved)).toEqual([{ level: 1, start: 2200, end: 2368 }]);
  });

  it('does not exist for one event, or two at once', () => {
    expect(kleinbergGaps.of([5])).toBeUndefined();
    expect(kleinbergGaps.of([5, 7, 7])).toBeUndefined();
    expect(kleinbergGaps.of([5, 7])).toEqual([]);
  });
});

describe('kleinbergCounts', () => {
  it('has the golden burst, weight and cost', () => {
    const golden = goldenExtra('kleinberg.batched');
    const found = kleinbergCounts.of(burst)!;
    expect(found.bursts.map(({ start, end }) => [start, end])).toEqual([[4, 7]]);
    expect(found.bursts[0]?.weight).toSatisfy(near(11.027073335908764));
    expect(found.cost).toSatisfy(near(Number(golden?.['cost'] ?? 30.325884481393945)));
  });

  it('costs as little as the best of all sequences of states', () => {
    fc.assert(
      fc.property(countSeries(1, 7), (units) => {
        const found = kleinbergCounts.of(units);
        const expected = found && cheapest(units);
        expect(found?.cost).toSatisfy(near(expected, 1e-8));
      }),
    );
  });

  it('takes exposures of any size, and does not exist for a type that never occurs', () => {
    const large = { counts: [5, 900, 6], sizes: [1e9, 1e9, 1e9] };
    expect(kleinbergCounts.of(large)?.bursts).toEqual([{ start: 1, end: 2, weight: expect.any(Number) }]);
    expect(kleinbergCounts.of({ counts: [0, 0], sizes: [5, 5] })).toBeUndefined();
    expect(kleinbergCounts.of({ counts: [], sizes: [] })).toBeUndefined();
  });
});

describe('rateScan', () => {
  it('finds the stretch with another rate', () => {
    expect(
      rateScan.of({
        counts: [1, 1, 1, 9, 9, 9, 1, 1, 1, 1, 1, 1],
        sizes: Array.from({ length: 12 }, () => 100),
      }),
    ).toEqual({
      gain: expect.any(Number),
      start: 3,
      end: 6,
    });
  });

  it('is never below 0, and the same for twice the words', () => {
    fc.assert(
      fc.property(countSeries(2, 20), (units) => {
        const gain = rateScan.of(units)?.gain;
        const doubled = rateScan.of({ ...units, sizes: units.sizes.map((size) => 2 * size) })?.gain;
        expect(gain ?? 0).toBeGreaterThanOrEqual(0);
        expect(doubled).toSatisfy(near(gain, 1e-6));
      }),
    );
  });
});

describe('localDispersion', () => {
  it('is near 1 for a step between counts without clusters, where the one around the mean is not', () => {
    const counts = [5, 6, 4, 5, 6, 4, 5, 20, 22, 19, 18, 21, 20, 22];
    expect(localDispersion.of({ counts, sizes: counts.map(() => 100) })).toBeLessThan(1.5);
  });

  it('does not exist for a type that never occurs', () => {
    expect(localDispersion.of({ counts: [0, 0], sizes: [1, 1] })).toBeUndefined();
    expect(localDispersion.of({ counts: [3], sizes: [1] })).toBeUndefined();
  });
});

describe('changePermutation', () => {
  it('is never 0, the same for the same seed, and not there for one unit', () => {
    const once = changePermutation.of(50, last, { samples: 199, seed: 4 });
    expect(changePermutation.of(50, last, { samples: 199, seed: 4 })).toEqual(once);
    expect(once?.p).toBeGreaterThan(0);
    expect(changePermutation.of(1, last)).toBeUndefined();
  });

  it('stops early where many orders are as far out', () => {
    const found = changePermutation.of(10, () => 1, { samples: 9999, enough: 20 });
    expect(found).toMatchObject({ p: 1, samples: 20 });
  });
});

function last(order: Int32Array): number {
  return order.at(-1)!;
}

function signs(before: readonly number[], after: readonly number[]): number {
  return before.reduce((sum, x) => sum + after.reduce((part, y) => part + Math.sign(x - y), 0), 0);
}

function squares(own: readonly number[]): number {
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  return own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Cost of the best division, by trying all. */
function leastCost(values: readonly number[], penalty: number, minSize: number): number {
  let least = squares(values);
  const divide = (from: number, cost: number): void => {
    if (values.length - from >= minSize) least = Math.min(least, cost + squares(values.slice(from)));
    for (let at = from + minSize; at <= values.length - minSize; at++) {
      divide(at, cost + squares(values.slice(from, at)) + penalty);
    }
  };
  divide(0, 0);
  return least;
}

/** Cost of the cheapest of all sequences of two states. */
function cheapest({ counts, sizes }: { readonly counts: number[]; readonly sizes: number[] }): number {
  const share = counts.reduce((a, b) => a + b, 0) / sizes.reduce((a, b) => a + b, 0);
  const shares = [share, Math.min(2 * share, 0.99999)];
  const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1));
  let least = Infinity;
  for (let path = 0; path < 2 ** counts.length; path++) {
    let [cost, before] = [0, 0];
    for (const [at, k] of counts.entries()) {
      const state = (path >> at) & 1;
      const n = sizes[at]!;
      const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
      cost -= ways + k * Math.log(shares[state]!) + (n - k) * Math.log1p(-shares[state]!);
      if (state > before) cost += Math.log(counts.length);
      before = state;
    }
    least = Math.min(least, cost);
  }
  return least;
}
