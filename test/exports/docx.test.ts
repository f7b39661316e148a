import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/exports/docx.ts';
import { type Table, tableOfColumns } from '../../src/model/table.ts';
import { readableCell } from '../../src/text/round.ts';
import { bytesOf, fullRow, tableOf, wickedRow } from './tables.ts';

describe('docx', () => {
  it('reads back to the values that people are shown', async () => {
    const table = tableOf([fullRow, { term: 'the' }], ['A note.']);
    const html = await htmlOf(table);
    const shown = table.columns.map(({ id, kind }) => readableCell(fullRow[id], kind));
    expect(cellsIn(html)).toEqual([table.columns.map(({ title }) => title), shown, ['the', '', '', '', '']]);
    expect(html).toContain('<p>A note.</p>');
    expect(html).toMatch(/^<p>(?:<strong>)?Terms/u);
  });

  it('has its headings on each page, and numbers to the right', async () => {
    const xml = await partOf(tableOf([fullRow]), 'word/document.xml');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:jc w:val="end"\/>/gu)).toHaveLength(6);
  });

  it('keeps hostile and long text as text on one line', async () => {
    const long = 'ab '.repeat(1666).trim();
    const html = await htmlOf(tableOf([wickedRow, { term: long }]));
    expect(html).toContain('=HYPERLINK("x"), &lt;script&gt;alert(1)&lt;/script&gt; | `a` *b* �[31m');
    expect(html).toContain(long);
  });

  it('is the same bytes at another time', async () => {
    expect(await bytesOf(docx.write(tableOf([fullRow])))).toEqual(
      await bytesOf(docx.write(tableOf([fullRow]))),
    );
    expect(await partOf(tableOf([]), 'docProps/core.xml')).toContain('>1980-01-01T00:00:00Z<');
  });

  it('refuses a table of a million rows with the number and the way out', async () => {
    const many = tableOfColumns(tableOf([]), [{ length: 1_000_000 }], 1_000_000);
    await expect(bytesOf(docx.write(many))).rejects.toMatchObject({
      code: 'export/too-many-rows',
      message: expect.stringContaining('1000000 rows') as string,
      hint: expect.stringContaining('--top N') as string,
    });
  });
});

async function htmlOf(table: Table): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await bytesOf(docx.write(table))) });
  return value;
}

function cellsIn(html: string): string[][] {
  return [...html.matchAll(/<tr>(?<row>.*?)<\/tr>/gsu)].map(({ groups }) =>
    [...(groups?.['row'] ?? '').matchAll(/<t[hd]>(?<cell>.*?)<\/t[hd]>/gsu)].map(({ groups: inner }) =>
      (inner?.['cell'] ?? '').replaceAll(/<[^>]*>/gu, ''),
    ),
  );
}

async function partOf(table: Table, path: string): Promise<string> {
  return new TextDecoder().decode(unzipSync(await bytesOf(docx.write(table)))[path]);
}
