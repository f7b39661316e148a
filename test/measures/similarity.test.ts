import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairValues } from '../../src/counting/unit-pairs.ts';
import { streamedPairs, sortedPairs } from '../../src/counting/pair-tables.ts';
import { rowsOfUnits, type UnitRows, weighted } from '../../src/counting/unit-rows.ts';
import { similarity, type SimilarityOptions } from '../../src/measures/similarity.ts';
import { compute } from '../../src/pipeline.ts';
import {
  distances,
  divergences,
  type PairStatistic,
  similarities,
} from '../../src/stats/similarity/pair-statistics.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';
import { datedCorpus, rows as cellsOf } from './dated-corpus.ts';

const documents: readonly Doc[] = [
  [['A', 'peace and peace']],
  [['B', 'war and peace']],
  [['A', 'peace and peace']],
  [['C', 'herring']],
];

describe('similarity', () => {
  it('compares each two documents, the most alike first, equal ones in the order of the corpus', () => {
    expect(rows(documents, { statistics: ['cosine'] })).toEqual([
      ['d1', 'd3', 1],
      ['d1', 'd2', 3 / Math.sqrt(15)],
      ['d2', 'd3', 3 / Math.sqrt(15)],
      ['d1', 'd4', 0],
      ['d2', 'd4', 0],
      ['d3', 'd4', 0],
    ]);
  });

  it('puts the smallest distance first', () => {
    const found = rows(documents, { statistics: ['manhattan'] });
    expect(found.map((row) => row[2])).toEqual([0, 2, 2, 4, 4, 4]);
  });

  it('compares one with all others', () => {
    expect(rows(documents, { with: 'd2', statistics: ['jaccard'] })).toEqual([
      ['d2', 'd1', 2 / 3],
      ['d2', 'd3', 2 / 3],
      ['d2', 'd4', 0],
    ]);
  });

  it('compares speakers', () => {
    const found = rows(documents, { over: 'speakers', statistics: ['jaccard'] });
    expect(found).toEqual([
      ['A', 'B', 2 / 3],
      ['A', 'C', 0],
      ['B', 'C', 0],
    ]);
  });

  it('compares months, and tells the dates of documents', () => {
    const dated = datedCorpus([
      ['2023-02-01', 'a b'],
      ['2023-01-05', 'a'],
      ['2023-01-06', 'b'],
      ['2023', 'a b'],
    ]);
    const months = compute(similarity, dated, { over: 'months', statistics: ['jaccard'] });
    expect(cellsOf(months, 'a', 'b', 'jaccard')).toEqual([
      ['2023-01', '2023-02', 1],
      ['2023-01', 'no date', 1],
      ['2023-02', 'no date', 1],
    ]);
    const each = compute(similarity, dated, { with: 'd4', statistics: ['jaccard'] });
    expect(cellsOf(each, 'b', 'a_date', 'b_date')[0]).toEqual(['d1', '2023', '2023-02-01']);
  });

  it('tells the terms that both have when asked, and where they stand', () => {
    const both = corpusOf([
      [['A', 'harbour levy and harbour, the winter']],
      [['B', 'A harbour, a levy, a levy; herring']],
      [['C', 'herring']],
    ]);
    const asked = { shared: 1, statistics: ['cosine'], stopwords: 'en' } as const;
    const found = compute(similarity, both, asked);
    expect(cellsOf(found, 'a', 'b', 'shared')).toEqual([
      ['d1', 'd2', 'harbour (2, 1)'],
      ['d2', 'd3', 'herring (1, 1)'],
      ['d1', 'd3', ''],
    ]);
    const words = (row: number): string[] =>
      found.evidence!(row).map(({ start }) => both.vocabulary.forms[both.tokens[start]!]!);
    expect([0, 1, 2].map(words)).toEqual([['harbour', 'harbour', 'harbour'], ['herring', 'herring'], []]);
    const two = compute(similarity, both, { ...asked, shared: 2 });
    expect(cellsOf(two, 'shared')[0]).toEqual(['harbour (2, 1); levy (1, 2)']);
    expect(two.evidence!(0)).toHaveLength(6);
  });

  it('tells what months have in common, and nothing of terms', () => {
    const dated = datedCorpus([
      ['2023-02-01', 'harbour levy'],
      ['2023-01-05', 'harbour'],
      ['2023-01-06', 'harbour'],
    ]);
    const months = compute(similarity, dated, { over: 'months', shared: 3 });
    expect(cellsOf(months, 'a', 'b', 'shared')).toEqual([['2023-01', '2023-02', 'harbour (2, 1)']]);
    expect(months.evidence!(0)).toHaveLength(3);
    const terms = compute(similarity, dated, { over: 'terms', shared: 3 });
    expect(terms.columns.map(({ id }) => id)).not.toContain('shared');
    expect(terms.evidence).toBeUndefined();
  });

  it('compares terms by the documents that have them', () => {
    const three: readonly Doc[] = [[['A', 'x x y']], [['A', 'x z']], [['A', 'z y']]];
    const found = compute(similarity, corpusOf(three), {
      over: 'terms',
      statistics: ['cosine', 'manhattan'],
    });
    expect(cellsOf(found, 'a', 'b', 'manhattan')).toEqual([
      ['x', 'y', 3],
      ['y', 'z', 2],
      ['x', 'z', 3],
    ]);
    expect(Number(found.values[2]?.[0])).toBeCloseTo(2 / Math.sqrt(10), 12);
    const one = compute(similarity, corpusOf(three), { over: 'terms', with: 'z', statistics: ['cosine'] });
    expect(cellsOf(one, 'a', 'b')).toEqual([
      ['z', 'y'],
      ['z', 'x'],
    ]);
    expect(() => compute(similarity, corpusOf(three), { over: 'terms', with: 'q' })).toThrow(
      'No term is called “q”',
    );
  });

  it('takes the power of the Minkowski distance as it is given', () => {
    const two: readonly Doc[] = [[['A', 'x x x y']], [['A', 'y y']]];
    const of = (power: number): unknown => rows(two, { statistics: ['minkowski'], power })[0]?.[2];
    expect(of(1)).toBeCloseTo(4, 12);
    expect(of(3)).toBeCloseTo(28 ** (1 / 3), 12);
    expect(() => of(0)).toThrow('--power must be a number above 0');
  });

  it('weighs terms by share and by tf-idf', () => {
    const two: readonly Doc[] = [[['A', 'x x y']], [['A', 'x z']]];
    expect(rows(two, { weight: 'share', statistics: ['manhattan'] })[0]?.[2]).toBeCloseTo(
      1 / 6 + 1 / 3 + 1 / 2,
      12,
    );
    expect(rows(two, { weight: 'tfidf', statistics: ['manhattan'] })[0]?.[2]).toBeCloseTo(
      2 * Math.log10(2),
      12,
    );
  });

  it('has no value for a unit without counted words, and says so', () => {
    const table = compute(similarity, corpusOf([[['A', 'x']], [['A', '…']]]), { statistics: ['cosine'] });
    expect(table.values[2]?.[0]).toBeUndefined();
    expect(table.notes).toEqual(['Without any of the counted terms, and so without values: 1 of 2 units.']);
  });

  it('has no rows for one document or none, and says why', () => {
    const table = compute(similarity, corpusOf([[['A', 'x']]]));
    expect([table.rowCount, table.notes.length]).toEqual([0, 1]);
    expect(compute(similarity, corpusOf([])).rowCount).toBe(0);
  });

  it('refuses names that it does not know', () => {
    const corpus = corpusOf(documents);
    expect(() => compute(similarity, corpus, { with: 'd9' })).toThrow('No document is called “d9”');
    expect(() => compute(similarity, corpus, { statistics: ['nix'] })).toThrow('no choice “nix”');
    expect(() => compute(similarity, corpus, { statistics: ['hellinger'], compat: 'quanteda' })).toThrow(
      'no choice “hellinger”',
    );
  });

  it('gives all that quanteda has where that is asked for, punctuation counted', () => {
    const table = compute(similarity, corpusOf([[['A', 'x , y']], [['A', 'x , z']]]), { compat: 'quanteda' });
    expect(table.columns.map(({ id }) => id)).toEqual([
      'a',
      'b',
      ...[...similarities, ...distances].map(({ id }) => id),
    ]);
    expect(table.values[3]?.[0]).toBe(0.5);
  });
});

describe('pairValues', () => {
  const all: readonly PairStatistic[] = [...similarities, ...divergences, ...distances];

  it('is what each statistic gives of whole vectors', () => {
    fc.assert(
      fc.property(matrices(), (matrix) => {
        const values = pairValues(
          unitRows(matrix),
          all.map(({ of }) => of),
        );
        for (let unit = 0; unit < matrix.length; unit++) {
          const others = matrix.map((_, other) => other);
          const found = values(unit, others);
          for (const [at, { of }] of all.entries()) {
            for (const other of others) {
              const expected = of({ a: matrix[unit]!, b: matrix[other]! });
              expect(apart(found[at]![other], expected)).toBeLessThan(1e-7);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same of weights that are 0, as of terms that every unit has', () => {
    fc.assert(
      fc.property(matrices(), (matrix) => {
        const weights = weighted(unitRows(matrix), 'tfidf');
        const values = pairValues(
          weights,
          all.map(({ of }) => of),
        );
        const vectors = matrix.map((_, unit) => vectorOf(weights, unit));
        const found = values(
          0,
          matrix.map((_, other) => other),
        );
        for (const [at, { of }] of all.entries()) {
          for (const [other, b] of vectors.entries()) {
            const expected = of({ a: vectors[0]!, b });
            expect(apart(found[at]![other], expected)).toBeLessThan(1e-7);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same streamed as sorted', () => {
    fc.assert(
      fc.property(matrices(), fc.option(fc.nat(9), { nil: undefined }), (matrix, one) => {
        const plan = { units: matrix.length, with: one === undefined ? undefined : one % matrix.length };
        const values = pairValues(unitRows(matrix), [similarities[1]!.of]);
        const streamed = streamedPairs(plan, values);
        const sorted = sortedPairs(plan, values, { statistics: 1, sign: -1 });
        const listed = (table: typeof streamed): string[] =>
          Array.from(
            { length: table.length },
            (_, row) => `${table.a(row)} ${table.b(row)} ${table.value(0, row)}`,
          );
        expect(listed(streamed).toSorted()).toEqual(listed(sorted).toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it('weighs shares that add up to 1', () => {
    const { rowStart, weight } = weighted(
      unitRows([
        [1, 2, 0],
        [0, 0, 4],
      ]),
      'share',
    );
    expect(Array.from(weight.subarray(0, rowStart[1]))).toEqual([1 / 3, 2 / 3]);
    expect(Array.from(weight.subarray(rowStart[1]))).toEqual([1]);
  });
});

function rows(given: readonly Doc[], options: Partial<SimilarityOptions>): unknown[][] {
  const { values, rowCount } = compute(similarity, corpusOf(given), options);
  return Array.from({ length: rowCount }, (_, row) => values.map((column) => column[row]));
}

/** Units by term, as counts; every unit has as many terms. */
function matrices(): fc.Arbitrary<number[][]> {
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 })).chain(([units, terms]) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(9)), { minLength: terms, maxLength: terms }), {
      minLength: units,
      maxLength: units,
    }),
  );
}

/** How far two values are apart; 0 where neither is there, NaN where one is. */
function apart(value = Number.NaN, expected = Number.NaN): number {
  return Number.isNaN(value) && Number.isNaN(expected) ? 0 : Math.abs(value - expected);
}

function vectorOf({ terms, rowStart, term, weight }: UnitRows, unit: number): number[] {
  const vector = Array<number>(terms).fill(0);
  for (let cell = rowStart[unit]!; cell < rowStart[unit + 1]!; cell++) vector[term[cell]!] = weight[cell]!;
  return vector;
}

/** A matrix as terms by unit, turned into units by term. */
function unitRows(matrix: readonly (readonly number[])[]): UnitRows {
  const terms = matrix[0]!.length;
  const cells = Array.from({ length: terms }, (_, term) =>
    matrix.flatMap((row, unit) => (row[term]! > 0 ? [[unit, row[term]!] as const] : [])),
  );
  const rowStart = [0];
  for (const own of cells) rowStart.push(rowStart.at(-1)! + own.length);
  const flat = cells.flat();
  const none = new Int32Array(terms);
  return rowsOfUnits(
    {
      terms,
      n: none,
      first: none,
      total: none,
      rowStart: Int32Array.from(rowStart),
      unit: Int32Array.from(flat, ([unit]) => unit),
      count: Int32Array.from(flat, ([, count]) => count),
    },
    matrix.length,
  );
}
