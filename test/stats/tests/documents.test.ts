import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/stats/index.ts';
import { sumOf, varianceOf } from '../../../src/stats/sums.ts';
import { type DocumentCounts, ratesOf } from '../../../src/stats/tests/documents.ts';
import { welchOfMoments } from '../../../src/stats/tests/welch.ts';
import { near } from '../near.ts';

const { bootstrapBca, bootstrapPercentile, logRateRatio, mannWhitney } = statistics;
const { permutationTest, rateInterval, welch, wilsonInterval } = statistics;

const rates = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 });
const target = { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] } as const;
const reference = { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] } as const;
// Two samples with many equal numbers, as rates of a rare word are.
const rare = [0, 0, 0, 1.5, 2, 2, 3.25, 0, 4, 7] as const;
const rarer = [0, 0, 1, 0, 0, 0, 0.5, 0, 0, 1, 0, 0, 2] as const;

describe('ratesOf', () => {
  it('leaves out documents without tokens', () => {
    expect(Array.from(ratesOf({ counts: [1, 0, 3], sizes: [4, 0, 6] }))).toEqual([0.25, 0.5]);
  });
});

describe('welch', () => {
  // Student (1908), The Probable Error of a Mean, p. 20: additional hours of sleep by two drugs; t, df and p by R 4.2.2, t.test.
  it('agrees with R on the sleep of ten patients', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const { t, df, p } = welch.of(first, second)!;
    expect(t).toSatisfy(near(-1.8608134674868531));
    expect(df).toSatisfy(near(17.776473516178498));
    expect(p).toSatisfy(near(0.07939414018735817));
  });

  it('agrees with R where many numbers are equal', () => {
    const { t, df, p } = welch.of(rare, rarer)!;
    expect(t).toSatisfy(near(2.196039580023704));
    expect(df).toSatisfy(near(10.04595577025141));
    expect(p).toSatisfy(near(0.052674590266531755));
  });

  it('changes only the sign of t when the samples change places', () => {
    fc.assert(
      fc.property(rates, rates, (first, second) => {
        const found = welch.of(first, second);
        const other = welch.of(second, first);
        expect(other?.t).toSatisfy(near(found && -found.t));
        expect(other?.p).toSatisfy(near(found?.p));
        expect(Number.isFinite(found?.log10P ?? 0)).toBe(true);
      }),
    );
  });

  it('is missing for one document on a side and for rates that do not vary', () => {
    expect(welch.of([1], [1, 2, 3])).toBeUndefined();
    expect(welch.of([0, 0], [0, 0, 0])).toBeUndefined();
  });

  it('has a logarithm where p is too small', () => {
    const { p, log10P } = welchOfMoments(
      { count: 1000, mean: 100, variance: 1 },
      { count: 1000, mean: 0, variance: 1 },
    )!;
    expect(p).toBe(0);
    expect(log10P).toBeLessThan(-1000);
    expect(log10P).toSatisfy(Number.isFinite);
  });
});

describe('mannWhitney', () => {
  // Hollander & Wolfe (1973), Nonparametric Statistical Methods, p. 69: permeability of tissue; W = 35, one-sided p = 0.1272.
  it('agrees with the example of Hollander and Wolfe', () => {
    const first = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const second = [1.15, 0.88, 0.9, 0.74, 1.21];
    const { u, p, exact } = mannWhitney.of(first, second)!;
    expect([u, exact]).toEqual([35, true]);
    expect(p / 2).toBeCloseTo(0.1272, 4);
    expect(p).toSatisfy(near(0.2544122544122544));
  });

  // R 4.2.2, wilcox.test(exact = FALSE).
  it('agrees with R where numbers are equal', () => {
    const { u, p, exact } = mannWhitney.of(rare, rarer)!;
    expect([u, exact]).toEqual([94, false]);
    expect(p).toSatisfy(near(0.05062682101240743));
  });

  // R 4.2.2, wilcox.test(1:40 * 1.37, 1:45 * 2.11 + .001, exact = TRUE).
  it('is exact for 40 and 45 documents', () => {
    const first = Array.from({ length: 40 }, (_, at) => (at + 1) * 1.37);
    const second = Array.from({ length: 45 }, (_, at) => (at + 1) * 2.11 + 0.001);
    const { u, p, exact } = mannWhitney.of(first, second)!;
    expect([u, exact]).toEqual([512, true]);
    expect(p).toSatisfy(near(0.0005227782534465594));
  });

  it('is what counting all orders gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 9 }), fc.nat(), (values, cut) => {
        const size = 1 + (cut % (values.length - 1));
        const found = mannWhitney.of(values.slice(0, size), values.slice(size))!;
        const all = [...subsets(values.length, size)].map((chosen) => {
          const own = chosen.map((at) => values[at]!);
          return uOf(
            own,
            values.filter((_, at) => !chosen.includes(at)),
          );
        });
        const share = (test: (u: number) => boolean): number => all.filter(test).length / all.length;
        const smaller = Math.min(
          share((u) => u <= found.u),
          share((u) => u >= found.u),
        );
        expect(found.u).toBe(uOf(values.slice(0, size), values.slice(size)));
        expect(found.p).toSatisfy(near(Math.min(1, 2 * smaller)));
      }),
    );
  });

  it('does not hang on the order of documents, nor on a growing transformation', () => {
    const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        expect(mannWhitney.of(grown(first), grown(second))).toEqual(mannWhitney.of(first, second));
      }),
    );
  });

  it('gives the same p, and the rest of all pairs, when the samples change places', () => {
    fc.assert(
      fc.property(rates, rates, (first, second) => {
        const found = mannWhitney.of(first, second);
        const other = mannWhitney.of(second, first);
        expect(other?.p).toSatisfy(near(found?.p));
        expect(other?.u).toBe(found && first.length * second.length - found.u);
      }),
    );
  });

  it('is missing for an empty side and where all numbers are equal', () => {
    expect(mannWhitney.of([], [1])).toBeUndefined();
    expect(mannWhitney.of([0, 0], [0])).toBeUndefined();
  });
});

describe('permutationTest', () => {
  it('counts every split where there are few', () => {
    expect(permutationTest.of(target, reference)).toMatchObject({ p: 6 / 70, exact: true, splits: 70 });
  });

  it('comes near to that with random splits, the same for the same seed', () => {
    const options = { exactLimit: 0, samples: 20_000, seed: 7 };
    const sampled = permutationTest.of(target, reference, options)!;
    expect(sampled).toEqual(permutationTest.of(target, reference, options));
    expect(sampled).toMatchObject({ exact: false, splits: 20_000 });
    expect(sampled.p).toBeGreaterThan(0.078);
    expect(sampled.p).toBeLessThan(0.094);
  });

  it('is never 0', () => {
    const far = {
      counts: [90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 99],
      sizes: Array.from({ length: 11 }, () => 100),
    };
    const none = {
      counts: Array.from({ length: 11 }, () => 1),
      sizes: Array.from({ length: 11 }, () => 100),
    };
    const { p } = permutationTest.of(far, none, { exactLimit: 0, samples: 99 })!;
    expect(p).toSatisfy(near(1 / 100));
  });

  it('agrees with Mann–Whitney’s exact test on ranks', () => {
    // With documents of one token each, rates are counts, and the difference of mean ranks goes with U.
    const ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const shuffled = fc.shuffledSubarray(ranks, { minLength: ranks.length });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 8 }), (values, size) => {
        const [first, second] = [values.slice(0, size), values.slice(size)];
        const found = permutationTest.of(oneToken(first), oneToken(second), { statistic: 'mean_rate' })!;
        expect(found.p).toSatisfy(near(mannWhitney.of(first, second)!.p));
      }),
    );
  });

  it('is missing for a type that never occurs and for a side without documents', () => {
    expect(permutationTest.of({ counts: [0], sizes: [9] }, { counts: [0], sizes: [9] })).toBeUndefined();
    expect(permutationTest.of({ counts: [], sizes: [] }, reference)).toBeUndefined();
  });
});

describe('wilsonInterval', () => {
  it('holds the shares that a score test does not reject', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (size, some) => {
        const count = Math.min(some, size);
        const { low, high } = wilsonInterval.of(count, size)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        for (const bound of [low, high]) {
          if (bound <= 0 || bound >= 1) continue;
          const z = Math.abs(count - size * bound) / Math.sqrt(size * bound * (1 - bound));
          expect(z).toSatisfy(near(1.959963984540054, 1e-6));
        }
      }),
    );
  });

  it('turns round with what is counted', () => {
    const { low, high } = wilsonInterval.of(7, 50)!;
    const other = wilsonInterval.of(43, 50)!;
    expect(low).toSatisfy(near(1 - other.high));
    expect(high).toSatisfy(near(1 - other.low));
  });

  it('is missing for a size of 0 and starts at 0 for a count of 0', () => {
    expect(wilsonInterval.of(0, 0)).toBeUndefined();
    expect(wilsonInterval.of(0, 10)!.low).toBe(0);
    expect(wilsonInterval.of(10, 10)!.high).toBe(1);
  });
});

describe('rateInterval', () => {
  it('is that of a mean where documents are equally long', () => {
    const counts = [3, 8, 1, 0, 6];
    const { rate, se, low, high } = rateInterval.of({ counts, sizes: counts.map(() => 200) })!;
    const scaled = counts.map((count) => count / 200);
    expect(rate).toSatisfy(near(sumOf(scaled) / 5));
    expect(se).toSatisfy(near(Math.sqrt(varianceOf(scaled)! / 5)));
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high - rate).toSatisfy(near(2.7764451051977987 * se));
  });

  it('has a larger design effect where a type clusters', () => {
    const sizes = Array.from({ length: 10 }, () => 1000);
    const spread = rateInterval.of({ counts: [2, 1, 2, 3, 2, 1, 2, 3, 2, 2], sizes })!;
    const clustered = rateInterval.of({ counts: [20, 0, 0, 0, 0, 0, 0, 0, 0, 0], sizes })!;
    expect(clustered.designEffect).toBeGreaterThan(10 * spread.designEffect);
    expect(clustered.rate).toSatisfy(near(spread.rate));
  });

  it('is missing for one document and for a type that never occurs', () => {
    expect(rateInterval.of({ counts: [3], sizes: [100] })).toBeUndefined();
    expect(rateInterval.of({ counts: [3, 0], sizes: [100, 0] })).toBeUndefined();
    expect(rateInterval.of({ counts: [0, 0], sizes: [100, 90] })).toBeUndefined();
  });
});

describe('logRateRatio', () => {
  it('has the Log Ratio in its middle, and turns round with the sides', () => {
    const found = logRateRatio.of(target, reference)!;
    const other = logRateRatio.of(reference, target)!;
    const counts = { target: 19, reference: 5, targetSize: 4200, referenceSize: 4000 };
    expect(found.value).toSatisfy(near(statistics.logRatio.of(counts)));
    expect((found.low + found.high) / 2).toSatisfy(near(found.value));
    expect(other.value).toSatisfy(near(-found.value));
    expect(other.low).toSatisfy(near(-found.high));
  });

  it('has the variance of both rates, relative to them', () => {
    const { se } = logRateRatio.of(target, reference)!;
    const first = rateInterval.of(target)!;
    const second = rateInterval.of(reference)!;
    expect(se * Math.LN2).toSatisfy(near(Math.hypot(first.se / first.rate, second.se / second.rate)));
  });

  it('is missing where a side has no occurrence', () => {
    expect(logRateRatio.of(target, { counts: [0, 0], sizes: [50, 60] })).toBeUndefined();
    expect(logRateRatio.of(target, { counts: [3], sizes: [50] })).toBeUndefined();
  });

  it('holds the true ratio about as often as it says', () => {
    // Documents of 1000 tokens with rates that vary: 30 against 30, 300 times.
    const random = lehmer(42);
    const draw = (mean: number): DocumentCounts => {
      const counts = Array.from({ length: 30 }, () => Math.floor(mean * (0.2 + 1.6 * random()) + random()));
      return { counts, sizes: counts.map(() => 1000) };
    };
    let held = 0;
    for (let round = 0; round < 300; round++) {
      const { low, high } = logRateRatio.of(draw(20), draw(10))!;
      // Rounding down by a random part leaves the mean as it is.
      if (low <= 1 && high >= 1) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.91);
    expect(held / 300).toBeLessThan(0.99);
  });
});

describe('bootstrap intervals', () => {
  it.each([bootstrapPercentile, bootstrapBca])(
    '$id is the same for the same seed and holds the value',
    ({ of }) => {
      const found = of(target, reference, { seed: 3 })!;
      expect(found).toEqual(of(target, reference, { seed: 3 }));
      const value = Math.log2(19 / 4200 / (5 / 4000));
      expect(found.low).toBeLessThan(value);
      expect(found.high).toBeGreaterThan(value);
    },
  );

  it('come near to the delta method where there are many documents', () => {
    const random = lehmer(5);
    const many = (mean: number): DocumentCounts => {
      const counts = Array.from({ length: 200 }, () => Math.floor(2 * mean * random()));
      return { counts, sizes: counts.map(() => 1000) };
    };
    const [first, second] = [many(20), many(15)];
    const delta = logRateRatio.of(first, second)!;
    for (const { of } of [bootstrapPercentile, bootstrapBca]) {
      const { low, high } = of(first, second, { samples: 4000 })!;
      expect(Math.abs(low - delta.low)).toBeLessThan(0.15 * (delta.high - delta.low));
      expect(Math.abs(high - delta.high)).toBeLessThan(0.15 * (delta.high - delta.low));
    }
  });

  it('grow with the confidence', () => {
    const narrow = bootstrapBca.of(target, reference, { confidence: 0.5 })!;
    const wide = bootstrapBca.of(target, reference, { confidence: 0.9 })!;
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
  });

  it.each([bootstrapPercentile, bootstrapBca])('$id is missing for one document on a side', ({ of }) => {
    expect(of({ counts: [3], sizes: [50] }, reference)).toBeUndefined();
    expect(of({ counts: [3, 1], sizes: [0, 0] }, reference)).toBeUndefined();
  });

  it.each([bootstrapPercentile, bootstrapBca])(
    '$id is a number or missing for every pair of sides',
    ({ of }) => {
      fc.assert(
        fc.property(sides(), sides(), (first, second) => {
          const found = of(first, second, { samples: 49 });
          if (!found) return;
          expect([found.low, found.high]).toSatisfy((bounds: number[]) => bounds.every(Number.isFinite));
          expect(found.low).toBeLessThanOrEqual(found.high);
        }),
      );
    },
  );
});

/** Documents of one token each. */
function oneToken(counts: readonly number[]): DocumentCounts {
  return { counts, sizes: counts.map(() => 1) };
}

/** The same numbers turned round and each made larger, their order kept. */
function grown(values: readonly number[]): number[] {
  return values.toReversed().map((x) => x ** 3 + 1);
}

function sides(): fc.Arbitrary<DocumentCounts> {
  return fc.array(fc.tuple(fc.nat(5), fc.nat(50)), { minLength: 1, maxLength: 8 }).map((documents) => ({
    counts: documents.map(([count, more]) => Math.min(count, count + more)),
    sizes: documents.map(([count, more]) => count + more),
  }));
}

function* subsets(size: number, chosen: number, from = 0): Generator<number[]> {
  if (chosen === 0) yield [];
  else {
    for (let at = from; at <= size - chosen; at++) {
      for (const rest of subsets(size, chosen - 1, at + 1)) yield [at, ...rest];
    }
  }
}

function uOf(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, own) => sum + second.filter((other) => own > other).length, 0);
}

/** Numbers of Lehmer's generator, so that the test does not rest on the one it tests. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
