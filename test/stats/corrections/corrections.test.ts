import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/stats/index.ts';
import { near } from '../near.ts';

const { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, sidak } = statistics;
const all = [benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, sidak] as const;

const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('corrections', () => {
  // Benjamini & Hochberg (1995), p. 295: fifteen comparisons, of which their procedure rejects four at 5 %, Bonferroni’s and
  // Hochberg’s three. Adjusted values by R 4.2.2, p.adjust.
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ] as const;

  it('reject as many as Benjamini and Hochberg say', () => {
    expect(rejectedAt(benjaminiHochberg.of(paper).p, 0.05)).toBe(4);
    expect(rejectedAt(bonferroni.of(paper).p, 0.05)).toBe(3);
    expect(rejectedAt(hochberg.of(paper).p, 0.05)).toBe(3);
  });

  it.each([
    ['bonferroni', bonferroni, [0.0015, 0.006, 0.0285, 0.1425, 0.3015, 0.417, 0.447, 0.516, 0.6885]],
    ['holm', holm, [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213]],
    ['hochberg', hochberg, [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.2682, 0.2682, 0.2752, 0.3213]],
    [
      'BH',
      benjaminiHochberg,
      [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765],
    ],
    [
      'BY',
      benjaminiYekutieli,
      [
        0.00497734348984349, 0.00995468697968698, 0.031523175435675434, 0.1182119078837829,
        0.20008920829170829, 0.21189262285333715, 0.21189262285333715, 0.21402577006327006,
        0.25384451798201801,
      ],
    ],
  ] as const)('%s agrees with R', (_, { of }, expected) => {
    const { p } = of(paper);
    for (const [at, value] of expected.entries()) expect(p[at]).toSatisfy(near(value));
  });

  it.each(all)('$id keeps order, never makes a value smaller and stays below 1', ({ of }) => {
    fc.assert(
      fc.property(families, (p) => {
        const sorted = p.toSorted((a, b) => a - b);
        const adjusted = of(sorted).p as number[];
        expect(adjusted.toSorted((a, b) => a - b)).toEqual(adjusted);
        expect(adjusted.at(-1)).toBeLessThanOrEqual(1);
        expect(adjusted.every((value, at) => value >= sorted[at]! * (1 - 1e-12))).toBe(true);
      }),
    );
  });

  it.each(all)('$id does not hang on the order of the tests', ({ of }) => {
    fc.assert(
      fc.property(families, (p) => {
        expect(of(p.toReversed()).p.toReversed()).toEqual(of(p).p);
      }),
    );
  });

  it.each(all)('$id leaves missing values out of the number of tests', ({ of }) => {
    const { p, tests } = of([undefined, 0.01, Number.NaN, 0.03, undefined]);
    expect(tests).toBe(2);
    expect([p[0], p[2], p[4]]).toEqual([undefined, undefined, undefined]);
    expect([p[1], p[3]]).toEqual(of([0.01, 0.03]).p);
    expect(of([])).toEqual({ p: [], tests: 0 });
  });

  it.each(all)('$id leaves a single value as it is', ({ of }) => {
    expect(of([0.03]).p[0]).toSatisfy(near(0.03));
  });

  it('stand in order of strictness', () => {
    fc.assert(
      fc.property(families, (p) => {
        const of = (correction: typeof holm): number[] => correction.of(p).p as number[];
        const [strict, down, up, rate, any] = [
          bonferroni,
          holm,
          hochberg,
          benjaminiHochberg,
          benjaminiYekutieli,
        ].map(of);
        for (const at of placesOf(p)) {
          const slack = 1e-12;
          expect(down![at]).toBeLessThanOrEqual(strict![at]! + slack);
          expect(up![at]).toBeLessThanOrEqual(down![at]! + slack);
          expect(rate![at]).toBeLessThanOrEqual(up![at]! + slack);
          expect(any![at]).toBeGreaterThanOrEqual(rate![at]! - slack);
        }
      }),
    );
  });

  it('Benjamini–Hochberg rejects what the procedure of the paper rejects, at any level', () => {
    fc.assert(
      fc.property(families, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p, level) => {
        const sorted = p.toSorted((a, b) => a - b);
        const last = sorted.findLastIndex(
          (value, at) => value <= ((at + 1) / p.length) * level * (1 + 1e-12),
        );
        const adjusted = benjaminiHochberg.of(sorted).p;
        fc.pre(adjusted.every((value) => Math.abs(value! - level) > 1e-9));
        expect(rejectedAt(adjusted, level)).toBe(last + 1);
      }),
    );
  });

  it('Holm rejects as its steps do', () => {
    fc.assert(
      fc.property(families, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p, level) => {
        const sorted = p.toSorted((a, b) => a - b);
        const stop = sorted.findIndex((value, at) => value > level / (p.length - at));
        const adjusted = holm.of(sorted).p;
        fc.pre(adjusted.every((value) => Math.abs(value! - level) > 1e-9));
        expect(rejectedAt(adjusted, level)).toBe(stop < 0 ? sorted.length : stop);
      }),
    );
  });
});

function rejectedAt(p: readonly (number | undefined)[], level: number): number {
  return p.filter((value) => value! <= level).length;
}

function placesOf(values: readonly unknown[]): number[] {
  return Array.from(values.keys());
}
