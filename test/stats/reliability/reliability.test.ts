import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as statistics from '../../../src/stats/index.ts';
import { bootstrapUnits } from '../../../src/stats/reliability/bootstrap.ts';
import type { Coding } from '../../../src/stats/reliability/coding.ts';
import { readShared } from '../../shared.ts';

const all = {
  nominal: statistics.krippendorffAlphaNominal,
  ordinal: statistics.krippendorffAlphaOrdinal,
  interval: statistics.krippendorffAlphaInterval,
  ratio: statistics.krippendorffAlphaRatio,
  cohen: statistics.cohenKappa,
  linear: statistics.cohenKappaLinear,
  quadratic: statistics.cohenKappaQuadratic,
  fleiss: statistics.fleissKappa,
  scott: statistics.scottPi,
  gwet: statistics.gwetAc1,
  agreement: statistics.observedAgreement,
} as const;

const entries = Object.entries(all);

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
describe('krippendorffAlpha', () => {
  it('agrees with example A: two observers, two values, ten units', () => {
    const coding = byCoder(['0100000010', '1110010000']);
    expect(all.nominal.of(coding)).toBeCloseTo(0.095, 3);
  });

  it('agrees with example B: two observers, five values, twelve units', () => {
    const coding = byCoder(['aabbdcccedda', 'babbbccceddd']);
    expect(all.nominal.of(coding)).toBeCloseTo(0.692, 3);
  });

  const example = byCoder(['123321412...', '1233224125.3', '.3332342251.', '12332441251.']);

  it('agrees with examples C and D: four observers, missing data, every level', () => {
    expect(all.nominal.of(example)).toBeCloseTo(0.743, 3);
    expect(all.ordinal.of(example)).toBeCloseTo(0.815, 3);
    expect(all.interval.of(example)).toBeCloseTo(0.849, 3);
    expect(all.ratio.of(example)).toBeCloseTo(0.797, 3);
  });

  it('agrees with the values computed to fifty digits', () => {
    const text = readShared('golden/statistics/golden.json');
    if (text === undefined) return;
    const { krippendorff } = JSON.parse(text) as {
      krippendorff: Record<'nominal' | 'ordinal' | 'interval' | 'ratio', number>;
    };
    for (const level of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      expect(Math.abs(all[level].of(example)! / krippendorff[level] - 1)).toBeLessThan(1e-9);
    }
  });

  it('is undefined where only one category was given, however often', () => {
    expect(all.nominal.of(byCoder(['aaa', 'aaa']))).toBeUndefined();
    expect(all.nominal.of(byCoder(['a.b', '.b.']))).toBeUndefined();
  });
});

describe('two coders', () => {
  it('agree with the values computed to fifty digits', () => {
    const text = readShared('golden/statistics/extra.json');
    if (text === undefined) return;
    const extra = JSON.parse(text) as Record<string, Record<string, number>>;
    const [key, golden] = Object.entries(extra).find(([name]) => name.startsWith('kappa'))!;
    const rows = [...key.matchAll(/\[([^\]]*)\]/gu)].map(([, row]) => row!.replaceAll(/\D/gu, ''));
    const coding = byCoder(rows);
    const pairs = [
      [all.agreement, 'po'],
      [all.cohen, 'cohen'],
      [all.scott, 'scott.pi'],
      [all.gwet, 'gwet.AC1'],
      [all.nominal, 'kripp.nominal(2 coders,no missing)'],
    ] as const;
    for (const [{ of }, name] of pairs) expect(of(coding)).toBeCloseTo(golden[name]!, 9);
  });

  // A table of fifty grant proposals that is printed in many places: 20 and 15 agreements, 5 and 10 disagreements.
  it('have a κ of 0.4 for 35 agreements of 50', () => {
    const rows = [
      '1'.repeat(25) + '0'.repeat(25),
      `${'1'.repeat(20)}${'0'.repeat(5)}${'1'.repeat(10)}${'0'.repeat(15)}`,
    ];
    expect(all.cohen.of(byCoder(rows))).toBeCloseTo(0.4, 12);
  });

  it('have the same κ whatever the weights where there are two categories', () => {
    fc.assert(
      fc.property(codings(2, 2), (coding) => {
        expect(apart(all.linear.of(coding), all.cohen.of(coding))).toBeLessThan(1e-9);
        expect(apart(all.quadratic.of(coding), all.cohen.of(coding))).toBeLessThan(1e-9);
      }),
    );
  });

  it('have a κ after the definition: (pₒ − pₑ) / (1 − pₑ)', () => {
    fc.assert(
      fc.property(codings(2, 4), (coding) => {
        const met = coding.units.filter((unit) => unit[0]! >= 0 && unit[1]! >= 0);
        const share = (coder: number, category: number): number =>
          met.filter((unit) => unit[coder] === category).length / met.length;
        const chance = [0, 1, 2, 3].reduce((sum, k) => sum + share(0, k) * share(1, k), 0);
        const observed = met.filter((unit) => unit[0] === unit[1]).length / met.length;
        const isDefined = met.length > 0 && 1 - chance >= 1e-12;
        const expected = isDefined ? (observed - chance) / (1 - chance) : undefined;
        expect(apart(all.cohen.of(coding), expected)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('many coders', () => {
  // The table of ten subjects and fourteen raters that is printed in many introductions: κ = 0.210.
  it('have a κ of 0.210 in the table of ten subjects', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const units = table.map((counts) => counts.flatMap((count, k) => Array<number>(count).fill(k)));
    const coding = { units, coders: 14, values: [1, 2, 3, 4, 5] };
    expect(all.fleiss.of(coding)).toBeCloseTo(0.21, 3);
    expect(all.agreement.of(coding)).toBeCloseTo(0.378, 3);
  });

  it('have α for interval codes by brute force over all pairs of codes', () => {
    fc.assert(
      fc.property(codings(3, 4), (coding) => {
        expect(
          apart(
            all.interval.of(coding),
            alphaByPairs(coding, (x, y) => (x - y) ** 2),
          ),
        ).toBeLessThan(1e-9);
        expect(
          apart(
            all.nominal.of(coding),
            alphaByPairs(coding, (x, y) => (x === y ? 0 : 1)),
          ),
        ).toBeLessThan(1e-9);
        expect(
          apart(
            all.ratio.of(coding),
            alphaByPairs(coding, (x, y) => ((x - y) / (x + y)) ** 2),
          ),
        ).toBeLessThan(1e-9);
      }),
    );
  });
});

describe.each(entries)('%s', (name, { of }) => {
  it('is undefined or a number up to 1', () => {
    fc.assert(
      fc.property(fc.oneof(codings(2, 3), codings(3, 4), codings(1, 2)), (coding) => {
        const value = of(coding) ?? 0;
        expect(Number.isFinite(value) && value <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  it('is the same in any order of units and coders', () => {
    fc.assert(
      fc.property(codings(2, 3), (coding) => {
        const turned = coding.units.toReversed().map((unit) => Array.from(unit).toReversed());
        expect(apart(of({ ...coding, units: turned }), of(coding))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is 1 where all agree on more than one category', () => {
    expect(of(byCoder(['123123', '123123']))).toBeCloseTo(1, 12);
  });

  it('is the same under other names of categories, where they are but names', () => {
    if (!['nominal', 'cohen', 'fleiss', 'scott', 'gwet', 'agreement'].includes(name)) return;
    fc.assert(
      fc.property(codings(2, 3), (coding) => {
        const renamed = coding.units.map((unit) => Array.from(unit, (k) => (k < 0 ? k : 2 - k)));
        expect(apart(of({ ...coding, units: renamed }), of(coding))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is undefined without units', () => {
    expect(of({ units: [], coders: 2, values: [] })).toBeUndefined();
  });
});

describe('bootstrapUnits', () => {
  const coding = byCoder(['1101001110111101111101100101', '1101101100111111111001100111']);
  const options = { replicates: 500, confidence: 0.95, seed: 1 };

  it('gives the same interval for the same seed, around the value', () => {
    const first = bootstrapUnits(coding, all.nominal.of, options)!;
    expect(bootstrapUnits(coding, all.nominal.of, options)).toEqual(first);
    expect(first.low).toBeLessThan(all.nominal.of(coding)!);
    expect(first.high).toBeGreaterThan(all.nominal.of(coding)!);
  });

  it('is wider where more is to lie inside', () => {
    const narrow = bootstrapUnits(coding, all.nominal.of, { ...options, confidence: 0.8 })!;
    const wide = bootstrapUnits(coding, all.nominal.of, { ...options, confidence: 0.99 })!;
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
  });

  it('is undefined for one unit', () => {
    expect(bootstrapUnits(byCoder(['1', '2']), all.agreement.of, options)).toBeUndefined();
  });
});

/** Codes of one sign a unit, a row a coder; a full stop is a missing code. */
function byCoder(rows: readonly string[]): Coding {
  const categories = [...new Set(rows.join('').replaceAll('.', ''))].sort();
  const units = Array.from(rows[0] ?? '', (_, unit) =>
    rows.map((row) => categories.indexOf(row[unit] ?? '.')),
  );
  const values = categories.map((category, rank) =>
    Number.isNaN(Number(category)) ? rank + 1 : Number(category),
  );
  return { units, coders: rows.length, values };
}

function codings(coders: number, categories: number): fc.Arbitrary<Coding> {
  const unit = fc.array(fc.integer({ min: -1, max: categories - 1 }), {
    minLength: coders,
    maxLength: coders,
  });
  const values = Array.from({ length: categories }, (_, rank) => rank * 2 + 1);
  return fc.array(unit, { maxLength: 12 }).map((units) => ({ units, coders, values }));
}

/** How far two values are apart; 0 where neither is there, NaN where one is. */
function apart(value = Number.NaN, expected = Number.NaN): number {
  return Number.isNaN(value) && Number.isNaN(expected) ? 0 : Math.abs(value - expected);
}

/** α as 1 less the mean difference inside units over the mean difference of any two codes. */
function alphaByPairs(
  { units, values }: Coding,
  difference: (x: number, y: number) => number,
): number | undefined {
  const coded = units
    .map((unit) => Array.from(unit).flatMap((k) => (k < 0 ? [] : [values[k]!])))
    .filter((codes) => codes.length >= 2);
  const codes = coded.flat();
  const inside = coded.reduce((sum, unit) => sum + allPairs(unit, difference) / (unit.length - 1), 0);
  const anywhere = allPairs(codes, difference) / (codes.length - 1);
  return codes.length === 0 || anywhere === 0 ? undefined : 1 - inside / anywhere;
}

function allPairs(codes: readonly number[], difference: (x: number, y: number) => number): number {
  return codes.reduce(
    (sum, x, i) => sum + codes.reduce((inner, y, j) => inner + (i === j ? 0 : difference(x, y)), 0),
    0,
  );
}
