import { describe, expect, it } from 'vitest';
import { entropy, type EntropyOptions } from '../../src/measures/entropy.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

describe('entropy', () => {
  const documents: readonly Doc[] = [
    [
      ['A', 'x x x x'],
      ['B', 'x y z, w'],
    ],
    [['A', '…']],
  ];

  it('is of the words of each document, in bits', () => {
    const [first, second] = rows(documents);
    const h = -(5 / 8) * Math.log2(5 / 8) - 3 * (1 / 8) * Math.log2(1 / 8);
    expect(first!.slice(0, 3)).toEqual(['d1', 8, 4]);
    expect(first![3]).toBeCloseTo(h, 12);
    expect(first![4]).toBeCloseTo(h + 3 / (16 * Math.LN2), 12);
    expect(second).toEqual(['d2', 0, 0, undefined, undefined, undefined]);
  });

  it('is 0 where one type is all, and log₂ V where all types are as frequent', () => {
    const found = rows(documents, { over: 'speakers' });
    expect(found[0]!.slice(0, 4)).toEqual(['A', 4, 1, 0]);
    expect(found[1]!.slice(0, 4)).toEqual(['B', 4, 4, 2]);
  });

  it('is of the documents that a term is spread over, and to any base', () => {
    const spread: readonly Doc[] = [[['A', 'x x y']], [['A', 'x x']]];
    expect(rows(spread, { over: 'terms' }).map((row) => row.slice(0, 4))).toEqual([
      ['x', 4, 2, 1],
      ['y', 1, 1, 0],
    ]);
    expect(rows(spread, { over: 'terms', base: 4 })[0]![3]).toBeCloseTo(0.5, 12);
    expect(() => rows(spread, { base: 1 })).toThrow('--base must be a number above 1');
  });

  it('counts punctuation where every token is to count', () => {
    expect(rows(documents, { compat: 'quanteda' })[0]![1]).toBe(9);
  });

  it('says where texts are short for their vocabulary', () => {
    expect(compute(entropy, corpusOf(documents)).notes[0]).toContain('1 of 2 units');
  });

  it('has no rows for no documents', () => {
    expect(rows([])).toEqual([]);
  });
});

function rows(given: readonly Doc[], options: Partial<EntropyOptions> = {}): unknown[][] {
  const { values, rowCount } = compute(entropy, corpusOf(given), options);
  return Array.from({ length: rowCount }, (_, row) => values.map((column) => column[row]));
}
