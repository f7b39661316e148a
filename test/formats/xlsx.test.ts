import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/formats/xlsx.ts';
import { docxOf } from './make-docx.ts';
import { xlsxOf } from './make-xlsx.ts';
import { allOf, codeOf, shown, sourceOfBytes } from './pairs.ts';

describe('xlsx', () => {
  it('reads turns, dates and the saved values of formulas', async () => {
    const book = xlsxOf({
      Turns: [
        ['All turns of March'],
        [],
        ['Speaker', 'Party', 'Date', 'Text', 'Session'],
        ['Ada Lee', 'Harbour', { day: 45_356 }, 'We <open> & close.\nTwice.', 4],
        ['Bo Chen', '', { day: 45_356 }, { formula: 'HYPERLINK("http://example.org")', value: '=1+1' }, 4],
        ['Bo Chen', '', { day: 45_357 }, 'The next day.', 5],
        ['Bo Chen', '', { day: 45_357 }, '', 5],
      ],
      Notes: [['a'], ['b']],
    });
    const found = shown(await allOf(xlsx.parse(sourceOfBytes(book, 'a.xlsx'))), 'a.xlsx');
    expect(found).toMatchObject([
      {
        metadata: { date: '2024-03-05', dateSource: 'data' },
        turns: [
          { line: 4, label: 'Ada Lee', text: 'We <open> & close.\n\nTwice.' },
          { line: 5, label: 'Bo Chen', text: '=1+1' },
        ],
        marks: [{ label: 'Ada Lee', party: 'Harbour' }, { label: 'Bo Chen' }],
      },
      { metadata: { date: '2024-03-06' }, turns: [{ line: 6, label: 'Bo Chen', text: 'The next day.' }] },
    ]);
  });

  it('takes a map, and names a column that is not there', async () => {
    const book = xlsxOf({
      S: [
        ['a', 'b'],
        ['Ada Lee', 'Good morning.'],
      ],
    });
    const source = sourceOfBytes(book, 'a.xlsx');
    const [manuscript] = await allOf(xlsx.parse(source, { map: { speaker: 'a', text: 'b' } }));
    expect(manuscript?.lines[0]).toMatchObject({ text: 'Good morning.', speaker: { label: 'Ada Lee' } });
    expect(await codeOf(() => xlsx.parse(source))).toBe('table/no-text-column');
    expect(await codeOf(() => xlsx.parse(source, { map: { text: 'c' } }))).toBe('table/unknown-column');
  });

  it('refuses cells where no spreadsheet has any', async () => {
    for (const far of ['AAAA1', 'A99999999', 'XFD1048576', '&#65;1']) {
      const book = withText(
        xlsxOf({
          S: [
            ['speaker', 'text'],
            ['Ada', 'Hello.'],
          ],
        }),
        '"B2"',
        `"${far}"`,
      );
      expect(await codeOf(() => xlsx.parse(sourceOfBytes(book, 'a.xlsx')))).toBe('xlsx/too-large');
    }
  });

  it('refuses what is no workbook, what is empty, and what unpacks too far', async () => {
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(docxOf('Ada: hello'), 'a.xlsx')))).toBe(
      'xlsx/damaged',
    );
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(xlsxOf({ S: [] }), 'a.xlsx')))).toBe('table/empty');
    const bomb = xlsxOf({
      S: [
        ['speaker', 'text'],
        ['Ada', 'a'.repeat(20_000_000)],
      ],
    });
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(bomb, 'a.xlsx')))).toBe('archive/ratio');
  });
});

/** A workbook in which something stands for something else in its first sheet. */
function withText(book: Uint8Array, from: string, to: string): Uint8Array {
  const files = unzipSync(book);
  const name = 'xl/worksheets/sheet1.xml';
  const text = strFromU8(files[name] ?? new Uint8Array()).replace(from, to);
  return zipSync({ ...files, [name]: strToU8(text) });
}
