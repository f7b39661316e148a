import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrollD2Rates } from '../../../src/stats/dispersion/carroll-d2-rates.ts';
import { carrollD2 } from '../../../src/stats/dispersion/carroll-d2.ts';
import { deviationOfProportions } from '../../../src/stats/dispersion/deviation-of-proportions.ts';
import { distributionalConsistency } from '../../../src/stats/dispersion/distributional-consistency.ts';
import { juillandDCounts } from '../../../src/stats/dispersion/juilland-d-counts.ts';
import { juillandDSample } from '../../../src/stats/dispersion/juilland-d-sample.ts';
import { juillandD } from '../../../src/stats/dispersion/juilland-d.ts';
import { kullbackLeiblerDivergence } from '../../../src/stats/dispersion/kullback-leibler-divergence.ts';
import { normalisedDeviation } from '../../../src/stats/dispersion/normalised-deviation.ts';
import { normalisedDivergence } from '../../../src/stats/dispersion/normalised-divergence.ts';
import { rangeShare } from '../../../src/stats/dispersion/range-share.ts';
import { range } from '../../../src/stats/dispersion/range.ts';
import { rosengrenS } from '../../../src/stats/dispersion/rosengren-s.ts';
import type { Spread } from '../../../src/stats/dispersion/spread.ts';
import { readShared } from '../../shared.ts';
import { near } from '../near.ts';

/** Every statistic with its name among the reference values. */
const statistics = {
  range: range,
  'range.pct': rangeShare,
  'Juilland.D.popsd(unequal: v/s)': juillandD,
  'Juilland.D.samplesd(Gries script)': juillandDSample,
  'Juilland.D.equal.popsd': juillandDCounts,
  'Carroll.D2': carrollD2,
  'Carroll.D2.rates': carrollD2Rates,
  'Rosengren.S': rosengrenS,
  DP: deviationOfProportions,
  DPnorm: normalisedDeviation,
  'KLD.bits': kullbackLeiblerDivergence,
  'KLD.norm=1-2^-KLD': normalisedDivergence,
  D3: distributionalConsistency,
} as const;

/** Where every part has the share of the occurrences that its size leads to expect. */
const even = {
  range: 4,
  'range.pct': 1,
  'Juilland.D.popsd(unequal: v/s)': 1,
  'Juilland.D.samplesd(Gries script)': 1,
  'Carroll.D2.rates': 1,
  'Rosengren.S': 1,
  DP: 0,
  DPnorm: 0,
  'KLD.bits': 0,
  'KLD.norm=1-2^-KLD': 0,
  D3: 1,
} as const;

const names = Object.keys(statistics) as (keyof typeof statistics)[];

describe.each(names)('%s', (name) => {
  const { of } = statistics[name];

  it('agrees with values computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { dispersion } = JSON.parse(golden) as { dispersion: Record<string, Record<string, number>> };
    for (const [input, expected] of Object.entries(dispersion)) {
      const [counts, sizes] = JSON.parse(input) as [number[], number[]];
      const unit = name === 'range.pct' ? 100 : 1;
      expect(of({ counts, sizes })).toSatisfy(near(expected[name]! / unit));
    }
  });

  it('agrees with its definition, part by part', () => {
    fc.assert(
      fc.property(spreads(), (spread) => {
        expect(of(spread)).toSatisfy(near(byDefinition(name, spread)));
      }),
    );
  });

  it('is the same whether parts without occurrences are listed or not', () => {
    fc.assert(
      fc.property(spreads(), (spread) => {
        expect(of(withoutEmpty(spread))).toSatisfy(near(of(spread)));
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(spreads(), ({ counts, sizes }) => {
        const reversed = { counts: Array.from(counts).toReversed(), sizes: Array.from(sizes).toReversed() };
        expect(of(reversed)).toSatisfy(near(of({ counts, sizes })));
      }),
    );
  });

  it('leaves out a part without tokens', () => {
    const spread = { counts: [4, 0, 6], sizes: [100, 0, 200] };
    expect(of(spread)).toBe(of({ counts: [4, 6], sizes: [100, 200] }));
  });

  it('is undefined for a term that never occurs', () => {
    expect(of({ counts: [0, 0], sizes: [10, 20] })).toBeUndefined();
    expect(of({ counts: [], sizes: [], rest: { parts: 2, size: 30, smallest: 10 } })).toBeUndefined();
  });

  it('is undefined for a corpus in one part, or in none', () => {
    expect(of({ counts: [3], sizes: [10] })).toBeUndefined();
    expect(of({ counts: [3, 0], sizes: [10, 0] })).toBeUndefined();
    expect(of({ counts: [], sizes: [] })).toBeUndefined();
  });
});

describe.each(Object.entries(even))('%s', (name, expected) => {
  it('is at its even end where occurrences are spread as the words are', () => {
    const spread = { counts: [2, 4, 6, 12], sizes: [10, 20, 30, 60] };
    expect(statistics[name as keyof typeof statistics].of(spread)).toSatisfy(near(expected));
  });
});

describe('the ranges of measures of dispersion', () => {
  it.each([
    juillandD,
    juillandDCounts,
    carrollD2,
    carrollD2Rates,
    rosengrenS,
    deviationOfProportions,
    normalisedDeviation,
    normalisedDivergence,
    rangeShare,
  ])('$id lies between 0 and 1', ({ of }) => {
    fc.assert(
      fc.property(spreads(), (spread) => {
        expect(of(spread)).toBeGreaterThanOrEqual(0);
        expect(of(spread)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a term that occurs once has Juilland’s D 0, and Rosengren’s S the share of its part', () => {
    const once = { counts: [0, 1, 0, 0], sizes: [10, 20, 30, 40] };
    expect(juillandD.of(once)).toBeCloseTo(0, 12);
    expect(carrollD2.of(once)).toBe(0);
    expect(rosengrenS.of(once)).toBeCloseTo(0.2, 12);
  });

  it('all in the smallest part is 1 for DPnorm, and 1 − min s for DP and the normalised KLD', () => {
    const packed = { counts: [0, 0, 4], sizes: [10, 25, 5] };
    expect(normalisedDeviation.of(packed)).toBeCloseTo(1, 12);
    expect(deviationOfProportions.of(packed)).toBeCloseTo(0.875, 12);
    expect(normalisedDivergence.of(packed)).toBeCloseTo(0.875, 12);
  });

  // Gries (2008), section 2: “a” occurs 1, 2, 3, 4 and 5 times in five parts of 9 to 11 words.
  it('agrees with the example of Gries', () => {
    const example = { counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] };
    expect(deviationOfProportions.of(example)).toBeCloseTo(0.18, 12);
    expect(normalisedDeviation.of(example)).toBeCloseTo(0.18 / 0.82, 12);
  });
});

/** Each statistic once more, straight from its formula, with all parts listed and no care for rounding. */
function byDefinition(name: keyof typeof statistics, { counts, sizes }: Spread): number {
  const v = Array.from(counts);
  const size = sum(Array.from(sizes));
  const s = Array.from(sizes, (own) => own / size);
  const f = sum(v);
  const n = v.length;
  const p = v.map((count, part) => count / sizes[part]!);
  const juilland = (values: number[], below: number): number => {
    const mean = sum(values) / n;
    const sd = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / below);
    return 1 - sd / mean / Math.sqrt(n - 1);
  };
  const carroll = (values: number[]): number => {
    const total = sum(values);
    const terms = values.map((value) => (value === 0 ? 0 : value * Math.log2(value)));
    return (Math.log2(total) - sum(terms) / total) / Math.log2(n);
  };
  const dp = sum(v.map((count, part) => Math.abs(count / f - s[part]!))) / 2;
  const kld = sum(v.map((count, part) => (count === 0 ? 0 : (count / f) * Math.log2(count / f / s[part]!))));
  const values: Record<keyof typeof statistics, number> = {
    range: v.filter((count) => count > 0).length,
    'range.pct': v.filter((count) => count > 0).length / n,
    'Juilland.D.popsd(unequal: v/s)': juilland(p, n),
    'Juilland.D.samplesd(Gries script)': juilland(p, n - 1),
    'Juilland.D.equal.popsd': juilland(v, n),
    'Carroll.D2': carroll(v),
    'Carroll.D2.rates': carroll(p),
    'Rosengren.S': sum(v.map((count, part) => Math.sqrt(count * s[part]!))) ** 2 / f,
    DP: dp,
    DPnorm: dp / (1 - Math.min(...s)),
    'KLD.bits': kld,
    'KLD.norm=1-2^-KLD': 1 - 2 ** -kld,
    D3: 1 - sum(v.map((count, part) => (count - f * s[part]!) ** 2 / (f * s[part]!))) / (4 * f),
  };
  return values[name];
}

/** The same spread with only the parts that have an occurrence listed. */
function withoutEmpty({ counts, sizes }: Spread): Spread {
  const held = Array.from(counts).flatMap((count, part) => (count > 0 ? [part] : []));
  const listed = held.map((part) => sizes[part]!);
  const all = Array.from(sizes);
  const rest = {
    parts: all.length - held.length,
    size: sum(all) - sum(listed),
    smallest: Math.min(...all),
  };
  return { counts: held.map((part) => counts[part]!), sizes: listed, rest };
}

function spreads(): fc.Arbitrary<Spread> {
  const part = fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 1000 }));
  return fc
    .array(part, { minLength: 2, maxLength: 12 })
    .filter((parts) => parts.some(([count]) => count > 0))
    .map((parts) => ({ counts: parts.map(([count]) => count), sizes: parts.map(([, size]) => size) }));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
