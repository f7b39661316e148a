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

  it.each([
    'AAAA1',
    'XFE1',
    'A1048577',
    'A99999999',
    'A0',
    'a2',
    'B2:B3',
    `C${'—'.repeat(200)}2`,
    '&#45;1',
    '',
  ])('refuses a cell at “%s” before it is read', async (place) => {
    const book = withText(twoByTwo(), '"B2"', `"${place}"`);
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(book, 'a.xlsx')))).toBe('xlsx/damaged');
  });

  it.each([
    ['a place under a prefix', '<c r="B2"', '<c x:r="C———2"'],
    ['a row that is none', '<row r="2"', '<row r="1e9"'],
    ['a dimension that is none', '<sheetData>', '<dimension ref="A1:——9"/><sheetData>'],
    [
      'merged cells that are none',
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>',
    ],
    ['the number of a text that is none', '<c r="B2" t="inlineStr"><is>', '<c r="B2" t="s"><v>1e300</v><is>'],
    ['a comment that ends at once to some', '<sheetData>', '<!--> <c r="——9"/> --><sheetData>'],
    ['a document type', '<worksheet ', '<!DOCTYPE worksheet []><worksheet '],
    ['a tag that never closes', '</row>', ''],
  ])('refuses %s', async (_name, from, to) => {
    const book = withText(twoByTwo(), from, to);
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(book, 'a.xlsx')))).toBe('xlsx/damaged');
  });

  it('refuses cells too far apart, but not a dimension that says more than there is', async () => {
    const far = withText(twoByTwo(), '"B2"', '"XFD1048576"');
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(far, 'a.xlsx')))).toBe('xlsx/too-large');
    const wide = withText(twoByTwo(), '<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>');
    expect(await codeOf(() => xlsx.parse(sourceOfBytes(wide, 'a.xlsx')))).toBeUndefined();
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

function twoByTwo(): Uint8Array {
  return xlsxOf({
    S: [
      ['speaker', 'text'],
      ['Ada', 'Hello.'],
    ],
  });
}

/** A workbook in which something stands for something else in its first sheet. */
function withText(book: Uint8Array, from: string, to: string): Uint8Array {
  const files = unzipSync(book);
  const name = 'xl/worksheets/sheet1.xml';
  const text = strFromU8(files[name] ?? new Uint8Array()).replace(from, to);
  return zipSync({ ...files, [name]: strToU8(text) });
}
