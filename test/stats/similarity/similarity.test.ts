import * as fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/stats/index.ts';
import type { Pair } from '../../../src/stats/similarity/pair.ts';
import { readShared } from '../../shared.ts';

type Compute = (pair: Pair) => number | undefined;

const golden: Readonly<Record<string, { readonly of: Compute }>> = {
  cosine: statistics.cosine,
  correlation: statistics.correlation,
  'jaccard(bool)': statistics.jaccard,
  ejaccard: statistics.ejaccard,
  'dice(bool)': statistics.diceSimilarity,
  edice: statistics.edice,
  'hamann(bool)': statistics.hamann,
  'simple matching(bool)': statistics.simpleMatching,
  euclidean: statistics.euclidean,
  manhattan: statistics.manhattan,
  maximum: statistics.maximum,
  'canberra(0/0 skipped)': statistics.canberra,
  'JSD.nats': statistics.jensenShannonNats,
  'JSD.bits': statistics.jensenShannon,
};

/** Each by another way: by definition, or from another statistic that it hangs together with. */
const otherwise: Readonly<Record<string, readonly [Compute, Compute]>> = {
  cosine: [
    statistics.cosine.of,
    ({ a, b }) => {
      const [x, y] = [unit(a), unit(b)];
      return x && y && sum(x.map((value, at) => value * y[at]!));
    },
  ],
  correlation: [
    statistics.correlation.of,
    ({ a, b }) => {
      const isFlat = [a, b].some((values) => new Set(list(values)).size < 2);
      return isFlat ? undefined : sampleCorrelation(list(a), list(b));
    },
  ],
  jaccard: [statistics.jaccard.of, (pair) => divided(both(pair), either(pair))],
  ejaccard: [
    statistics.ejaccard.of,
    (pair) => mapped(statistics.edice.of(pair), (dice) => dice / (2 - dice)),
  ],
  dice_similarity: [
    statistics.diceSimilarity.of,
    (pair) => mapped(statistics.jaccard.of(pair), (jaccard) => (2 * jaccard) / (1 + jaccard)),
  ],
  edice: [statistics.edice.of, ({ a, b }) => divided(2 * dot(a, b), dot(a, a) + dot(b, b))],
  hamann: [
    statistics.hamann.of,
    (pair) => mapped(statistics.simpleMatching.of(pair), (matching) => 2 * matching - 1),
  ],
  simple_matching: [
    statistics.simpleMatching.of,
    ({ a, b }) => divided(list(a).filter((x, at) => x > 0 === b[at]! > 0).length, a.length),
  ],
  jensen_shannon: [
    statistics.jensenShannon.of,
    ({ a, b }) => {
      const [p, q] = [share(a), share(b)];
      return p && q && bits(p.map((x, at) => (x + q[at]!) / 2)) - (bits(p) + bits(q)) / 2;
    },
  ],
  jensen_shannon_nats: [
    statistics.jensenShannonNats.of,
    (pair) => mapped(statistics.jensenShannon.of(pair), (value) => value * Math.log(2)),
  ],
  jensen_shannon_distance: [
    (pair) => mapped(statistics.jensenShannonDistance.of(pair), (distance) => distance ** 2),
    statistics.jensenShannon.of,
  ],
  hellinger: [
    (pair) => mapped(statistics.hellinger.of(pair), (distance) => distance ** 2),
    ({ a, b }) => {
      const [p, q] = [share(a), share(b)];
      return p && q && 1 - sum(p.map((x, at) => Math.sqrt(x * q[at]!)));
    },
  ],
  euclidean: [statistics.euclidean.of, ({ a, b }) => Math.hypot(...list(a).map((x, at) => x - b[at]!))],
  manhattan: [
    statistics.manhattan.of,
    ({ a, b }) => sum(list(a).map((x, at) => Math.max(x, b[at]!) - Math.min(x, b[at]!))),
  ],
  maximum: [
    statistics.maximum.of,
    ({ a, b }) =>
      list(a)
        .map((x, at) => Math.abs(x - b[at]!))
        .sort((x, y) => y - x)[0] ?? 0,
  ],
  canberra: [
    statistics.canberra.of,
    ({ a, b }) => sum(list(a).map((x, at) => divided(Math.abs(x - b[at]!), x + b[at]!) ?? 0)),
  ],
};

const entries = Object.entries(otherwise);

describe.each(Object.entries(golden))('%s', (name, { of }) => {
  it('agrees with the value computed to fifty digits', () => {
    const text = readShared('golden/statistics/golden.json');
    if (text === undefined) return;
    const { simil } = JSON.parse(text) as { simil: Record<string, Record<string, number>> };
    const expected = Object.values(simil)[0]![name]!;
    expect(Math.abs(of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] })! / expected - 1)).toBeLessThan(1e-9);
  });
});

describe.each(entries)('%s', (_, [of, another]) => {
  it('is the same by another way', () => {
    fc.assert(
      fc.property(pairs(), (pair) => {
        expect(apart(of(pair), another(pair))).toBeLessThan(1e-7);
      }),
    );
  });

  it('is symmetric, and the same in any order of terms', () => {
    fc.assert(
      fc.property(pairs(), ({ a, b }) => {
        expect(apart(of({ a: b, b: a }), of({ a, b }))).toBeLessThan(1e-7);
        expect(apart(of({ a: list(a).toReversed(), b: list(b).toReversed() }), of({ a, b }))).toBeLessThan(
          1e-7,
        );
      }),
    );
  });

  it('is the same whether terms that neither has are listed or not', () => {
    fc.assert(
      fc.property(pairs(), ({ a, b }) => {
        const listed = list(a).flatMap((x, at) => (x === 0 && b[at] === 0 ? [] : [at]));
        const short = { a: listed.map((at) => a[at]!), b: listed.map((at) => b[at]!), dimensions: a.length };
        expect(apart(of(short), of({ a, b }))).toBeLessThan(1e-7);
      }),
    );
  });
});

describe('limits', () => {
  const similarities = ['cosine', 'jaccard', 'ejaccard', 'dice_similarity', 'edice', 'simple_matching'];
  const relative = ['jensen_shannon', 'jensen_shannon_nats', 'jensen_shannon_distance', 'hellinger'];
  const distances = [...relative, 'euclidean', 'manhattan', 'maximum', 'canberra'];

  it('are 1 for similarities and 0 for distances of a unit with itself', () => {
    fc.assert(
      fc.property(weights(), (a) => {
        if (sum(a) === 0) return;
        for (const id of similarities) expect(otherwise[id]![0]({ a, b: a })).toBeCloseTo(1, 12);
        for (const id of distances) expect(otherwise[id]![0]({ a, b: a })).toBe(0);
      }),
    );
  });

  it('are 0 for similarities and 1 for distances of distributions without a common term', () => {
    const strangers = { a: [3, 1, 0, 0], b: [0, 0, 2, 5] };
    for (const id of ['cosine', 'jaccard', 'ejaccard', 'dice_similarity', 'edice'])
      expect(otherwise[id]![0](strangers)).toBe(0);
    for (const id of ['jensen_shannon', 'jensen_shannon_distance', 'hellinger'])
      expect(otherwise[id]![0](strangers)).toBeCloseTo(1, 12);
    expect(statistics.jensenShannonNats.of(strangers)).toBe(Math.LN2);
  });

  it('stay between 0 and 1, correlation and Hamann between −1 and 1', () => {
    fc.assert(
      fc.property(pairs(), (pair) => {
        for (const id of [...similarities, ...relative]) {
          const value = otherwise[id]![0](pair) ?? 0;
          expect(value >= 0 && value <= 1).toBe(true);
        }
        for (const { of } of [statistics.correlation, statistics.hamann])
          expect(Math.abs(of(pair) ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('do not depend on length where distributions are compared', () => {
    fc.assert(
      fc.property(pairs(), ({ a, b }) => {
        for (const { of } of [statistics.cosine, statistics.jensenShannon, statistics.hellinger])
          expect(apart(of({ a: list(a).map((x) => x * 3), b }), of({ a, b }))).toBeLessThan(1e-7);
      }),
    );
  });

  it('are undefined for units without terms, or where nothing varies', () => {
    for (const id of [...similarities, 'correlation', 'hamann', ...relative])
      expect(otherwise[id]![0]({ a: [], b: [] })).toBeUndefined();
    expect(statistics.cosine.of({ a: [0, 0], b: [1, 2] })).toBeUndefined();
    expect(statistics.correlation.of({ a: [0.1, 0.1, 0.1], b: [1, 2, 3] })).toBeUndefined();
  });
});

function weights(): fc.Arbitrary<number[]> {
  return fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.double({ min: 1e-6, max: 100, noNaN: true })), {
    maxLength: 12,
  });
}

function pairs(): fc.Arbitrary<Pair> {
  return fc.tuple(weights(), weights()).map(([a, b]) => {
    const size = Math.min(a.length, b.length);
    return { a: a.slice(0, size), b: b.slice(0, size) };
  });
}

/** How far two values are apart; 0 where neither is there, NaN where one is. */
function apart(value = Number.NaN, expected = Number.NaN): number {
  return Number.isNaN(value) && Number.isNaN(expected) ? 0 : Math.abs(value - expected);
}

function list(values: ArrayLike<number>): number[] {
  return Array.from(values);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sum(list(a).map((x, at) => x * b[at]!));
}

function divided(above: number, below: number): number | undefined {
  return below === 0 ? undefined : above / below;
}

function mapped(value: number | undefined, map: (value: number) => number): number | undefined {
  return value === undefined ? undefined : map(value);
}

function unit(values: ArrayLike<number>): number[] | undefined {
  const length = Math.hypot(...list(values));
  return length === 0 ? undefined : list(values).map((value) => value / length);
}

function share(values: ArrayLike<number>): number[] | undefined {
  const total = sum(list(values));
  return total === 0 ? undefined : list(values).map((value) => value / total);
}

function bits(shares: readonly number[]): number {
  return -sum(shares.map((p) => (p === 0 ? 0 : p * Math.log2(p))));
}

function both({ a, b }: Pair): number {
  const terms = new Set(list(b).flatMap((y, at) => (y > 0 ? [at] : [])));
  return list(a).filter((x, at) => x > 0 && terms.has(at)).length;
}

function either({ a, b }: Pair): number {
  return new Set([a, b].flatMap((values) => list(values).flatMap((x, at) => (x > 0 ? [at] : [])))).size;
}
