import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/exports/csv.ts';
import { tsv } from '../../src/exports/tsv.ts';
import { type Cell, tableOfColumns, tableOfRows } from '../../src/model/table.ts';
import { fullRow, tableOf, textOf, wickedRow } from './tables.ts';

describe('csv', () => {
  it('has a header row, line feeds, numbers in full and empty cells for missing values', async () => {
    const table = tableOf([fullRow, { term: 'the' }]);
    expect(await textOf(csv.write(table))).toBe(
      'term,date,count,per_million,share\n' +
        'shared future,2020-03-06,1234567,1597.444089456869,0.30000000000000004\n' +
        'the,,,,\n',
    );
  });

  it('leaves text as it is, also where a spreadsheet would take it for a formula', async () => {
    const [row] = parsed(await textOf(csv.write(tableOf([wickedRow]))));
    expect(row?.['term']).toBe(wickedRow.term);
  });

  it('is its header row for a table without rows', async () => {
    expect(await textOf(csv.write(tableOf([])))).toBe('term,date,count,per_million,share\n');
  });

  it('gives back every table to a parser', async () => {
    await fc.assert(
      fc.asyncProperty(tables(), async ({ ids, rows }) => {
        const columns = ids.map((id) => ({ id, title: id, kind: 'text' as const, doc: '' }));
        const values = ids.map((_, index) => rows.map((row) => row[index]));
        const text = await textOf(
          csv.write(tableOfColumns({ id: 't', title: 't', columns }, values, rows.length)),
        );
        const printed = rows.map((row) =>
          ids.map((_, index) => (row[index] === undefined ? '' : String(row[index]))),
        );
        expect(parse(text, { skip_empty_lines: false })).toEqual([ids, ...printed]);
      }),
    );
  });

  it('writes what a well-known library writes', async () => {
    await fc.assert(
      fc.asyncProperty(tables(), fc.constantFrom(csv, tsv), async ({ ids, rows }, format) => {
        const columns = ids.map((id) => ({ id, title: id, kind: 'text' as const, doc: '' }));
        const values = ids.map((_, index) => rows.map((row) => row[index]));
        const table = tableOfColumns({ id: 't', title: 't', columns }, values, rows.length);
        const told = stringify([ids, ...rows.map((row) => ids.map((_, index) => String(row[index] ?? '')))], {
          delimiter: format.id === 'csv' ? ',' : '\t',
          quoted_empty: ids.length === 1,
        });
        expect(await textOf(format.write(table))).toBe(told);
      }),
    );
  });

  it('gives back every number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (share) => {
        const [row] = parsed(await textOf(csv.write(tableOf([{ share }]))));
        expect(Number(row?.['share'])).toBe(share === 0 ? 0 : share);
      }),
    );
  });

  it('writes large tables in pieces', async () => {
    const rows = 20_000;
    const table = tableOfColumns(
      tableOf([]),
      [Array.from({ length: rows }, () => 'a phrase of some words')],
      rows,
    );
    let largest = 0;
    let count = 0;
    for await (const piece of csv.write({ ...table, columns: table.columns.slice(0, 1) })) {
      largest = Math.max(largest, piece.length);
      count += 1;
    }
    expect(count).toBeGreaterThan(5);
    expect(largest).toBeLessThan(1_000_000);
  });
});

describe('tsv', () => {
  it('is divided by tabs, and quotes what holds one', async () => {
    const columns = [
      { id: 'a', title: 'A', kind: 'text', doc: '' },
      { id: 'b', title: 'B', kind: 'text', doc: '' },
    ] as const;
    const table = tableOfRows({ id: 't', title: 't', columns }, [{ a: 'x\ty', b: 'a,b' }]);
    expect(await textOf(tsv.write(table))).toBe('a\tb\n"x\ty"\ta,b\n');
  });
});

function parsed(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

function tables(): fc.Arbitrary<{ ids: string[]; rows: Cell[][] }> {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', ',', '\n', '\r\n', '=1+1', ' a ', '', '\ufeff'),
    fc.double({ noNaN: true }),
    fc.constant(undefined),
  );
  return fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,8}$/u), { minLength: 1, maxLength: 5 }).chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      rows: fc.array(fc.array(cell, { minLength: ids.length, maxLength: ids.length }), { maxLength: 8 }),
    }),
  );
}
