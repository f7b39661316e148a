import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareTail,
  clopperPearson,
  normalBelow,
  normalInverse,
  normalQuantile,
  normalTails,
  studentQuantile,
  studentTails,
} from '../../src/stats/special.ts';
import { near } from './near.ts';

describe('chiSquareTail', () => {
  // Quantiles of χ² with one degree of freedom, as every table prints them.
  it.each([
    [3.841458820694124, 0.05],
    [6.634896601021213, 0.01],
    [10.827566170662733, 0.001],
    [15.136705226623606, 0.0001],
  ])('of %d is %d', (value, p) => {
    expect(chiSquareTail(value).p).toSatisfy(near(p));
  });

  it('has the logarithm of itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1300, noNaN: true }), (value) => {
        const { p, log10P } = chiSquareTail(value);
        expect(log10P).toSatisfy(near(Math.log10(p), 1e-11));
      }),
    );
  });

  it('goes on as a logarithm by its asymptotic series', () => {
    for (const value of [1e4, 1e6, 1e9]) {
      const series = Math.log1p(-1 / value + 3 / value ** 2 - 15 / value ** 3);
      expect(chiSquareTail(value).log10P).toSatisfy(
        near((-value / 2 - Math.log((Math.PI * value) / 2) / 2 + series) / Math.LN10),
      );
    }
  });
});

describe('studentTails', () => {
  it('is that of Cauchy’s distribution with one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (t) => {
        expect(studentTails(t, 1).p).toSatisfy(near((2 / Math.PI) * Math.atan(1 / t)));
      }),
    );
  });

  it('has a closed form with two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (t) => {
        const root = Math.sqrt(t * t + 2);
        expect(studentTails(t, 2).p).toSatisfy(near(2 / (root * (root + t))));
      }),
    );
  });

  it.each([
    [200, 60],
    [2000, 100],
    [400, 1e4],
    [10_000, 60],
    [20, 1e30],
  ])('with %d degrees of freedom and t = %d goes on as a logarithm', (df, t) => {
    // With an even number, p = sin θ Σ C(2j, j) (cos² θ / 4)ʲ over j ≥ df/2, where tan θ = t / √df.
    const x = df / (df + t * t);
    let logTerm = 0;
    for (let j = 1; j <= df / 2; j++) logTerm += Math.log(((2 * j - 1) / (2 * j)) * x);
    let [sum, term] = [1, 1];
    for (let j = df / 2 + 1; j < df / 2 + 20_000; j++) sum += term *= ((2 * j - 1) / (2 * j)) * x;
    expect(studentTails(t, df).log10P).toSatisfy(
      near((logTerm + Math.log(sum) - Math.log1p(df / (t * t)) / 2) / Math.LN10),
    );
  });

  // R 4.2.2, pt(-t, df, log.p = TRUE).
  it.each([
    [100, 2000, -1796.3879230878204],
    [60, 200.5, -298.48665332933371],
    [1e4, 33.3, -251.01603272640727],
  ])('of t = %d with %d degrees of freedom agrees with R', (t, df, log) => {
    expect(studentTails(t, df).log10P).toSatisfy(near((log + Math.LN2) / Math.LN10));
  });

  it('comes to the normal distribution with many degrees of freedom', () => {
    expect(studentTails(1.96, 1e9).p).toSatisfy(near(normalTails(1.96).p, 1e-7));
  });
});

describe('quantiles', () => {
  it('are what tails go back to', () => {
    expect(normalQuantile(0.95)).toSatisfy(near(1.959963984540054));
    expect(studentQuantile(0.95, 4)).toSatisfy(near(2.7764451051977987));
    expect(studentQuantile(0.95, 1)).toSatisfy(near(Math.tan((0.95 * Math.PI) / 2)));
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        fc.double({ min: 0.6, max: 1e4, noNaN: true }),
        (confidence, df) => {
          expect(studentTails(studentQuantile(confidence, df), df).p).toSatisfy(near(1 - confidence, 1e-8));
          expect(normalBelow(normalInverse(confidence))).toSatisfy(near(confidence));
        },
      ),
    );
  });
});

describe('clopperPearson', () => {
  it('has the bounds at which the binomial tails are as large as asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(40),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (size, k, tail) => {
          const count = Math.min(size, k);
          const { low, high } = clopperPearson(count, size, tail);
          expect(count === 0 ? tail : 1 - binomialUpTo(count - 1, size, low)).toSatisfy(near(tail, 1e-7));
          expect(count === size ? tail : binomialUpTo(count, size, high)).toSatisfy(near(tail, 1e-7));
          expect([low === 0, high === 1]).toEqual([count === 0, count === size]);
        },
      ),
    );
  });
});

function binomialUpTo(count: number, size: number, p: number): number {
  let ways = 1;
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    sum += ways * p ** k * (1 - p) ** (size - k);
    ways *= (size - k) / (k + 1);
  }
  return sum;
}
