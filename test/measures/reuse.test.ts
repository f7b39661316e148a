import { describe, expect, it } from 'vitest';
import { reuse, type ReuseOptions } from '../../src/measures/reuse.ts';
import type { Table } from '../../src/model/table.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';

const promise = 'we will open every harbour before the winter comes. And nobody will stand on the quay';

const documents: Doc[] = [
  { date: '2021-02-01', turns: [['B', `As I heard, ${promise} alone.`]] },
  {
    date: '2021-01-01',
    turns: [
      ['Q', 'What will you do?'],
      ['A', `Well, ${promise}.`],
    ],
  },
];

describe('reuse', () => {
  it('tells who repeats whom, where, and how long; the earlier document is the source', () => {
    const ids = [
      'words',
      'speaker',
      'document',
      'turn',
      'source_speaker',
      'source_document',
      'source_turn',
      'text',
    ];
    expect(rows(table(documents), ...ids)).toEqual([[16, 'B', 'd1', 1, 'A', 'd2', 2, promise]]);
  });

  it('sums passages by who repeats whom', () => {
    const twice: Doc[] = [
      ...documents,
      { date: '2021-03-01', turns: [['B', `${promise}. Yes. ${promise}`]] },
    ];
    const ids = ['speaker', 'document', 'source_document', 'passages', 'words', 'longest'];
    expect(rows(table(twice, { pairs: true }), ...ids)).toEqual([
      ['B', 'd3', 'd2', 2, 32, 16],
      ['B', 'd1', 'd2', 1, 16, 16],
    ]);
    expect(rows(table(twice, { pairs: true }), 'share')[0]?.[0]).toBeCloseTo(32 / 33, 12);
  });

  it('leaves out short passages and what is repeated in the same document', () => {
    expect(table(documents, { minWords: 17 }).rowCount).toBe(0);
    const own: Doc[] = [
      [
        ['A', promise],
        ['B', promise],
      ],
    ];
    expect(table(own).rowCount).toBe(0);
  });

  it('leads to the passages', () => {
    const [range] = table(documents).evidence?.(0) ?? [];
    expect(range).toBeDefined();
    expect(table(documents, { pairs: true }).evidence?.(0)).toEqual([range]);
  });

  it('never runs across a turn', () => {
    const parts: Doc[] = ['A', 'C'].map((name) => [
      [name, 'open every harbour'],
      ['B', 'before the winter'],
    ]);
    expect(rows(table(parts, { minWords: 3 }), 'words')).toEqual([[3], [3]]);
  });

  it('gives an empty table for a corpus without words', () => {
    expect(table([]).rowCount).toBe(0);
    expect(table([[['A', '…']], []], { pairs: true }).rowCount).toBe(0);
  });
});

function table(given: readonly Doc[], options: Partial<ReuseOptions> = {}): Table {
  return reuse.compute(corpusOf(given), { minWords: 6, pairs: false, ...options });
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
