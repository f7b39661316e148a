import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { near } from '../near.ts';
import { normalScore, normalTails } from '../../../src/stats/special.ts';
import { cauchyCombination } from '../../../src/stats/tests/cauchy-combination.ts';
import { combinedDocuments } from '../../../src/stats/tests/combined-documents.ts';
import { designOf, type DocumentParts } from '../../../src/stats/tests/document-parts.ts';
import { rankTails } from '../../../src/stats/tests/rank-tails.ts';
import { rateTails, ratePermutation, type TypeCounts } from '../../../src/stats/tests/rate-permutation.ts';
import { scatteredOccurrences, scatteredTails } from '../../../src/stats/tests/scattered-occurrences.ts';

/** A document: occurrences, and words. */
type Document = readonly [count: number, size: number];

/** Documents of a target and of a reference, with the counts of a type. */
function documentsOf(target: readonly Document[], reference: readonly Document[]) {
  const all = [...target, ...reference];
  const parts: DocumentParts = {
    sizes: all.map(([, size]) => size),
    sides: all.map((_, at) => (at < target.length ? 1 : 0)),
    documents: all.map((_, at) => at),
  };
  const counts = all.map(([count]) => count);
  const type: TypeCounts = {
    parts: counts.flatMap((count, at) => (count > 0 ? [at] : [])),
    counts: counts.filter(Boolean),
  };
  return { parts, type, all, chosen: target.length };
}

/** The share of all choices of documents whose sum of scores is at least, and at most, that of the target. */
function tailsOf(scores: readonly number[], chosen: number): { upper: number; lower: number } {
  const sums: number[] = [];
  for (let set = 0; set < 2 ** scores.length; set++) {
    const members = scores.filter((_, at) => (set >> at) % 2 === 1);
    if (members.length === chosen) sums.push(members.reduce((a, b) => a + b, 0));
  }
  const observed = scores.slice(0, chosen).reduce((a, b) => a + b, 0);
  const slack = 1e-9 * scores.reduce((sum, score) => sum + Math.abs(score), 0);
  return {
    upper: sums.filter((sum) => sum >= observed - slack).length / sums.length,
    lower: sums.filter((sum) => sum <= observed + slack).length / sums.length,
  };
}

/** The scores of scattered occurrences from the probabilities of their negative binomial distributions. */
function scoresPlainly(all: readonly Document[]): number[] {
  const rate = all.reduce((sum, [count]) => sum + count, 0) / all.reduce((sum, [, size]) => sum + size, 0);
  const means = all.map(([, size]) => rate * size);
  const beyond = all.reduce((sum, [count], at) => sum + (count - means[at]!) ** 2 - means[at]!, 0);
  const k = 1 / Math.max(1e-6, beyond / means.reduce((sum, mean) => sum + mean ** 2, 0));
  return all.map(([count, size], at) => {
    if (count === 0) return -size;
    const mean = means[at]!;
    // f(c) = f(c − 1) (k + c − 1) / c · mean / (mean + k)
    const ratio = 1 / (((k + count - 1) / count) * (mean / (mean + k)));
    return size * (ratio - 1);
  });
}

const side = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 20, max: 60 })), {
  minLength: 1,
  maxLength: 5,
});

const many = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 20, max: 60 })), {
  minLength: 8,
  maxLength: 14,
});

function has(documents: readonly Document[]): boolean {
  return documents.some(([count]) => count > 0);
}

describe('the permutation of scattered occurrences', () => {
  it('is what all arrangements give, scores being ratios of probabilities', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const { parts, type, all, chosen } = documentsOf(target, reference);
        const result = scatteredOccurrences.of(parts)(type);
        if (!result) return;
        const { upper, lower } = tailsOf(scoresPlainly(all), chosen);
        expect(result.p).toBeCloseTo(Math.min(1, 2 * Math.min(upper, lower)), 8);
      }),
    );
  });

  it('has the rates of documents as its limit where occurrences do not cluster', () => {
    const target = Array.from({ length: 9 }, (): Document => [2, 100]);
    const reference = Array.from({ length: 9 }, (_, at): Document => [at % 2 === 0 ? 1 : 2, 100 + at]);
    const { parts, type } = documentsOf(target, reference);
    const scattered = scatteredOccurrences.of(parts)(type);
    expect(scattered?.z).toBeCloseTo(ratePermutation.of(parts)(type)?.z ?? 0, 3);
  });

  it('finds nothing for who has a word in one long run, and as often', () => {
    const target: Document[] = [[10, 100], ...Array.from({ length: 9 }, (): Document => [0, 100])];
    const reference = Array.from({ length: 10 }, (): Document => [1, 100]);
    const { parts, type } = documentsOf(target, reference);
    expect(scatteredOccurrences.of(parts)(type)?.z).toBeLessThan(-2);
    expect(ratePermutation.of(parts)(type)?.z).toBeCloseTo(0, 8);
  });

  it('is missing where a document has words on both sides', () => {
    const parts = { sizes: [10, 10, 20], sides: [1, 0, 0], documents: [0, 0, 1] };
    expect(scatteredOccurrences.of(parts)({ parts: [0, 2], counts: [1, 1] })).toBeUndefined();
  });
});

describe('the Cauchy combination', () => {
  const p = fc.double({ min: 1e-12, max: 0.99, noNaN: true });

  it('follows its definition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(p, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 }),
        (tests) => {
          const weights = tests.reduce((sum, [, weight]) => sum + weight, 0);
          const mean = tests.reduce(
            (sum, [each, weight]) => sum + weight * Math.tan((0.5 - each) * Math.PI),
            0,
          );
          const expected = 0.5 - Math.atan(mean / weights) / Math.PI;
          const found = cauchyCombination.of(
            tests.map(([each, weight]) => ({ log10P: Math.log10(each), weight })),
          );
          expect(Math.abs((found?.p ?? 0) - expected)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  // R 4.2.2, pcauchy(sum(w * tan((.5 - p) * pi)) / sum(w), lower.tail = FALSE).
  it('is what R gives', () => {
    const given = [0.02, 0.0004, 0.2, 0.1, 0.8];
    const of = (weights: readonly number[]) =>
      cauchyCombination.of(given.map((each, at) => ({ log10P: Math.log10(each), weight: weights[at]! })))?.p;
    expect(of([1, 1, 1, 1, 1])).toSatisfy(near(0.00195340440577018));
    expect(of([1, 1, 2, 1, 3])).toSatisfy(near(0.00313067427055802));
  });

  it('gives equal p back, also where they are too small for a number', () => {
    for (const log10P of [-0.3, -5, -289, -291, -5000])
      expect(cauchyCombination.of([{ log10P }, { log10P, weight: 3 }])?.log10P).toBeCloseTo(log10P, 9);
  });

  it('goes on from one way of reckoning to the other', () => {
    const [below, above] = [-290.01, -289.99].map(
      (log10P) =>
        cauchyCombination.of([{ log10P }, { log10P: log10P + 1, weight: 2 }, { log10P: -0.2 }])?.log10P ?? 0,
    );
    expect(below! - above!).toBeCloseTo(-0.02, 9);
  });

  it('is missing without a test', () => {
    expect(cauchyCombination.of([])).toBeUndefined();
  });
});

describe('the three tests of documents', () => {
  it('are combined as described', () => {
    fc.assert(
      fc.property(many, many, (target, reference) => {
        const { parts, type } = documentsOf(target, reference);
        const result = combinedDocuments.of(parts)(type);
        const design = designOf(parts);
        const [rates, ranks, scattered] = [rateTails, rankTails, scatteredTails].map((of) =>
          of(design, type),
        );
        if (!result || !rates || result.p > 0.9) return;
        const tail = (which: 'upper' | 'lower'): number => {
          const isOfSide = which === 'upper' ? rates.z >= 0 : rates.z <= 0;
          const sum =
            tangent(rates[which]) +
            tangent(ranks?.[which]) +
            2 * tangent(isOfSide ? scattered?.[which] : undefined);
          return 0.5 - Math.atan(sum / 4) / Math.PI;
        };
        const least = 2 * Math.min(tail('upper'), tail('lower'));
        // Not smaller than the probability that a side lacks the type altogether.
        const most = has(target) && has(reference) ? Math.min(1, least) : 1;
        expect(result.p).toBeGreaterThan(Math.min(1, least) - 1e-6);
        expect(result.p).toBeLessThan(most + 1e-6);
      }),
    );
  });

  it('rank as all documents are ranked', () => {
    fc.assert(
      fc.property(many, many, (target, reference) => {
        const { parts, type, all, chosen } = documentsOf(target, reference);
        const found = rankTails(designOf(parts), type);
        if (!found) return;
        const ranks = ranksOf(all);
        const mean = (all.length + 1) / 2;
        const squares = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
        const variance = ((chosen * (all.length - chosen)) / (all.length * (all.length - 1))) * squares;
        const sum = ranks.slice(0, chosen).reduce((a, b) => a + b, 0);
        expect(found.z).toBeCloseTo((sum - chosen * mean) / Math.sqrt(variance), 8);
      }),
    );
  });

  it('are the exact permutation of rates where documents are few', () => {
    fc.assert(
      fc.property(side, side, (target, reference) => {
        const { parts, type } = documentsOf(target, reference);
        expect(combinedDocuments.of(parts)(type)).toEqual(ratePermutation.of(parts)(type));
      }),
    );
  });

  it('change their sign, and nothing else, where target and reference change places', () => {
    fc.assert(
      fc.property(many, many, (target, reference) => {
        const [one, other] = [documentsOf(target, reference), documentsOf(reference, target)];
        const [a, b] = [
          combinedDocuments.of(one.parts)(one.type),
          combinedDocuments.of(other.parts)(other.type),
        ];
        expect(a?.z ?? 0).toBeCloseTo(-(b?.z ?? 0), 6);
        expect(a?.p ?? 1).toBeCloseTo(b?.p ?? 1, 8);
      }),
    );
  });

  it('have a z that has their p', () => {
    fc.assert(
      fc.property(many, many, (target, reference) => {
        const { parts, type } = documentsOf(target, reference);
        const result = combinedDocuments.of(parts)(type);
        if (!result || result.p === 1) return;
        expect(normalTails(result.z).log10P).toBeCloseTo(result.log10P, 8);
      }),
    );
  });

  it('are that of rates where documents have words on both sides', () => {
    const parts = { sizes: [10, 10, 20, 30, 15], sides: [1, 0, 0, 1, 0], documents: [0, 0, 1, 2, 3] };
    const type = { parts: [0, 2, 3], counts: [1, 1, 4] };
    expect(combinedDocuments.of(parts)(type)).toEqual(ratePermutation.of(parts)(type));
  });

  it('find a word that more documents of the target have once, which rates alone do not', () => {
    const target = Array.from({ length: 40 }, (_, at): Document => [at % 2, 500]);
    const reference = Array.from({ length: 40 }, (_, at): Document => [
      at === 0 ? 12 : at % 8 === 0 ? 1 : 0,
      500,
    ]);
    const { parts, type } = documentsOf(target, reference);
    expect(ratePermutation.of(parts)(type)?.p).toBeGreaterThan(0.3);
    expect(combinedDocuments.of(parts)(type)?.p).toBeLessThan(0.01);
  });

  it('take no word for one of the side with the lower rate because that has it in more documents', () => {
    const target = Array.from({ length: 40 }, (_, at): Document => [at < 6 ? 20 : 0, 500]);
    const reference = Array.from({ length: 40 }, (_, at): Document => [at < 11 ? 1 : 0, 500]);
    const { parts, type } = documentsOf(target, reference);
    expect(scatteredOccurrences.of(parts)(type)).toMatchObject({ z: expect.toSatisfy((z) => z < -2) });
    expect(combinedDocuments.of(parts)(type)?.z).toBeGreaterThan(-1.5);
  });

  it('have p also where it is too small for a number', () => {
    const target = Array.from({ length: 2000 }, (_, at): Document => [60 + (at % 7), 500]);
    const reference = Array.from({ length: 2000 }, (_, at): Document => [at % 5 === 0 ? 1 : 0, 500]);
    const { parts, type } = documentsOf(target, reference);
    const result = combinedDocuments.of(parts)(type);
    expect(result?.log10P).toBeLessThan(-300);
    expect(Number.isFinite(result?.log10P)).toBe(true);
    expect(normalTails(result?.z ?? 0).log10P).toBeCloseTo(result?.log10P ?? 0, 6);
  });
});

describe('the normal score of a tail', () => {
  it('has that tail', () => {
    for (const log10Tail of [-0.31, -1, -20, -289, -291, -400, -1e4])
      expect(normalTails(normalScore(log10Tail)).log10P - Math.log10(2)).toBeCloseTo(log10Tail, 8);
    expect(normalScore(-0.1)).toBe(0);
  });
});

/** The tangent that stands for a tail, which counts as ½ where it is more. */
function tangent(log10P: number | undefined): number {
  return Math.tan((0.5 - Math.min(0.5, 10 ** (log10P ?? 0))) * Math.PI);
}

/** Mid-ranks of rates, counted. */
function ranksOf(all: readonly Document[]): number[] {
  const rates = all.map(([count, size]) => count / size);
  return rates.map(
    (rate) =>
      rates.filter((other) => other < rate).length + (rates.filter((other) => other === rate).length + 1) / 2,
  );
}
