import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaPBackward } from '../../../src/stats/association/delta-p-backward.ts';
import { deltaPForward } from '../../../src/stats/association/delta-p-forward.ts';
import { dice } from '../../../src/stats/association/dice.ts';
import { logDice } from '../../../src/stats/association/log-dice.ts';
import { mi } from '../../../src/stats/association/mi.ts';
import { mi2 } from '../../../src/stats/association/mi2.ts';
import { mi3 } from '../../../src/stats/association/mi3.ts';
import { minimumSensitivity } from '../../../src/stats/association/minimum-sensitivity.ts';
import { npmi } from '../../../src/stats/association/npmi.ts';
import { tScore } from '../../../src/stats/association/t-score.ts';
import { zScore } from '../../../src/stats/association/z-score.ts';
import { type Contingency, contingencyOfPair } from '../../../src/stats/contingency.ts';
import { chi2 } from '../../../src/stats/keyness/chi2.ts';
import { g2 } from '../../../src/stats/keyness/g2.ts';
import { logRatio } from '../../../src/stats/keyness/log-ratio.ts';
import { readShared } from '../../shared.ts';
import { near } from '../near.ts';
import { tables } from '../tables.ts';

const all = { mi, mi2, mi3, npmi, tScore, zScore, dice, logDice, deltaPForward, deltaPBackward };
const everything = Object.entries({ ...all, minimumSensitivity });

const goldenNames = {
  'PMI.log2': mi,
  NPMI: npmi,
  MI2: mi2,
  MI3: mi3,
  't.score (O-E)/sqrt(O)': tScore,
  'z.score (O-E)/sqrt(E)': zScore,
  logDice,
  Dice: dice,
  'DeltaP(w2|w1)': deltaPForward,
  'DeltaP(w1|w2)': deltaPBackward,
  G2: g2,
  chi2,
  'LogRatio.colloc': logRatio,
  'min.sensitivity': minimumSensitivity,
} as const;

describe('association of pairs', () => {
  it('agrees with values computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { collocation } = JSON.parse(golden) as { collocation: Record<string, Record<string, number>> };
    for (const [input, expected] of Object.entries(collocation)) {
      const [joint, first, second, size] = [...input.matchAll(/\d+/gu)].map(Number);
      const table = contingencyOfPair(joint!, first!, second!, size!);
      for (const [name, statistic] of Object.entries(goldenNames)) {
        expect(statistic.of(table)).toSatisfy(near(expected[name]));
      }
    }
  });

  // Derived anew from the four cells, by other forms of the formulas.
  it('agrees with what is computed from probabilities', () => {
    fc.assert(
      fc.property(tables(1e4), (table) => {
        const { target: both, reference, targetSize, referenceSize } = table;
        const size = targetSize + referenceSize;
        const [first, second] = [targetSize / size, (both + reference) / size];
        const p = both / size;
        if (both === 0 || both === size) return;
        expect(mi.of(table)).toSatisfy(near(Math.log(p / (first * second)) / Math.LN2));
        expect(npmi.of(table)).toSatisfy(near(Math.log(p / (first * second)) / -Math.log(p), 1e-8));
        expect(mi2.of(table)).toSatisfy(near(mi.of(table)! + Math.log2(both), 1e-8));
        expect(mi3.of(table)).toSatisfy(near(mi.of(table)! + 2 * Math.log2(both), 1e-8));
        expect(tScore.of(table)).toSatisfy(near(((p - first * second) * size) / Math.sqrt(both), 1e-7));
        expect(zScore.of(table)).toSatisfy(
          near((p / (first * second) - 1) * Math.sqrt(first * second * size), 1e-7),
        );
        expect(dice.of(table)).toSatisfy(near(2 / (first / p + second / p)));
        expect(logDice.of(table)).toSatisfy(near(15 - Math.log2(first / p + second / p), 1e-8));
        expect(minimumSensitivity.of(table)).toSatisfy(near(1 / Math.max(first / p, second / p)));
      }),
    );
  });

  it('has the odds ratio’s numerator over the margins as ΔP', () => {
    fc.assert(
      fc.property(tables(1e4), (table) => {
        const { target, reference, targetSize, referenceSize } = table;
        const [row, other] = [target + reference, targetSize + referenceSize - target - reference];
        const determinant = target * (referenceSize - reference) - reference * (targetSize - target);
        expect(deltaPForward.of(table)).toSatisfy(near(determinant / (targetSize * referenceSize), 1e-7));
        const backward = row > 0 && other > 0 ? determinant / (row * other) : undefined;
        expect(deltaPBackward.of(table)).toSatisfy(near(backward, 1e-7));
      }),
    );
  });

  it('does not depend on which word comes first, but for ΔP', () => {
    fc.assert(
      fc.property(tables(1e5), (table) => {
        const turned = transposed(table);
        for (const [, { of }] of everything.filter(([name]) => !name.startsWith('deltaP'))) {
          const [one, other] = [of(table), turned.targetSize === 0 ? of(table) : of(turned)];
          expect(other).toSatisfy(near(one, 1e-7));
        }
        expect(deltaPForward.of(table)).toSatisfy(near(deltaPBackward.of(turned) ?? NaN, 1e-7));
      }),
    );
  });

  it.each(everything)('%s is a number or missing, whatever the table', (_, { of }) => {
    fc.assert(
      fc.property(tables(), (table) => {
        const value = of(table);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it.each(everything)('%s is missing where neither word occurs', (_, { of }) => {
    expect(of(contingencyOfPair(0, 0, 0, 0))).toBeUndefined();
    expect(of(contingencyOfPair(0, 0, 0, 10))).toBeUndefined();
  });

  it('keeps to its ranges', () => {
    fc.assert(
      fc.property(tables(), (table) => {
        expect(npmi.of(table)).toSatisfy(within(-1, 1));
        expect(dice.of(table)).toSatisfy(within(0, 1));
        expect(logDice.of(table)).toSatisfy(within(-Infinity, 14));
        expect(deltaPForward.of(table)).toSatisfy(within(-1, 1));
        expect(deltaPBackward.of(table)).toSatisfy(within(-1, 1));
        expect(minimumSensitivity.of(table)).toSatisfy(within(0, 1));
      }),
    );
  });

  it('has its limits where words only occur together, and where they never do', () => {
    const together = contingencyOfPair(5, 5, 5, 1000);
    expect(
      [npmi, dice, logDice, minimumSensitivity, deltaPForward, deltaPBackward].map(({ of }) => of(together)),
    ).toEqual([1, 1, 14, 1, 1, 1]);
    const apart = contingencyOfPair(0, 5, 5, 1000);
    expect([npmi, dice, minimumSensitivity].map(({ of }) => of(apart))).toEqual([-1, 0, 0]);
    expect([mi, mi2, mi3, tScore, logDice].map(({ of }) => of(apart))).toEqual(Array(5).fill(undefined));
  });

  it('is 0 where the pair is as frequent as chance', () => {
    const chance = contingencyOfPair(10, 100, 100, 1000);
    for (const { of } of [mi, npmi, tScore, zScore, deltaPForward, deltaPBackward, g2, chi2, logRatio]) {
      expect(of(chance)).toBeCloseTo(0, 12);
    }
  });
});

// Manning & Schütze (1999), Foundations of Statistical Natural Language Processing, tables 5.6, 5.8 and 5.14: counts in
// 14,307,668 bigrams of a newspaper.
describe('the examples of Manning and Schütze', () => {
  it.each([
    ['Ayatollah Ruhollah', 42, 20, 18.38, 4.4721],
    ['Bette Midler', 41, 27, 17.98, 4.4721],
    ['Agatha Christie', 30, 117, 16.31, 4.472],
    ['videocassette recorder', 77, 59, 15.94, 4.472],
    ['unsalted butter', 24, 320, 15.19, 4.472],
    ['first made', 14907, 9017, 1.09, 2.3714],
    ['over many', 13484, 10570, 1.01, 2.2446],
    ['into them', 14734, 13478, 0.53, 1.3685],
    ['like people', 14093, 14776, 0.46, 1.2176],
    ['time last', 15019, 15629, 0.29, 0.8036],
  ])('agree in MI and t of %s', (_, first, second, bits, t) => {
    expect(mi.of(bigram(first, second, 20))).toBeCloseTo(bits, 2);
    // The book cuts digits off instead of rounding.
    expect(Math.floor(tScore.of(bigram(first, second, 20))! * 1e4) / 1e4).toBe(t);
  });

  it('agree in t and χ² of new companies', () => {
    expect(tScore.of(bigram(15828, 4675, 8))).toBeCloseTo(0.999932, 6);
    expect(chi2.of(bigram(15828, 4675, 8))).toBeCloseTo(1.55, 2);
  });
});

// Gries (2013), International Journal of Corpus Linguistics 18(1), 137–166: “of course” in the spoken part of the BNC.
describe('the example of Gries', () => {
  it('agrees in ΔP both ways', () => {
    const table = { target: 5610, reference: 2257, targetSize: 174548, referenceSize: 10235320 };
    expect(deltaPForward.of(table)).toBeCloseTo(0.032, 3);
    expect(deltaPBackward.of(table)).toBeCloseTo(0.697, 3);
  });
});

/** The table of two words of that newspaper. */
function bigram(first: number, second: number, joint: number): Contingency {
  return contingencyOfPair(joint, first, second, 14307668);
}

/** The table with the two words in each other’s places. */
function transposed({ target, reference, targetSize, referenceSize }: Contingency): Contingency {
  return contingencyOfPair(target, target + reference, targetSize, targetSize + referenceSize);
}

function within(low: number, high: number): (value: number | undefined) => boolean {
  return (value) => value === undefined || (value >= low && value <= high);
}
