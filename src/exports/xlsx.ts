import type { Cell as SheetCell, Row, Sheet } from 'write-excel-file/node';
import { tooManyRows } from '../errors/catalogue.ts';
import type { TableExport } from '../model/export.ts';
import { type Cell, type Column, type ColumnKind, readerOf, type Table } from '../model/table.ts';
import { withoutControls } from '../text/escape.ts';
import { settledArchive } from './writing/settled-archive.ts';

/**
 * A workbook: the table on its first sheet, what its columns mean and its notes on the second. Numbers are numbers, in
 * full; whole dates are dates, and partial ones text. Text is never a formula, whatever it begins with.
 */
export const xlsx: TableExport = {
  id: 'xlsx',
  title: 'Excel',
  doc: 'A workbook with the table, and a sheet that says what its columns mean; numbers and dates are typed.',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  of: 'table',
  write: workbook,
};

/** Rows of a sheet without its headings. */
const mostRows = 1_048_575;

/** A workbook is in memory whole; more cells than these do not fit into what Node takes by itself. */
const mostCells = 4_000_000;

/** Characters of a cell; Excel calls a file damaged that has more. */
const mostCharacters = 32_767;

async function* workbook(table: Table): AsyncIterable<Uint8Array> {
  const room = Math.min(mostRows, Math.floor(mostCells / Math.max(table.columns.length, 1)));
  if (table.rowCount > room) throw tooManyRows(table.rowCount, room, 'xlsx');
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const bytes = await writeWorkbook([tableSheet(table), columnSheet(table)]).toBuffer();
  yield await settledArchive(bytes);
}

function tableSheet(table: Table): Sheet<never> {
  const { columns, rowCount } = table;
  const readers = table.values.map((values) => readerOf(values));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ kind }, column) => cellOf(readers[column]?.(row), kind)),
  );
  return {
    data: [columns.map(({ title }) => heading(title)), ...rows],
    sheet: sheetName(table.title),
    columns: columns.map((column, index) => ({ width: widthOf(column, readers[index], rowCount) })),
    stickyRowsCount: 1,
  };
}

function columnSheet({ columns, notes, title }: Table): Sheet<never> {
  return {
    data: [
      ['Column', 'Name in csv and json', 'What it is'].map((text) => heading(text)),
      ...columns.map((column) => textRow(column.title, column.id, column.doc)),
      ...notes.map((note) => textRow('Note', '', note)),
    ],
    sheet: sheetName(title) === 'Columns' ? 'About' : 'Columns',
    columns: [{ width: 24 }, { width: 24 }, { width: 100 }],
    stickyRowsCount: 1,
  };
}

function textRow(...texts: readonly string[]): Row {
  return texts.map((text) => textCell(text));
}

const formats = { integer: '#,##0', number: 'General', share: '0.0%' } as const;

function cellOf(value: Cell, kind: ColumnKind): SheetCell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return textCell(value > 0 ? '∞' : '−∞');
    const format = kind === 'text' || kind === 'date' ? 'General' : formats[kind];
    return { value, type: Number, format };
  }
  const date = kind === 'date' ? wholeDate(value) : undefined;
  return date ? { value: date, type: Date, format: 'yyyy-mm-dd' } : textCell(value);
}

function textCell(text: string): SheetCell {
  // The library drops the sign that stands for what XML has no character for.
  const clean = withoutControls(text).replaceAll('\ufffd', '?');
  const value = clean.length > mostCharacters ? `${clean.slice(0, mostCharacters - 1)}…` : clean;
  return { value, type: String, format: '@' };
}

function heading(text: string): SheetCell {
  return { value: withoutControls(text), type: String, fontWeight: 'bold' };
}

/** Excel begins to count days in 1900, and takes that year for a leap year. */
function wholeDate(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || text < '1900-03-01') return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Wide enough for the heading and the first rows, in characters. */
function widthOf({ title }: Column, read: ((row: number) => Cell) | undefined, rows: number): number {
  let widest = title.length;
  for (let row = 0; row < Math.min(rows, 200); row++) {
    const value = read?.(row);
    const shown = typeof value === 'number' ? String(Math.round(value)).length + 4 : (value ?? '').length;
    widest = Math.max(widest, shown);
  }
  return Math.min(widest + 2, 60);
}

/** What Excel takes for the name of a sheet: at most 31 characters, and none that its formulas use. */
function sheetName(title: string): string {
  const name = withoutControls(title)
    .replaceAll(/[\\/?*[\]:'\s]+/gu, ' ')
    .trim()
    .slice(0, 31);
  return name === '' || name === 'History' ? 'Table' : name;
}
