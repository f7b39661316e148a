import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherEstimateOfR } from '../../../src/stats/compat/r-fisher.ts';
import { conditionalOddsRatio } from '../../../src/stats/keyness/conditional-odds-ratio.ts';
import { fisherExact } from '../../../src/stats/keyness/fisher-exact.ts';
import { near } from '../near.ts';
import { swapped, tables } from '../tables.ts';

// R 4.2.2, fisher.test on matrix(c(a, b, N1 - a, N2 - b), 2): estimate and p-value.
const peers = [
  [[120, 45, 25_000, 60_000], 6.425495094307, 1.8060601643672e-30],
  [[12, 0, 25_000, 60_000], Infinity, 4.18257285279568e-7],
  [[0, 7, 25_000, 60_000], 0, 0.113727111578756],
  [[3, 1, 200, 400], 6.05689023058702, 0.110367892976589],
  [[10, 24, 25_000, 60_000], 1, 1],
] as const;

describe('fisherExact', () => {
  it.each(peers)('%j agrees with R', ([target, reference, targetSize, referenceSize], odds, p) => {
    const counts = { target, reference, targetSize, referenceSize };
    expect(fisherExact.of(counts).p).toSatisfy(near(p));
    expect(fisherExact.of(counts).log10P).toSatisfy(near(Math.log10(p)));
    // R searches for the estimate to about four digits; the search that it makes ends at the same number.
    expect(fisherEstimateOfR(counts)).toSatisfy(near(odds, 1e-10));
    expect(conditionalOddsRatio.of(counts)).toSatisfy(near(odds, 1e-4));
  });

  // Fisher (1935), The Design of Experiments, chapter 2: eight cups of tea, three of four told right; 17 of 70 are as good or better.
  it('gives 34 of 70 for the lady tasting tea with one pair wrong', () => {
    const cups = { target: 3, reference: 1, targetSize: 4, referenceSize: 4 };
    expect(fisherExact.of(cups).p).toSatisfy(near(34 / 70));
    expect(fisherExact.of({ target: 4, reference: 0, targetSize: 4, referenceSize: 4 }).p).toSatisfy(
      near(2 / 70),
    );
  });

  // Agresti (1990), Categorical Data Analysis, p. 61, as in the help page of R's fisher.test: the lady tasting tea.
  it('agrees with the example of Agresti', () => {
    const counts = { target: 3, reference: 1, targetSize: 4, referenceSize: 4 };
    expect(fisherExact.of(counts).p).toBeCloseTo(0.4857, 4);
    expect(conditionalOddsRatio.of(counts)).toBeCloseTo(6.408309, 3);
  });

  it('agrees with the sum over all tables', () => {
    fc.assert(
      fc.property(tables(60), (counts) => {
        expect(fisherExact.of(counts).p).toSatisfy(near(summed(counts), 1e-11));
      }),
    );
  });

  it('is the same when target and reference change places', () => {
    fc.assert(
      fc.property(tables(1e5), (counts) => {
        expect(fisherExact.of(swapped(counts)).log10P).toSatisfy(near(fisherExact.of(counts).log10P, 1e-8));
      }),
      { numRuns: 60 },
    );
  });

  it('is between 0 and 1, and its logarithm with it', () => {
    fc.assert(
      fc.property(tables(1000), (counts) => {
        const { p, log10P } = fisherExact.of(counts);
        expect(p).toBeLessThanOrEqual(1);
        expect(log10P).toSatisfy(Number.isFinite);
        expect(10 ** log10P).toSatisfy(near(p));
      }),
    );
  });

  it('goes on as a logarithm where p is too small', () => {
    const { p, log10P } = fisherExact.of({ target: 2000, reference: 0, targetSize: 1e5, referenceSize: 1e5 });
    expect(p).toBe(0);
    // P(all 2000 in the target) is C(1e5, 2000) / C(2e5, 2000), and there are two such tables.
    let log = Math.log10(2);
    for (let k = 0; k < 2000; k++) log += Math.log10((1e5 - k) / (2e5 - k));
    expect(log10P).toSatisfy(near(log, 1e-10));
  });
});

describe('conditionalOddsRatio', () => {
  it('makes the observed count the expected one', () => {
    fc.assert(
      fc.property(tables(40), (counts) => {
        const odds = conditionalOddsRatio.of(counts);
        fc.pre(odds !== undefined && odds > 0 && odds < Infinity);
        expect(Math.abs(expectedCount(counts, odds) - counts.target)).toBeLessThan(1e-8);
      }),
    );
  });

  it('is undefined where only one table has the margins', () => {
    expect(
      conditionalOddsRatio.of({ target: 0, reference: 0, targetSize: 5, referenceSize: 9 }),
    ).toBeUndefined();
  });

  it('turns to its inverse when target and reference change places', () => {
    fc.assert(
      fc.property(tables(5000), (counts) => {
        const odds = conditionalOddsRatio.of(counts);
        const other = conditionalOddsRatio.of(swapped(counts));
        expect(other).toSatisfy(near(odds === undefined ? undefined : 1 / odds));
      }),
    );
  });
});

type Counts = Parameters<typeof fisherExact.of>[0];

/** Value → its probability with the margins of a table, by binomial coefficients. */
function distribution(
  { target, reference, targetSize, referenceSize }: Counts,
  odds = 1,
): Map<number, number> {
  const drawn = target + reference;
  const weights = new Map<number, number>();
  for (let k = Math.max(0, drawn - referenceSize); k <= Math.min(drawn, targetSize); k++) {
    weights.set(k, choose(targetSize, k) * choose(referenceSize, drawn - k) * odds ** k);
  }
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  return new Map([...weights].map(([k, weight]) => [k, weight / sum]));
}

function summed(counts: Counts): number {
  const probabilities = distribution(counts);
  const highest = probabilities.get(counts.target)! * (1 + 1e-7);
  return [...probabilities.values()].reduce((sum, p) => (p <= highest ? sum + p : sum), 0);
}

function expectedCount(counts: Counts, odds: number): number {
  return [...distribution(counts, odds)].reduce((sum, [k, p]) => sum + k * p, 0);
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value *= (n - k + i) / i;
  return value;
}
