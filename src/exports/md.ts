import type { TableExport } from '../model/export.ts';
import type { ColumnKind, Table } from '../model/table.ts';
import { escapeMarkdown } from '../text/escape.ts';
import { readableCell } from '../text/round.ts';
import { inPieces } from './writing/pieces.ts';

/** A Markdown table for people: headings, shares as per cent, rounded numbers; the table's notes stand below it. */
export const md: TableExport = {
  id: 'md',
  title: 'Markdown',
  doc: 'A table for people, with headings and rounded numbers; mark-up in the text is escaped.',
  mediaType: 'text/markdown;charset=utf-8',
  of: 'table',
  write: (table) => inPieces(lines(table)),
};

function* lines({ columns, values, rowCount, notes }: Table): Iterable<string> {
  yield line(columns.map(({ title }) => escapeMarkdown(title)));
  yield line(columns.map(({ kind }) => (isNumeric(kind) ? '---:' : '---')));
  for (let row = 0; row < rowCount; row++) {
    yield line(columns.map(({ kind }, index) => escapeMarkdown(readableCell(values[index]?.[row], kind))));
  }
  for (const note of notes) yield `\n${escapeMarkdown(note)}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function isNumeric(kind: ColumnKind): boolean {
  return kind !== 'text' && kind !== 'date';
}
