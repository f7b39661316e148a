import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitage } from '../../../src/stats/trend/cochran-armitage.ts';
import { mannKendallAutocorrelated } from '../../../src/stats/trend/mann-kendall-autocorrelated.ts';
import { mannKendallExact } from '../../../src/stats/trend/mann-kendall-exact.ts';
import { mannKendall } from '../../../src/stats/trend/mann-kendall.ts';
import { theilSen } from '../../../src/stats/trend/theil-sen.ts';
import { near } from '../near.ts';
import { goldenTrends } from './golden-trends.ts';
import { autocorrelated, series } from './series.ts';

describe.each(goldenTrends())('for the golden series %j', (values, { MannKendall: golden }) => {
  const times = values.map((_, at) => at);

  it('Mann–Kendall has S, variance, z, p and both τ', () => {
    const found = mannKendall.of(values)!;
    expect(found.s).toBe(golden['S']);
    expect(found.variance).toSatisfy(near(Number(golden['VarS'])));
    expect(found.z).toSatisfy(near(Number(golden['z'])));
    expect(found.p).toSatisfy(near(Number(golden['p'])));
    expect(found.tauA).toSatisfy(near(Number(golden['tau.a'])));
    const tauB = golden['tau.b(trend pkg)'];
    expect(found.tauB).toSatisfy(near(tauB === 'NaN' ? undefined : Number(tauB)));
  });

  it('Theil–Sen has slope and intercept', () => {
    const found = theilSen.of({ times, values })!;
    expect(found.slope).toSatisfy(near(Number(golden['sen'])));
    expect(found.intercept).toSatisfy(near(Number(golden['sen.intercept(t=0..n-1)'])));
  });
});

describe('mannKendall', () => {
  it('says nothing of a single value', () => {
    expect(mannKendall.of([])).toBeUndefined();
    expect(mannKendall.of([1])).toBeUndefined();
  });

  it('is the same by brute force over pairs, changes sign with the order, and does not change with scale', () => {
    fc.assert(
      fc.property(series(2, 30), (values) => {
        const found = mannKendall.of(values)!;
        const turned = mannKendall.of(values.toReversed())!;
        const scaled = mannKendall.of(values.map((value) => 3 * value + 7))!;
        expect(found.s + turned.s).toBe(0);
        expect(scaled).toEqual(found);
        expect(Number.isFinite(found.z)).toBe(true);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        expect(Math.abs(found.tauA)).toBeLessThanOrEqual(1);
        expect(Math.abs(found.tauB ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('mannKendallExact', () => {
  // R 4.2.2: cor.test(1:7, c(3, 1, 4, 2, 9, 7, 8), method = "kendall", exact = TRUE)$p.value
  it('is that of R where no values are equal', () => {
    expect(mannKendallExact.of([3, 1, 4, 2, 9, 7, 8])?.p).toSatisfy(near(0.136111111111111));
  });

  it('counts all orders, ties included', () => {
    fc.assert(
      fc.property(series(2, 6), (values) => {
        expect(mannKendallExact.of(values)?.p).toSatisfy(near(shareOfOrders(values)));
      }),
      { numRuns: 50 },
    );
  });

  it('comes near the normal approximation for long series', () => {
    const values = Array.from({ length: 60 }, (_, at) => (at * 37) % 61);
    const exact = mannKendallExact.of(values)!.p;
    expect(Math.abs(exact - mannKendall.of(values)!.p)).toBeLessThan(0.01);
  });

  it('is 1 for equal values, and does not exist for one or for more than 100', () => {
    expect(mannKendallExact.of([2, 2, 2])?.p).toBe(1);
    expect(mannKendallExact.of([2])).toBeUndefined();
    expect(mannKendallExact.of(new Float64Array(101))).toBeUndefined();
  });
});

describe('mannKendallAutocorrelated', () => {
  // pyMannKendall 1.4.3, hamed_rao_modification_test
  it.each([
    [autocorrelated, 13519.232723577235, 2.055520814488506],
    [[12, 15, 11, 14, 18, 21, 19, 25, 24, 30, 28, 33], 212.66666666666666, 3.634345051015831],
    [[5, 5, 7, 3, 5, 9, 12, 12, 11, 14], 120.33333333333333, 2.552495926943609],
  ])('is that of pyMannKendall', (values, variance, z) => {
    const found = mannKendallAutocorrelated.of(values)!;
    expect(found.variance).toSatisfy(near(variance));
    expect(found.z).toSatisfy(near(z));
  });

  it('exists only for three values and more', () => {
    expect(mannKendallAutocorrelated.of([1, 2])).toBeUndefined();
    expect(mannKendallAutocorrelated.of([1, 1, 1])?.p).toBe(1);
  });
});

describe('theilSen', () => {
  // scipy 1.10 and later: theilslopes(y, t) gives 0.5556, 1.9444, −1.8750, 2.6667
  it('is that of scipy for uneven times and equal values', () => {
    const found = theilSen.of({ times: [0, 0.5, 0.7, 1.9, 2.5, 4, 4.1], values: [3, 1, 4, 1, 5, 9, 2] })!;
    expect(found.slope).toSatisfy(near(0.5555555555555556));
    expect(found.intercept).toSatisfy(near(1.9444444444444444));
    expect(found.low).toSatisfy(near(-1.8750000000000004));
    expect(found.high).toSatisfy(near(2.6666666666666665));
  });

  // formulas: scipy's 95 % intervals of the two golden series
  it.each([
    [[12, 15, 11, 14, 18, 21, 19, 25, 24, 30, 28, 33], 1.5, 2.5],
    [[5, 5, 7, 3, 5, 9, 12, 12, 11, 14], 0.6666666666666666, 1.8],
  ])('has the interval of scipy for %j', (values, low, high) => {
    const found = theilSen.of({ times: values.map((_, at) => at), values })!;
    expect(found.low).toSatisfy(near(low));
    expect(found.high).toSatisfy(near(high));
  });

  it('finds a line in any order of its points, with both intercepts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 12 }),
        (times) => {
          const found = theilSen.of({ times, values: times.map((time) => 2 * time + 5) })!;
          expect(found.slope).toBe(2);
          expect(found.intercept).toSatisfy(near(5));
          expect(found.residualIntercept).toSatisfy(near(5));
        },
      ),
    );
  });

  it('does not exist where all times are equal, nor its interval for few values', () => {
    expect(theilSen.of({ times: [3, 3], values: [1, 2] })).toBeUndefined();
    expect(theilSen.of({ times: [], values: [] })).toBeUndefined();
    const found = theilSen.of({ times: [1, 2], values: [1, 2] })!;
    expect([found.slope, found.low, found.high]).toEqual([1, undefined, undefined]);
  });
});

describe('cochranArmitage', () => {
  // R 4.2.2: prop.trend.test(c(2, 0, 5, 9, 4, 12, 8), c(1000, 400, 1500, 1800, 900, 2000, 1100), c(0, .1, .4, .9, 1.3, 1.8, 2.2))
  it('is the root of R’s statistic', () => {
    const found = cochranArmitage.of({
      counts: [2, 0, 5, 9, 4, 12, 8],
      sizes: [1000, 400, 1500, 1800, 900, 2000, 1100],
      times: [0, 0.1, 0.4, 0.9, 1.3, 1.8, 2.2],
    })!;
    expect(found.z ** 2).toSatisfy(near(5.60402231023336));
  });

  it('does not depend on where times begin, and turns with them', () => {
    const counted = { counts: [1, 2, 5, 9], sizes: [50, 50, 50, 50] };
    const z = cochranArmitage.of({ ...counted, times: [0, 1, 2, 3] })!.z;
    expect(cochranArmitage.of({ ...counted, times: [2020, 2021, 2022, 2023] })!.z).toSatisfy(near(z));
    expect(cochranArmitage.of({ ...counted, times: [3, 2, 1, 0] })!.z).toSatisfy(near(-z));
  });

  it('does not exist for a type that never occurs, or one time', () => {
    expect(cochranArmitage.of({ counts: [0, 0], sizes: [5, 5], times: [1, 2] })).toBeUndefined();
    expect(cochranArmitage.of({ counts: [1, 2], sizes: [5, 5], times: [1, 1] })).toBeUndefined();
    expect(cochranArmitage.of({ counts: [], sizes: [], times: [] })).toBeUndefined();
  });
});

function s(own: readonly number[]): number {
  return own.reduce(
    (sum, value, at) => sum + own.slice(0, at).reduce((part, other) => part + Math.sign(value - other), 0),
    0,
  );
}

/** The share of all orders of some values whose |S| is at least theirs, by trying them all. */
function shareOfOrders(values: readonly number[]): number {
  const observed = Math.abs(s(values));
  let [far, all] = [0, 0];
  const place = (left: readonly number[], placed: readonly number[]): void => {
    if (left.length === 0) {
      all += 1;
      if (Math.abs(s(placed)) >= observed) far += 1;
    }
    for (const [at, value] of left.entries()) place(left.toSpliced(at, 1), [...placed, value]);
  };
  place(values, []);
  return far / all;
}
