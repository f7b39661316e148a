import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutedPValues } from '../../../src/counting/comparison/permuted.ts';
import type { Kernel, Threads } from '../../../src/model/threads.ts';
import { ratePermutation } from '../../../src/stats/tests/rate-permutation.ts';

/** Documents on one side each or on both, as long on each. */
const documents = fc.array(
  fc.record({
    sides: fc.constantFrom([1], [0], [0, 1]),
    size: fc.integer({ min: 20, max: 60 }),
    counts: fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })),
  }),
  { minLength: 2, maxLength: 9 },
);

function partsOf(all: readonly { sides: readonly number[]; size: number; counts: [number, number] }[]) {
  const parts = all.flatMap(({ sides, size, counts }, document) =>
    sides.map((side, at) => ({ side, size, count: counts[at]!, document })),
  );
  const held = [...parts.keys()].filter((part) => parts[part]!.count > 0);
  return {
    parts: {
      sizes: parts.map(({ size }) => size),
      sides: parts.map(({ side }) => side),
      documents: parts.map(({ document }) => document),
    },
    type: { parts: held, counts: held.map((part) => parts[part]!.count) },
  };
}

describe('the p of random permutations', () => {
  it('comes near what all arrangements give', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const { parts, type } = partsOf(all);
        const exact = ratePermutation.of(parts)(type);
        if (!exact) return;
        const [random] = permutedPValues([type], parts, { permutations: 9999, seed: 1 });
        // Five standard errors of twice a share.
        const slack = 10 * Math.sqrt((exact.p * 0.5) / 9999) + 2e-4;
        expect(Math.abs(random!.p - exact.p)).toBeLessThan(slack);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for any number of threads, and another one for another seed', () => {
    const { parts, type } = partsOf(
      Array.from({ length: 30 }, (_, at) => ({
        sides: at % 3 === 0 ? [0, 1] : [at % 2],
        size: 40 + at,
        counts: [at % 5, at % 4] as [number, number],
      })),
    );
    const options = { permutations: 1500, seed: 7 };
    const alone = permutedPValues([type, type], parts, options);
    expect(permutedPValues([type, type], parts, options, backwards)).toEqual(alone);
    expect(alone[1]).toEqual(alone[0]);
    expect(permutedPValues([type], parts, { ...options, seed: 8 })[0]).not.toEqual(alone[0]);
  });

  it('is never 0: the observed arrangement is one of them', () => {
    const { parts, type } = partsOf(
      Array.from({ length: 60 }, (_, at) => ({
        sides: [at < 30 ? 1 : 0],
        size: 50,
        counts: [at < 30 ? 9 : 0, 0] as [number, number],
      })),
    );
    expect(permutedPValues([type], parts, { permutations: 199, seed: 1 })[0]!.p).toBeCloseTo(2 / 200, 12);
  });
});

/** Threads that do the last part first. */
const backwards: Threads = {
  count: 2,
  run<Task, Result>(kernel: Kernel<Task, Result>, task: Task, parts: number): Result[] {
    const results: Result[] = [];
    for (let part = parts - 1; part >= 0; part--) results[part] = kernel.part(task, part);
    return results;
  },
};
