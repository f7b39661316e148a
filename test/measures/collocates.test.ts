import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collocates, type CollocatesOptions } from '../../src/measures/collocates.ts';
import type { Table } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { contingencyOfPair } from '../../src/stats/contingency.ts';
import { g2 } from '../../src/stats/keyness/g2.ts';
import { logDice } from '../../src/stats/association/log-dice.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';
import { speech } from '../counting/made-up.ts';

describe('collocates', () => {
  it('counts what stands near a node, and in all', () => {
    const documents: Doc[] = [
      [
        ['A', 'The new harbour, the old harbour and the ferry.'],
        ['B', 'The harbour is new.'],
      ],
    ];
    const found = table(documents, 'harbour', { left: 2, right: 1 });
    expect(rows(found, 'collocate', 'count', 'frequency')).toEqual(
      [
        ['the', 3, 4],
        ['new', 1, 2],
        ['old', 1, 1],
        ['and', 1, 1],
        ['is', 1, 1],
      ].toSorted(byRating(found)),
    );
  });

  it('rates from one table: slots of the windows, words of the corpus', () => {
    const documents: Doc[] = [[['A', 'new harbour. old ferry. new harbour ferry ferry']]];
    const found = table(documents, 'harbour', { left: 1, right: 1 });
    // Slots: new, old, new, ferry.
    const expected = contingencyOfPair(2, 4, 2, 8);
    const row = rows(found, 'collocate', 'count', 'expected', 'log_dice', 'g2').find(
      ([name]) => name === 'new',
    );
    expect(row).toEqual(['new', 2, 1, logDice.of(expected), g2.of(expected)]);
  });

  it('takes hits times words of a window for the slots where asked to', () => {
    const documents: Doc[] = [[['A', 'new harbour. old ferry. new harbour ferry ferry']]];
    const found = table(documents, 'harbour', { left: 1, right: 2, expected: 'span' });
    const row = rows(found, 'collocate', 'expected').find(([name]) => name === 'new');
    expect(row).toEqual(['new', (6 * 2) / 8]);
  });

  it('has no ratings, and says so, where there is no such table', () => {
    const found = table([[['A', 'x x x y x']]], 'x', { left: 3, right: 3, expected: 'span' });
    expect(rows(found, 'collocate', 'count', 'log_dice', 'g2')).toContainEqual([
      'y',
      1,
      undefined,
      undefined,
    ]);
    expect(found.notes.at(-1)).toMatch(/no table/u);
  });

  it('leads from each row to the occurrences near the node', () => {
    const found = table([[['A', 'the harbour the ferry the road']]], 'harbour', { left: 1, right: 1 });
    expect(rows(found, 'collocate', 'count')).toEqual([['the', 2]]);
    expect(found.evidence?.(0)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ]);
  });

  it('leaves out function words and rare ones, which fill slots all the same', () => {
    const documents: Doc[] = [[['A', 'the old harbour of the city. the old harbour of old']]];
    const all = rows(table(documents, 'harbour'), 'collocate', 'log_dice');
    const kept = rows(table(documents, 'harbour', { stopwords: 'en' }), 'collocate', 'log_dice');
    expect(kept.map(([name]) => String(name)).toSorted()).toEqual(['city', 'old']);
    expect(all).toEqual(expect.arrayContaining(kept));
    expect(rows(table(documents, 'harbour', { minCount: 3 }), 'count').flat()).toSatisfy((counts: number[]) =>
      counts.every((count) => count >= 3),
    );
  });

  it('takes a node of several words, and any case', () => {
    const documents: Doc[] = [[['A', 'our Shared, Future begins; a shared future ends']]];
    const found = table(documents, 'shared future', { left: 1, right: 1 });
    expect(sorted(found, 'collocate')).toEqual(['a', 'begins', 'ends', 'our']);
    expect(table(documents, 'Shared Future', { case: true }).notes[0]).toMatch(/^1 hits/u);
  });

  it('says how many hits there are, how many slots, and how many windows were cut', () => {
    const { notes } = table([[['A', 'x one two three x']]], 'x', { left: 2, right: 2 });
    expect(notes).toEqual([
      '2 hits of the node; 3 words in their windows, of 5.',
      'The turn ends before the window does at 2 of 2 hits.',
    ]);
  });

  it('says that the node does not occur', () => {
    const found = table([[['A', 'one two']]], 'three');
    expect([found.rowCount, found.notes]).toEqual([0, ['The node does not occur in 2 words.']]);
    expect(table([], 'three').rowCount).toBe(0);
  });

  it('asks for a window and for a node', () => {
    expect(() => table([], 'x', { left: 0, right: 0 })).toThrowError(
      expect.objectContaining({ code: 'option/out-of-range' }),
    );
    expect(() => table([[['A', 'x']]], ' ')).toThrowError(expect.objectContaining({ code: 'pattern/empty' }));
  });

  it('counts as counting one by one does, and has numbers or nothing in every cell', () => {
    const sides = fc.record({ left: fc.nat(3), right: fc.integer({ min: 1, max: 3 }) });
    const expected = fc.constantFrom('slots', 'span');
    fc.assert(
      fc.property(speech(), sides, expected, (documents, { left, right }, kind) => {
        const found = table(documents, 'a|b', { left, right, expected: kind });
        const texts = documents.flat().map(([, text]) => text.split(' ').filter((word) => /\w/u.test(word)));
        for (const [name, count, frequency] of rows(found, 'collocate', 'count', 'frequency')) {
          expect(frequency).toBe(texts.flat().filter((word) => word === name).length);
          const near = texts.flatMap((words) =>
            words.filter(
              (word, at) =>
                word === name &&
                words.some(
                  (node, place) => isNode(node) && place !== at && place - left <= at && at <= place + right,
                ),
            ),
          );
          expect(count).toBe(near.length);
        }
        for (const column of found.values) {
          for (const value of Array.from(column)) {
            expect(value === undefined || typeof value === 'string' || Number.isFinite(value)).toBe(true);
          }
        }
      }),
    );
  });
});

function isNode(word: string): boolean {
  return word === 'a' || word === 'b';
}

/** The order that the ratings of a table give. */
function byRating(found: Table): (a: unknown[], b: unknown[]) => number {
  const order = rows(found, 'collocate').flat();
  return ([a], [b]) => order.indexOf(a) - order.indexOf(b);
}

function table(documents: readonly Doc[], pattern: string, options: Partial<CollocatesOptions> = {}): Table {
  return compute(collocates, corpusOf(documents), { minCount: 1, ...options, pattern });
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}

/** The texts of a column in order. */
function sorted(found: Table, id: string): string[] {
  return rows(found, id)
    .map(([text]) => String(text))
    .toSorted();
}
