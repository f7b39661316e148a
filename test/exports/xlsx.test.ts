import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/exports/xlsx.ts';
import { type Table, tableOfColumns } from '../../src/model/table.ts';
import { bytesOf, fullRow, tableOf, wickedRow } from './tables.ts';

describe('xlsx', () => {
  it('keeps numbers as numbers, whole dates as dates, and leaves out what is missing', async () => {
    const [headings, ...rows] = await cellsOf(tableOf([fullRow, { term: 'the', date: '2020-03' }]));
    expect(headings).toEqual(['Term', 'Date', 'Count', 'Per million', 'Share']);
    expect(rows).toEqual([
      ['shared future', new Date('2020-03-06T00:00:00Z'), 1234567, 1597.444089456869, 0.1 + 0.2],
      ['the', '2020-03', null, null, null],
    ]);
  });

  it('has text that is no formula, and only characters that XML has', async () => {
    const bytes = await bytesOf(xlsx.write(tableOf([wickedRow])));
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toContain('<f>');
    const [, row] = await cellsOf(tableOf([wickedRow]));
    expect(row?.[0]).toBe(wickedRow.term.replace('\u001b', '?'));
  });

  it('gives back whatever text there is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 }),
        async (texts) => {
          const said = texts.map((text) => `.${text.replaceAll(/[\r\ufffd]/gu, '')}.`);
          const rows = await cellsOf(tableOf(said.map((term) => ({ term }))));
          expect(rows.slice(1).map(([term]) => term)).toEqual(said);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('cuts what Excel has no room for, and writes ∞ where there is one', async () => {
    const [, row] = await cellsOf(tableOf([{ term: 'x'.repeat(40_000), per_million: Infinity }]));
    expect(String(row?.[0])).toHaveLength(32_767);
    expect(row?.[3]).toBe('∞');
  });

  it('says on a second sheet what the columns mean, and the notes', async () => {
    const sheets = await readWorkbook(
      Buffer.from(await bytesOf(xlsx.write(tableOf([], ['Five rows left out.'])))),
    );
    const about = sheets.find(({ sheet }) => sheet === 'Columns')?.data;
    expect(about?.[1]).toEqual(['Term', 'term', 'The term.']);
    expect(about?.at(-1)).toEqual(['Note', null, 'Five rows left out.']);
  });

  it('is the same bytes at another time', async () => {
    expect(await bytesOf(xlsx.write(tableOf([fullRow])))).toEqual(
      await bytesOf(xlsx.write(tableOf([fullRow]))),
    );
  });

  it('refuses more rows than a sheet has, before anything is made', async () => {
    const many = tableOfColumns(tableOf([]), [{ length: 1_100_000 }], 1_100_000);
    await expect(bytesOf(xlsx.write(many))).rejects.toThrow('1100000 rows');
  });
});

async function cellsOf(table: Table): Promise<readonly (readonly unknown[])[]> {
  const [first] = await readWorkbook(Buffer.from(await bytesOf(xlsx.write(table))));
  return first?.data ?? [];
}
