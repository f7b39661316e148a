import { describe, expect, it } from 'vitest';
import { concordance, type ConcordanceOptions } from '../../src/measures/concordance.ts';
import type { Table } from '../../src/model/table.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';

describe('concordance', () => {
  it('shows what is said around a hit, as printed, and where it is from', () => {
    const documents: Doc[] = [
      {
        date: '2020-03-06',
        turns: [
          ['A', 'First.'],
          ['B', 'One.\n\nWe don’t fear “the Shared, future”, my friends.'],
        ],
      },
    ];
    const found = table(documents, 'shared future', { left: 3, right: 2 });
    expect(rows(found)).toEqual([
      ['d1', '2020-03-06', 2, 'B', 'don’t fear “the', 'Shared, future', '”, my friends.', 201],
    ]);
    expect(found.evidence?.(0)).toEqual([{ start: 10, end: 13 }]);
  });

  it('stays within the turn', () => {
    const documents: Doc[] = [
      [
        ['A', 'one two'],
        ['B', 'three four'],
        ['C', 'five six'],
      ],
    ];
    expect(rows(table(documents, 'three'), 'left', 'node', 'right')).toEqual([['', 'three', 'four']]);
  });

  it('stays within the sentence where asked to', () => {
    const corpus = corpusOf([[['A', 'one two three four five six']]]);
    const boundaries = Uint8Array.from(corpus.boundaries, (level, token) =>
      token === 2 || token === 4 ? 1 : level,
    );
    const options = { ...defaults, pattern: 'four', within: 'sentence', sort: ['L2', 'R1'] } as const;
    const found = concordance.compute({ ...corpus, boundaries }, options);
    expect(rows(found, 'left', 'right')).toEqual([['three', '']]);
  });

  it('shows no context where none is asked for', () => {
    const found = table([[['A', 'the people’s will.']]], 'people', { left: 0, right: 0 });
    expect(rows(found, 'left', 'node', 'right')).toEqual([['', 'people', '']]);
  });

  it('sorts by words beside the node, then by what comes next in the list', () => {
    const documents: Doc[] = [
      { date: '2021-01-01', turns: [['B', 'a new era. an old era. a new']] },
      { date: '2020-01-01', turns: [['A', 'the era begins. a new era']] },
      { turns: [['A', 'Era']] },
    ];
    const by = (...sort: string[]) => rows(table(documents, 'era', { sort }), 'date', 'left');
    expect(by('L1', 'date')).toEqual([
      [undefined, ''],
      ['2020-01-01', 'the era begins. a new'],
      ['2021-01-01', 'a new'],
      ['2021-01-01', 'a new era. an old'],
      ['2020-01-01', 'the'],
    ]);
    expect(by('date').map(([date]) => date)).toEqual([
      '2020-01-01',
      '2020-01-01',
      '2021-01-01',
      '2021-01-01',
      undefined,
    ]);
    expect(by('speaker', 'R1').map(([, left]) => left)).toEqual([
      'the era begins. a new',
      '',
      'the',
      'a new era. an old',
      'a new',
    ]);
  });

  it('names the sort keys it knows where one is unknown', () => {
    expect(() => table([], 'era', { sort: ['L0'] })).toThrowError(
      expect.objectContaining({ code: 'sort key/unknown' }),
    );
  });

  it('draws the same sample for the same seed, in order of position', () => {
    const documents: Doc[] = [[['A', Array.from({ length: 50 }, (_, index) => `era ${index}`).join(' ')]]];
    const drawn = (seed: number) =>
      rows(table(documents, 'era', { sample: 5, seed, right: 1 }), 'right').flat();
    expect(drawn(1)).toHaveLength(5);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1)).toEqual(drawn(1).toSorted((a, b) => Number(a) - Number(b)));
    expect(table(documents, 'era', { sample: 5 }).notes).toEqual(['A random sample of 5 of 50 lines.']);
    expect(table(documents, 'era', { sample: 99 }).rowCount).toBe(50);
  });

  it.each(['', '  ', '|', 'a ||'])('asks for a word where the pattern is “%s”', (pattern) => {
    expect(() => table([[['A', 'word']]], pattern)).toThrowError(
      expect.objectContaining({ code: 'pattern/empty' }),
    );
  });
});

const defaults: ConcordanceOptions = {
  pattern: '',
  case: false,
  left: 10,
  right: 10,
  within: 'turn',
  sort: [],
  sample: undefined,
  seed: 1,
};

function table(documents: readonly Doc[], pattern: string, options: Partial<ConcordanceOptions> = {}): Table {
  return concordance.compute(corpusOf(documents), { ...defaults, pattern, ...options });
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = (ids.length > 0 ? ids : columns.map(({ id }) => id)).map(
    (id) => values[columns.findIndex((column) => column.id === id)],
  );
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
