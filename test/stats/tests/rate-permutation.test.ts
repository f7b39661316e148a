import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, randomSample } from '../../../src/stats/random.ts';
import type { DocumentParts } from '../../../src/stats/tests/document-parts.ts';
import { ratePermutation } from '../../../src/stats/tests/rate-permutation.ts';

/** Documents on one side each, with the counts of a type. */
function documentsOf(target: readonly [number, number][], reference: readonly [number, number][]) {
  const all = [...target, ...reference];
  const parts: DocumentParts = {
    sizes: all.map(([, size]) => size),
    sides: all.map((_, at) => (at < target.length ? 1 : 0)),
    documents: all.map((_, at) => at),
  };
  const counts = all.map(([count]) => count);
  return {
    parts,
    type: { parts: counts.flatMap((count, at) => (count > 0 ? [at] : [])), counts: counts.filter(Boolean) },
  };
}

/** The statistic of every arrangement, one by one, from its definition. */
function plainly({ parts, type }: ReturnType<typeof documentsOf>): {
  z: number;
  upper: number;
  lower: number;
} {
  const sizes = Array.from(parts.sizes);
  const counts = sizes.map((_, at) => Array.from(type.counts)[Array.from(type.parts).indexOf(at)] ?? 0);
  const rate = counts.reduce((a, b) => a + b, 0) / sizes.reduce((a, b) => a + b, 0);
  const scores = sizes.map((size, at) => counts[at]! - rate * size);
  const chosen = Array.from(parts.sides).filter((side) => side === 1).length;
  const sums: number[] = [];
  for (let set = 0; set < 2 ** sizes.length; set++) {
    const members = scores.filter((_, at) => (set >> at) % 2 === 1);
    if (members.length === chosen) sums.push(members.reduce((a, b) => a + b, 0));
  }
  const observed = scores.reduce((sum, score, at) => sum + (parts.sides[at] === 1 ? score : 0), 0);
  const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
  const variance = sums.reduce((a, b) => a + (b - mean) ** 2, 0) / sums.length;
  return {
    z: (observed - mean) / Math.sqrt(variance),
    upper: sums.filter((sum) => sum >= observed - 1e-9).length / sums.length,
    lower: sums.filter((sum) => sum <= observed + 1e-9).length / sums.length,
  };
}

/** The same p by random permutations. */
function atRandom({ parts, type }: ReturnType<typeof documentsOf>, permutations: number): number {
  const random = randomNumbers(1);
  const counts = new Float64Array(parts.sizes.length);
  for (const [at, part] of Array.from(type.parts).entries()) counts[part] = type.counts[at]!;
  const size = Array.from(parts.sizes).reduce((a, b) => a + b, 0);
  const rate = counts.reduce((a, b) => a + b, 0) / size;
  const scores = counts.map((count, at) => count - rate * parts.sizes[at]!);
  const chosen = Array.from(parts.sides).filter((side) => side === 1).length;
  const observed = scores.subarray(0, chosen).reduce((a, b) => a + b, 0);
  let [above, below] = [0, 0];
  for (let round = 0; round < permutations; round++) {
    const sum = randomSample([...scores], chosen, random).reduce((a, b) => a + b, 0);
    if (sum >= observed - 1e-9) above += 1;
    if (sum <= observed + 1e-9) below += 1;
  }
  return Math.min(1, (2 * Math.min(above, below)) / permutations);
}

const side = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 20, max: 60 })), {
  minLength: 1,
  maxLength: 5,
});

describe('the permutation of documents', () => {
  it('has 6 of 70 arrangements as far apart as four briefings with 19 hits and four with 5', () => {
    const { parts, type } = documentsOf(
      [
        [5, 1000],
        [7, 1200],
        [1, 900],
        [6, 1100],
      ],
      [
        [1, 1000],
        [2, 1100],
        [0, 900],
        [2, 1000],
      ],
    );
    expect(ratePermutation.of(parts)(type)?.p).toBeCloseTo(6 / 70, 12);
  });

  it('is what all arrangements give, with their mean and variance', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const documents = documentsOf(target, reference);
        const result = ratePermutation.of(documents.parts)(documents.type);
        if (!result) return;
        const { z, upper, lower } = plainly(documents);
        expect(result.z).toBeCloseTo(z, 8);
        expect(result.p).toBeCloseTo(Math.min(1, 2 * Math.min(upper, lower)), 10);
      }),
    );
  });

  it('changes its sign, and nothing else, where target and reference change places', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const one = documentsOf(target, reference);
        const other = documentsOf(reference, target);
        const [a, b] = [ratePermutation.of(one.parts)(one.type), ratePermutation.of(other.parts)(other.type)];
        expect(a?.z ?? 0).toBeCloseTo(-(b?.z ?? 0), 8);
        expect(a?.p ?? 1).toBeCloseTo(b?.p ?? 1, 10);
      }),
    );
  });

  it('comes near what random permutations give where there are many documents', () => {
    const target = Array.from({ length: 12 }, (_, at): [number, number] => [
      at % 4 === 0 ? 3 + (at % 5) : 0,
      400 + 37 * at,
    ]);
    const reference = Array.from({ length: 50 }, (_, at): [number, number] => [
      at % 9 === 0 ? 2 : 0,
      300 + 11 * at,
    ]);
    const documents = documentsOf(target, reference);
    const { p = 1 } = ratePermutation.of(documents.parts)(documents.type) ?? {};
    expect(Math.abs(p - atRandom(documents, 20_000))).toBeLessThan(0.01);
  });

  it('lets target and reference change places in documents that have both', () => {
    const parts = {
      sizes: [100, 100, 100, 100, 100, 100],
      sides: [1, 0, 1, 0, 1, 0],
      documents: [0, 0, 1, 1, 2, 2],
    };
    const result = ratePermutation.of(parts)({ parts: [0, 2, 4], counts: [3, 2, 4] });
    expect(result?.p).toBeCloseTo(2 / 8, 12);
    expect(result?.z).toBeCloseTo(9 / Math.sqrt(9 + 4 + 16), 12);
  });

  it('takes no difference in length for a difference in rate, where documents have both sides', () => {
    // A hundred briefings whose questions are a fifth of the answers; a word that is in two, on both sides alike.
    const all = Array.from({ length: 200 }, (_, part) => part);
    const parts = {
      sizes: all.map((part) => (part % 2 === 0 ? 500 : 100)),
      sides: all.map((part) => part % 2),
      documents: all.map((part) => Math.floor(part / 2)),
    };
    const { p = 0 } = ratePermutation.of(parts)({ parts: [0, 1, 2, 3], counts: [1, 1, 1, 1] }) ?? {};
    expect(p).toBeGreaterThan(0.1);
    // Ten briefings in which only answers have it: (5/6)¹⁰ is .16, twice that .32.
    const tenth = all.filter((part) => part < 20 && part % 2 === 0);
    const often = ratePermutation.of(parts)({ parts: tenth, counts: tenth.map(() => 1) });
    expect(often?.p).toBeGreaterThanOrEqual(2 * (5 / 6) ** 10 - 1e-12);
  });

  it('finds what is far more frequent on one side of nearly all documents', () => {
    const all = Array.from({ length: 60 }, (_, part) => part);
    const parts = {
      sizes: all.map((part) => (part % 2 === 0 ? 500 : 100 + (part % 7))),
      sides: all.map((part) => part % 2),
      documents: all.map((part) => Math.floor(part / 2)),
    };
    const held = all.filter((part) => part % 2 === 1);
    const result = ratePermutation.of(parts)({ parts: held, counts: held.map((part) => 1 + (part % 3)) });
    expect(result?.z).toBeGreaterThan(3);
    expect(result?.p).toBeLessThan(0.01);
  });

  it('is missing where the type does not occur, and where there is one arrangement', () => {
    const { parts, type } = documentsOf([[0, 10]], [[0, 20]]);
    expect(ratePermutation.of(parts)(type)).toBeUndefined();
    const alone = documentsOf(
      [
        [2, 10],
        [1, 10],
      ],
      [],
    );
    expect(ratePermutation.of(alone.parts)(alone.type)).toBeUndefined();
  });

  it('does not take a single document for proof that a type is gone', () => {
    const target: [number, number][] = [
      [0, 50_000],
      [0, 60_000],
    ];
    const reference = Array.from({ length: 200 }, (): [number, number] => [3, 1000]);
    const { parts, type } = documentsOf(target, [...reference, [0, 1000]]);
    const { z = 0, p = 0 } = ratePermutation.of(parts)(type) ?? {};
    expect(z).toBeLessThan(0);
    // Two of the three documents without the type among the two of the target.
    expect(p).toBeGreaterThanOrEqual((2 * 3 * 0.999) / 20_503);
  });

  it('stays finite, and p a probability, whatever the counts', () => {
    const many = fc.array(fc.tuple(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 9000 })), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(many, many, (target, reference) => {
        const { parts, type } = documentsOf(target, reference);
        const result = ratePermutation.of(parts)(type);
        if (!result) return;
        expect(Number.isFinite(result.z)).toBe(true);
        expect(result.p >= 0 && result.p <= 1).toBe(true);
        expect(result.log10P).toBeLessThanOrEqual(0);
      }),
    );
  });
});
