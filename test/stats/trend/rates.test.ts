import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredRateTrend } from '../../../src/stats/trend/clustered-rate-trend.ts';
import { pooledRates } from '../../../src/stats/trend/pooled-rates.ts';
import { quasiPoissonTrend } from '../../../src/stats/trend/quasi-poisson-trend.ts';
import { rateBootstrap } from '../../../src/stats/trend/rate-bootstrap.ts';
import { clusterRate } from '../../../src/stats/tests/documents.ts';
import { near } from '../near.ts';
import { countSeries } from './series.ts';

describe('quasiPoissonTrend', () => {
  // R 4.2.2: glm(k ~ t + offset(log(N)), family = quasipoisson); slope 0.518646337622396, SE 0.133532802346933,
  // p 0.0115945234; statsmodels 0.14: scale 0.3579382259460076
  it('is that of R', () => {
    const found = quasiPoissonTrend.of({
      counts: [2, 0, 5, 9, 4, 12, 8],
      sizes: [1000, 400, 1500, 1800, 900, 2000, 1100],
      times: [0, 0.1, 0.4, 0.9, 1.3, 1.8, 2.2],
    })!;
    expect(Math.log(found.ratio)).toSatisfy(near(0.518646337622396));
    expect(found.dispersion).toSatisfy(near(0.3579382259460076));
    expect(found.test?.p).toSatisfy(near(0.0115945234165946));
    // t with 5 degrees of freedom: 2.570581835636314
    expect(Math.log(found.high)).toSatisfy(near(0.518646337622396 + 2.570581835636314 * 0.133532802346933));
  });

  it('is finite wherever it exists, and turns with time', () => {
    fc.assert(
      fc.property(countSeries(3, 15), (units) => {
        const times = units.counts.map((_, at) => 2020 + at / 7);
        const found = quasiPoissonTrend.of({ ...units, times });
        const turned = quasiPoissonTrend.of({ ...units, times: times.map((time) => -time) });
        expect(found === undefined).toBe(turned === undefined);
        if (!found || !turned) return;
        expect(Number.isFinite(found.ratio) && found.ratio > 0).toBe(true);
        expect(Math.log(found.ratio) + Math.log(turned.ratio)).toSatisfy(
          (sum) => Math.abs(Number(sum)) < 1e-6,
        );
        expect(found.low).toBeLessThanOrEqual(found.ratio);
        expect(found.high).toBeGreaterThanOrEqual(found.ratio);
      }),
    );
  });

  it.each([
    ['two units', [1, 2], [1, 2]],
    ['occurrences at the first time only', [4, 0, 0], [1, 2, 3]],
    ['occurrences at the last time only', [0, 0, 4], [1, 2, 3]],
    ['no occurrence', [0, 0, 0], [1, 2, 3]],
    ['one time', [1, 2, 3], [5, 5, 5]],
  ])('does not exist for %s', (_what, counts, times) => {
    expect(quasiPoissonTrend.of({ counts, times, sizes: counts.map(() => 10) })).toBeUndefined();
  });

  it('has no p where every count is as the line has it', () => {
    const found = quasiPoissonTrend.of({ counts: [2, 2, 2, 2], sizes: [5, 5, 5, 5], times: [0, 1, 2, 3] })!;
    expect(found.ratio).toSatisfy(near(1));
    expect(found.test).toBeUndefined();
  });
});

describe('clusteredRateTrend', () => {
  const series = { counts: [1, 6, 1], sizes: [10, 20, 10], times: [0, 1, 2] };

  it('has the line of quasiPoissonTrend, and lets long documents weigh more in the dispersion', () => {
    // Expected are 2, 4 and 2: squares of 1, 4 and 1, by 8 in all or each by its own.
    expect(clusteredRateTrend.of(series)!.ratio).toSatisfy(near(1));
    expect(clusteredRateTrend.of(series)!.dispersion).toSatisfy(near((3 * 6) / 8));
    expect(quasiPoissonTrend.of(series)!.dispersion).toSatisfy(near(2));
  });

  it('differs from quasiPoissonTrend by the root of both dispersions only', () => {
    fc.assert(
      fc.property(countSeries(3, 15), (units) => {
        const times = units.counts.map((_, at) => at / 3);
        const [own, usual] = [clusteredRateTrend, quasiPoissonTrend].map(({ of }) => of({ ...units, times }));
        expect(own === undefined).toBe(usual === undefined);
        if (!own || !usual || usual.dispersion < 1e-9) return;
        expect(own.ratio).toBe(usual.ratio);
        const reach = ({ high, ratio }: typeof own): number => Math.log(high / ratio);
        const scale = Math.sqrt(own.dispersion / usual.dispersion);
        expect(Math.abs(reach(own) - reach(usual) * scale)).toBeLessThan(1e-6 * Math.max(1, reach(own)));
      }),
    );
  });
});

describe('pooledRates', () => {
  const periods = [
    { counts: [5, 7, 1], sizes: [900, 1100, 900] },
    { counts: [6, 2, 9], sizes: [1000, 800, 1200] },
    { counts: [0, 0], sizes: [1000, 1000] },
    { counts: [], sizes: [] },
  ];

  it('solves the inequality at its ends', () => {
    const found = pooledRates.of(periods)!;
    const variances = periods.slice(0, 2).map((period) => {
      const { variance, size } = clusterRate(period)!;
      return variance * size ** 2;
    });
    expect(found.dispersion).toSatisfy(near((variances[0]! + variances[1]!) / 30));
    // t with 4 degrees of freedom, twice .975: 2.776445105197793
    const { low, high } = found.intervals[0]!;
    for (const rate of [low, high]) {
      expect(Math.abs(13 - rate * 2900)).toSatisfy(
        near(2.776445105197793 * Math.sqrt(found.dispersion * rate * 2900)),
      );
    }
  });

  it('has an interval where the type does not occur, and none where nothing was said', () => {
    const { intervals } = pooledRates.of(periods)!;
    expect(intervals[2]).toEqual({ low: 0, high: expect.any(Number) });
    expect(intervals[3]).toBeUndefined();
  });

  it('does not exist where hardly a period has two documents', () => {
    expect(pooledRates.of(periods.slice(0, 1))).toBeUndefined();
    expect(pooledRates.of(Array.from({ length: 30 }, () => ({ counts: [3], sizes: [100] })))).toBeUndefined();
    expect(pooledRates.of([])).toBeUndefined();
  });
});

describe('rateBootstrap', () => {
  const documents = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] };

  it('has the rate inside, is the same for the same seed, and has no width for equal documents', () => {
    const found = rateBootstrap.of(documents, { seed: 3 })!;
    expect(found.low).toBeLessThan(19 / 4200);
    expect(found.high).toBeGreaterThan(19 / 4200);
    expect(rateBootstrap.of(documents, { seed: 3 })).toEqual(found);
    expect(rateBootstrap.of({ counts: [2, 2], sizes: [100, 100] })).toEqual({ low: 0.02, high: 0.02 });
  });

  it('leaves out documents without words, and does not exist for one, or where the type never occurs', () => {
    expect(rateBootstrap.of({ counts: [2, 0], sizes: [100, 0] })).toBeUndefined();
    expect(rateBootstrap.of({ counts: [0, 0], sizes: [100, 100] })).toBeUndefined();
  });
});
