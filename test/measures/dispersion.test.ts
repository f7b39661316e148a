import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../src/corpus/ask.ts';
import { dispersion, type DispersionOptions } from '../../src/measures/dispersion.ts';
import type { Table } from '../../src/model/table.ts';
import { carrollD2 } from '../../src/stats/dispersion/carroll-d2.ts';
import { distributionalConsistency } from '../../src/stats/dispersion/distributional-consistency.ts';
import { juillandD } from '../../src/stats/dispersion/juilland-d.ts';
import { normalisedDeviation } from '../../src/stats/dispersion/normalised-deviation.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';
import { near } from '../stats/near.ts';

// Gries (2008): five parts of 9 to 11 words, in which “a” occurs 1, 2, 3, 4 and 5 times.
const gries: readonly Doc[] = [
  [['A', 'b a m n i b e u p']],
  [['A', 'b a s a t b e w q n']],
  [['A', 'b c a g a b e s t a']],
  [['A', 'b a g h a b e a a t']],
  [['A', 'b a h a a b e a x a t']],
];

describe('dispersion', () => {
  it('agrees with the example of Gries', () => {
    const found = rows(
      table(gries, { term: ['a'] }),
      'count',
      'parts',
      'range',
      'range_share',
      'dp',
      'juilland_d',
    );
    expect(found).toEqual([[15, 5, 5, 1, expect.closeTo(0.18, 12), expect.closeTo(0.78515045345045, 12)]]);
  });

  it('shows all terms, the most frequent first, then in code-point order', () => {
    const found = table([[['A', 'b a a']], [['A', 'b c']]]);
    expect(rows(found, 'term', 'count', 'per_million')).toEqual([
      ['a', 2, 4e5],
      ['b', 2, 4e5],
      ['c', 1, 2e5],
    ]);
  });

  it('gives each statistic the value that it has with all parts listed', () => {
    fc.assert(
      fc.property(texts(), (documents) => {
        const found = table(documents.map((text) => [['A', text]]));
        const listed = rows(found, 'term').map(([term]) => spreadIn(documents, String(term)));
        for (const { of, id } of [juillandD, carrollD2, normalisedDeviation, distributionalConsistency]) {
          const values = rows(found, id).map(([value]) => value as number | undefined);
          expect(values.every((value, row) => near(of(listed[row]!))(value))).toBe(true);
        }
      }),
    );
  });

  it('counts n-grams, which do not leave a sentence', () => {
    const found = table([[['A', 'new jobs. New jobs']], [['A', 'jobs new']]], { ngrams: { from: 2, to: 2 } });
    expect(rows(found, 'term', 'count', 'range')).toEqual([
      ['new jobs', 2, 1],
      ['jobs new', 1, 1],
    ]);
  });

  it.each([
    ['documents', [2, 2]],
    ['speakers', [2, 1]],
    ['turns', [3, 2]],
  ] as const)('spreads over %s', (over, [parts, range]) => {
    const documents = [
      [
        ['A', 'x y'],
        ['B', 'y'],
      ],
      [['A', 'x']],
    ] as const;
    expect(rows(table(documents, { over, term: ['x'] }), 'parts', 'range')).toEqual([[parts, range]]);
  });

  it('cuts the words into equal parts, whatever documents they are of', () => {
    const documents = [[['A', 'x y x']], [['B', 'y y y y y']]] as const;
    const found = table(documents, { over: 'parts', parts: 4, term: ['x'] });
    expect(rows(found, 'parts', 'range', 'dp')).toEqual([[4, 2, 0.5]]);
  });

  it('measures distances in words, around the end', () => {
    const found = table([[['A', 'x a. b x']], [['B', 'c, d']]], { term: ['x'] });
    // Places 0 and 3 of 6: distances 3 and 3, both v = 3.
    expect(rows(found, 'arf')).toEqual([[2]]);
  });

  it('leaves out parts without words, and says so', () => {
    const found = table([[['A', 'x y']], [['A', '…']], [['A', 'x y']]], { term: ['x'] });
    expect(rows(found, 'parts', 'dp')).toEqual([[2, 0]]);
    expect(found.notes).toContain('1 of 3 documents have no words and are left out.');
  });

  it('says that few parts say little, and that one says nothing', () => {
    expect(table(gries).notes).toEqual([
      'There are only 5 documents: dispersion over five or fewer says little.',
    ]);
    const single = table([[['A', 'x x y']]]);
    expect(rows(single, 'term', 'count', 'dp', 'range', 'kld_norm')).toEqual([
      ['x', 2, undefined, undefined, undefined],
      ['y', 1, undefined, undefined, undefined],
    ]);
    expect(single.notes).toEqual([
      'Nothing can be spread over one of the documents: try --over parts, or --over turns.',
    ]);
  });

  it('has a row for a term that was asked for and never occurs, without a statistic', () => {
    const found = table(gries, { term: ['A  B', 'nowhere', '', 'a b'] });
    expect(rows(found, 'term', 'count', 'dp', 'arf')).toEqual([
      ['a b', 3, expect.any(Number), expect.any(Number)],
      ['nowhere', 0, undefined, undefined],
    ]);
    expect(found.notes).toContain('Never occurs, so that nothing is spread: “nowhere”.');
  });

  it('leads from each row to its occurrences', () => {
    const found = table([[['A', 'ha, ha ha']], [['B', 'Ha ha']]], { ngrams: { from: 2, to: 2 } });
    expect(found.evidence?.(0)).toEqual([
      { start: 0, end: 3 },
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(table(gries, { term: ['nowhere'] }).evidence?.(0)).toEqual([]);
  });

  it('gives an empty table for a corpus without words', () => {
    expect(table([]).rowCount).toBe(0);
    expect(rows(table([], { term: ['x'] }), 'count', 'per_million', 'parts')).toEqual([[0, undefined, 0]]);
  });

  it('does not depend on the order of speakers’ names', () => {
    const one = table(said('A', 'B'), { over: 'speakers' });
    const other = table(said('B', 'A'), { over: 'speakers' });
    expect(rows(one, 'term', 'dp', 'dp_norm', 'kld')).toEqual(rows(other, 'term', 'dp', 'dp_norm', 'kld'));
  });
});

function table(documents: readonly Doc[], options: Partial<DispersionOptions> = {}): Table {
  return dispersion.compute(corpusOf(documents), withDefaults(dispersion.options, options));
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}

function said(a: string, b: string): readonly Doc[] {
  return [
    [
      [a, 'x x y'],
      [b, 'x z'],
    ],
  ];
}

function spreadIn(documents: readonly string[], term: string): { counts: number[]; sizes: number[] } {
  const words = documents.map((text) => text.split(' '));
  return {
    counts: words.map((own) => own.filter((word) => word === term).length),
    sizes: words.map(({ length }) => length),
  };
}

function texts(): fc.Arbitrary<string[]> {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  return fc.array(text, { minLength: 1, maxLength: 8 });
}
