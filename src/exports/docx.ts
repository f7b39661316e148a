import { tooManyRows } from '../errors/catalogue.ts';
import type { TableExport } from '../model/export.ts';
import { type ColumnKind, readerOf, type Table } from '../model/table.ts';
import { withoutControls } from '../text/escape.ts';
import { readableCell } from '../text/round.ts';
import { settledArchive } from './writing/settled-archive.ts';

/**
 * A document with a table of Word: its title as caption, its headings on every page, numbers rounded for people, notes
 * below it.
 */
export const docx: TableExport = {
  id: 'docx',
  title: 'Word',
  doc: 'A document with the table as Word has them, with headings, rounded numbers and notes.',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  of: 'table',
  write: document,
};

/** Word takes minutes to lay out a longer table. */
const mostRows = 5000;

/** Columns that fit side by side on an upright page. */
const uprightColumns = 6;

type Library = typeof import('docx');

async function* document(table: Table): AsyncIterable<Uint8Array> {
  if (table.rowCount > mostRows) throw tooManyRows(table.rowCount, mostRows, 'docx');
  const library = await import('docx');
  const { Document, Packer, PageOrientation, Paragraph, TextRun } = library;
  const { title, columns, notes } = table;
  const children = [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(plain(title))] }),
    ...(columns.length === 0 ? [] : [tableOf(library, table)]),
    ...notes.map((note) => new Paragraph({ spacing: { before: 120 }, children: [run(library, note)] })),
  ];
  const orientation = columns.length > uprightColumns ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const file = new Document({
    creator: 'Rostrum',
    title: plain(title),
    styles: {
      default: { document: { run: { font: 'Arial', size: 18 } } },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { bold: true, size: 20 },
          paragraph: { spacing: { after: 120 } },
        },
      ],
    },
    sections: [{ properties: { page: { size: { orientation } } }, children }],
  });
  yield await settledArchive(await Packer.toBuffer(file));
}

function tableOf(library: Library, table: Table) {
  const { Table: WordTable, TableRow, WidthType, BorderStyle } = library;
  const { columns, rowCount } = table;
  const readers = table.values.map((values) => readerOf(values));
  const none = { style: BorderStyle.NONE };
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ title, kind }) => cell(library, title, kind, true)),
  });
  const rows = Array.from(
    { length: rowCount },
    (_, row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ kind }, column) =>
          cell(library, readableCell(readers[column]?.(row), kind), kind, false),
        ),
      }),
  );
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [head, ...rows],
  });
}

function cell(library: Library, text: string, kind: ColumnKind, isHeading: boolean) {
  const { AlignmentType, BorderStyle, Paragraph, TableCell } = library;
  const isText = kind === 'text' || kind === 'date';
  return new TableCell({
    ...(isHeading && { borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } }),
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        alignment: isText ? AlignmentType.START : AlignmentType.END,
        children: [run(library, text, isHeading)],
      }),
    ],
  });
}

function run({ TextRun }: Library, text: string, bold = false) {
  return new TextRun({ text: plain(text), bold });
}

/** Text on one line, without what XML has no character for. */
function plain(text: string): string {
  return withoutControls(text).replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ');
}
