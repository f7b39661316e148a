import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contingencyOfPair, type Contingency } from '../../../src/stats/contingency.ts';
import * as statistics from '../../../src/stats/index.ts';
import { informativePrior, uninformativePrior } from '../../../src/stats/keyness/prior.ts';
import { sumOf } from '../../../src/stats/sums.ts';
import { near } from '../near.ts';
import { swapped, tables } from '../tables.ts';

const {
  bic,
  chi2,
  chi2Yates,
  ell,
  fightinWords,
  fightinWordsFourTerms,
  g2,
  g2TwoCells,
  g2Williams,
  logOddsRatio,
  logRatio,
  logRatioConservative,
  logRatioWalter,
  oddsRatio,
  percentDiff,
  pmi,
  relativeRisk,
  simpleMaths,
} = statistics;

const prior = uninformativePrior(0.01, 5000);

/** Those whose sign says which corpus has more, and which only change it when the corpora change places. */
const signed: Readonly<Record<string, (counts: Contingency) => number | undefined>> = {
  g2: g2.of,
  g2_two_cells: g2TwoCells.of,
  g2_williams: g2Williams.of,
  chi2: chi2.of,
  chi2_yates: chi2Yates.of,
  log_ratio: logRatio.of,
  log_ratio_walter: logRatioWalter.of,
  log_ratio_conservative: (counts) => logRatioConservative.of(counts),
  log_odds_ratio: (counts) => logOddsRatio.of(counts).value,
  fightin_words: (counts) => fightinWords.of(counts, prior)?.z,
  fightin_words_four_terms: (counts) => fightinWordsFourTerms.of(counts, prior)?.z,
};

/** Those with a value of ∞ by definition. */
const ratios = [oddsRatio, relativeRisk, percentDiff] as const;

describe.each(Object.entries(signed))('%s', (_, of) => {
  it('changes only its sign when target and reference change places', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const value = of(counts);
        expect(of(swapped(counts))).toSatisfy(near(value === undefined ? undefined : -value, 1e-7));
      }),
    );
  });

  it('is a finite number or missing for every table', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        expect(of(counts) ?? 0).toSatisfy(Number.isFinite);
      }),
    );
  });

  it('is 0 or next to it for equal counts in equal corpora', () => {
    expect(of({ target: 7, reference: 7, targetSize: 500, referenceSize: 500 })).toBeCloseTo(0, 12);
  });
});

describe('every statistic of a table', () => {
  const all = [bic, chi2, ell, g2, logRatio, pmi, simpleMaths, ...ratios] as const;

  it.each(all.map((statistic) => [statistic.id, statistic] as const))('%s is never NaN', (_, statistic) => {
    fc.assert(
      fc.property(tables(50), (counts) => {
        const value = statistic.of(counts);
        expect(value === undefined || value === Infinity || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it.each(all.map((statistic) => [statistic.id, statistic] as const))(
    '%s is missing for an empty corpus that has no share',
    (_, { of }) => {
      const value = of({ target: 0, reference: 3, targetSize: 0, referenceSize: 100 });
      expect(value === undefined || Number.isFinite(value)).toBe(true);
    },
  );
});

describe('g2', () => {
  // Dunning (1993), p. 72: the four cells of the table, and −2 log λ.
  it.each([
    ['the swiss', [110, 2442, 111, 29_114], 270.72],
    ['natel c', [10, 0, 3, 31_764], 167.23],
  ] as const)('agrees with Dunning on “%s”', (_, [a, b, c, d], expected) => {
    const counts = { target: a, reference: b, targetSize: a + c, referenceSize: b + d };
    expect(g2.of(counts)).toBeCloseTo(expected, 2);
  });

  it('is the sum of O ln(O / E) as it stands in textbooks', () => {
    fc.assert(
      fc.property(tables(1e4), (counts) => {
        const size = counts.targetSize + counts.referenceSize;
        const rows = [counts.target + counts.reference, size - counts.target - counts.reference];
        const cells = [
          [counts.target, counts.targetSize],
          [counts.reference, counts.referenceSize],
        ] as const;
        let sum = 0;
        for (const [count, column] of cells) {
          for (const [row, observed] of [count, column - count].entries()) {
            if (observed > 0) sum += 2 * observed * Math.log((observed * size) / (rows[row]! * column));
          }
        }
        expect(Math.abs(Math.abs(g2.of(counts)!) - sum)).toBeLessThan(1e-9 * Math.max(1, size));
      }),
    );
  });

  it('keeps its digits where shares are nearly equal', () => {
    // χ² and G² agree to the second order; here both are about 10⁻¹⁰.
    const counts = { target: 100_001, reference: 100_000, targetSize: 1e10, referenceSize: 1e10 };
    expect(g2.of(counts)).toSatisfy(near(chi2.of(counts), 1e-4));
  });

  it('is 0 for a type that never occurs', () => {
    expect(g2.of({ target: 0, reference: 0, targetSize: 5, referenceSize: 9 })).toBe(0);
  });

  it('is nearer to 0 with two cells, and nearly the same for rare types', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        expect(Math.abs(g2TwoCells.of(counts)!)).toBeLessThanOrEqual(Math.abs(g2.of(counts)!) * (1 + 1e-9));
      }),
    );
    const rare = { target: 9, reference: 4, targetSize: 1e6, referenceSize: 1e6 };
    expect(g2TwoCells.of(rare)).toSatisfy(near(g2.of(rare), 1e-4));
  });
});

describe('chi2', () => {
  it('is the sum of (O − E)² / E', () => {
    fc.assert(
      fc.property(tables(1e4), (counts) => {
        const { target, reference, targetSize, referenceSize } = counts;
        const share = (target + reference) / (targetSize + referenceSize);
        fc.pre(share > 0 && share < 1);
        const off = (target - targetSize * share) ** 2;
        const parts = [share, 1 - share].flatMap((row) => [
          off / (targetSize * row),
          off / (referenceSize * row),
        ]);
        expect(Math.abs(chi2.of(counts)!)).toBeCloseTo(sumOf(parts), 6);
      }),
    );
  });

  it('is missing where a row or column of the table is empty', () => {
    expect(chi2.of({ target: 0, reference: 0, targetSize: 5, referenceSize: 9 })).toBeUndefined();
    expect(chi2.of({ target: 5, reference: 9, targetSize: 5, referenceSize: 9 })).toBeUndefined();
    expect(chi2.of({ target: 0, reference: 2, targetSize: 0, referenceSize: 9 })).toBeUndefined();
  });

  it('is never larger with Yates’ correction', () => {
    fc.assert(
      fc.property(tables(1000), (counts) => {
        const [plain, corrected] = [chi2.of(counts) ?? 0, chi2Yates.of(counts) ?? 0];
        expect(Math.abs(corrected)).toBeLessThanOrEqual(Math.abs(plain));
      }),
    );
  });
});

describe('effect sizes', () => {
  const twice = { target: 20, reference: 10, targetSize: 1000, referenceSize: 1000 };

  it('say how many times the share is', () => {
    expect(relativeRisk.of(twice)).toSatisfy(near(2));
    expect(logRatio.of(twice)).toSatisfy(near(1));
    expect(percentDiff.of(twice)).toSatisfy(near(100));
    expect(oddsRatio.of(twice)).toSatisfy(near((20 * 990) / (10 * 980)));
    expect(simpleMaths.of(twice, 1e-9)).toSatisfy(near(2, 1e-8));
    expect(pmi.of(twice)).toSatisfy(near(Math.log2(4 / 3)));
  });

  it('lie on the same side of 1', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const risk = relativeRisk.of(counts);
        const odds = oddsRatio.of(counts);
        fc.pre(risk !== undefined && odds !== undefined && Math.abs(risk - 1) > 1e-9);
        expect(Math.sign(odds - 1)).toBe(Math.sign(risk - 1));
        expect(Math.sign(simpleMaths.of(counts)! - 1)).toBe(Math.sign(risk - 1));
      }),
    );
  });

  it('are infinite only where the reference has none, as they are defined', () => {
    const none = { target: 12, reference: 0, targetSize: 25_000, referenceSize: 60_000 };
    for (const { of } of ratios) {
      expect(of(none)).toBe(Infinity);
      expect(of(swapped(none))).toSatisfy(Number.isFinite);
      expect(of({ ...none, target: 0 })).toBeUndefined();
    }
  });

  it('bring ELL to an end where the logarithm is not above 0', () => {
    expect(ell.of({ target: 1, reference: 1, targetSize: 1000, referenceSize: 1000 })).toBeUndefined();
    expect(ell.of({ target: 0, reference: 1, targetSize: 10, referenceSize: 1000 })).toBeUndefined();
  });

  it('let BIC be G² less the logarithm of the size, of four cells where it is asked for', () => {
    expect(bic.of(twice, 4)).toSatisfy(near(g2.of(twice)! - Math.log(2000)));
    expect(bic.of(twice)).toSatisfy(near(g2TwoCells.of(twice)! - Math.log(2000)));
  });
});

describe('logRatioConservative', () => {
  it('is never farther from 0 than the ratio of shares', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const bound = logRatioConservative.of(counts);
        const risk = relativeRisk.of(counts);
        if (bound === undefined || risk === undefined) return;
        expect(Math.abs(bound)).toBeLessThanOrEqual(Math.abs(Math.log2(risk)) + 1e-9);
      }),
    );
  });

  it('is nearer to 0 the more terms are tested', () => {
    fc.assert(
      fc.property(tables(), fc.integer({ min: 2, max: 1e6 }), (counts, tests) => {
        const one = Math.abs(logRatioConservative.of(counts) ?? 0);
        expect(Math.abs(logRatioConservative.of(counts, { tests }) ?? 0)).toBeLessThanOrEqual(one + 1e-9);
      }),
    );
  });

  it('is not 0 exactly where the interval of the share leaves out equal shares', () => {
    // All of n occurrences are in one of two equal corpora: the bound is log₂(p / (1 − p)) with pⁿ = 0.025.
    const share = 0.025 ** (1 / 12);
    const all = { target: 12, reference: 0, targetSize: 1000, referenceSize: 1000 };
    expect(logRatioConservative.of(all)).toSatisfy(near(Math.log2(share / (1 - share))));
    expect(logRatioConservative.of({ ...all, target: 5 })).toBe(0);
  });
});

describe('fightinWords', () => {
  it('is nearer to 0 with the variance of four terms', () => {
    fc.assert(
      fc.property(tables(), (counts) => {
        const [two, four] = [fightinWords.of(counts, prior)!, fightinWordsFourTerms.of(counts, prior)!];
        expect(four.sigma).toBeGreaterThanOrEqual(two.sigma);
        expect(Math.abs(four.z)).toBeLessThanOrEqual(Math.abs(two.z));
      }),
    );
  });

  it('comes to the log odds ratio where the prior fades', () => {
    const counts = { target: 120, reference: 45, targetSize: 25_000, referenceSize: 60_000 };
    expect(fightinWords.of(counts, uninformativePrior(1e-12, 100))?.delta).toSatisfy(
      near(Math.log(oddsRatio.of(counts)!)),
    );
  });

  it('shrinks to nothing where an informative prior outweighs the counts', () => {
    const counts = { target: 120, reference: 45, targetSize: 25_000, referenceSize: 60_000 };
    const { delta } = fightinWords.of(counts, informativePrior(1e12, 165, 85_000))!;
    expect(Math.abs(delta)).toBeLessThan(1e-3);
  });

  it('is missing where nothing but the type is there', () => {
    const only = { target: 5, reference: 5, targetSize: 5, referenceSize: 5 };
    expect(fightinWords.of(only, uninformativePrior(0.01, 1))).toBeUndefined();
  });
});

describe('logOddsRatio', () => {
  it('has an interval of its confidence around its value', () => {
    const { value, se, low, high } = logOddsRatio.of(
      { target: 12, reference: 3, targetSize: 100, referenceSize: 100 },
      0.95,
    );
    expect(high - value).toSatisfy(near(1.959963984540054 * se));
    expect(value - low).toSatisfy(near(1.959963984540054 * se));
  });
});

describe('contingencyOfPair', () => {
  it('gives the table of two words', () => {
    expect(contingencyOfPair(30, 100, 80, 10_000)).toEqual({
      target: 30,
      reference: 50,
      targetSize: 100,
      referenceSize: 9900,
    });
  });
});
