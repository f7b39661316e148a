import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy, entropyChaoShen, entropyMillerMadow, jensenShannon } from '../../../src/stats/index.ts';
import { randomNumbers } from '../../../src/stats/random.ts';
import { readShared } from '../../shared.ts';

describe('entropy', () => {
  it('agrees with the value computed to fifty digits', () => {
    const text = readShared('golden/statistics/golden.json');
    if (text === undefined) return;
    const { simil } = JSON.parse(text) as { simil: Record<string, Record<string, number>> };
    expect(entropy.of([3, 0, 1, 4, 0])).toBeCloseTo(Object.values(simil)[0]!['entropy.x.bits']!, 12);
  });

  // Shannon (1948), section 6: the entropy of four letters with these probabilities is 7/4 bits.
  it('agrees with the example of Shannon', () => {
    expect(entropy.of([4, 2, 1, 1])).toBe(1.75);
  });

  it('is 0 for one type, log₂ V for types as frequent as each other, undefined for none', () => {
    expect(entropy.of([7])).toBe(0);
    expect(entropy.of([3, 3, 3, 3, 0])).toBe(2);
    expect(entropy.of([])).toBeUndefined();
    expect(entropy.of([0, 0])).toBeUndefined();
  });

  it('lies between 0 and log₂ V, in any order', () => {
    fc.assert(
      fc.property(counts(), (given) => {
        const value = entropy.of(given);
        const types = given.filter((count) => count > 0).length;
        if (types === 0) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.log2(types) + 1e-12);
        expect(entropy.of(given.toReversed())).toBeCloseTo(value!, 12);
      }),
    );
  });

  it('is what the divergence of a text from another with no type in common adds', () => {
    expect(jensenShannon.of({ a: [1, 1, 0, 0], b: [0, 0, 1, 1] })).toBe(
      entropy.of([1, 1, 1, 1])! - entropy.of([1, 1])!,
    );
  });
});

describe('entropyMillerMadow', () => {
  it('adds (V − 1) / 2N nats', () => {
    expect(entropyMillerMadow.of([3, 0, 1, 4, 0])).toBeCloseTo(1.4056390622295665 + 2 / 16 / Math.log(2), 12);
  });

  it('is undefined where entropy is, and else at least as large', () => {
    fc.assert(
      fc.property(counts(), (given) => {
        const [plain, corrected] = [entropy.of(given), entropyMillerMadow.of(given)];
        expect(corrected === undefined).toBe(plain === undefined);
        expect(corrected ?? 0).toBeGreaterThanOrEqual(plain ?? 0);
      }),
    );
  });
});

describe('entropyChaoShen', () => {
  // By the definition of Horvitz and Thompson: each type by the chance that a sample of N has it.
  it('is a sum over types divided by the chance of being met', () => {
    const [n, coverage] = [8, 7 / 8];
    const expected = [3, 1, 4]
      .map((count) => (coverage * count) / n)
      .reduce((sum, p) => sum - (p * Math.log(p)) / (1 - (1 - p) ** n), 0);
    expect(entropyChaoShen.of([3, 0, 1, 4, 0])).toBeCloseTo(expected / Math.log(2), 12);
  });

  it('is undefined without tokens and where every type occurs once, and else a number', () => {
    expect(entropyChaoShen.of([1, 1, 1])).toBeUndefined();
    expect(entropyChaoShen.of([])).toBeUndefined();
    expect(entropyChaoShen.of([5])).toBe(0);
    fc.assert(
      fc.property(counts(), (given) => {
        const value = entropyChaoShen.of(given) ?? 0;
        expect(Number.isFinite(value) && value >= 0).toBe(true);
      }),
    );
  });

  it('comes nearer to the entropy of the source than relative frequencies do', () => {
    const random = randomNumbers(5);
    const sample = new Float64Array(100);
    for (let token = 0; token < 150; token++) sample[Math.floor(random() * 100)]! += 1;
    const truth = Math.log2(100);
    const error = (value: number | undefined): number => Math.abs(value! - truth);
    expect(error(entropyChaoShen.of(sample))).toBeLessThan(error(entropy.of(sample)));
    expect(error(entropyMillerMadow.of(sample))).toBeLessThan(error(entropy.of(sample)));
  });
});

function counts(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(200), { maxLength: 30 });
}
