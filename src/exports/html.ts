import type { TableExport } from '../model/export.ts';
import type { Cell, Column, ColumnKind, Table } from '../model/table.ts';
import { escapeHtml } from '../text/escape.ts';
import { readableCell } from '../text/round.ts';
import { inPieces } from './writing/pieces.ts';

/** A page with a table for people. It asks for nothing from anywhere and runs no script. */
export const html: TableExport = {
  id: 'html',
  title: 'HTML',
  doc: 'A self-contained page with the table, for people, with headings and rounded numbers.',
  mediaType: 'text/html;charset=utf-8',
  of: 'table',
  write: (table) => inPieces(page(table)),
};

const style = `
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
table { border-collapse: collapse; font-size: 0.9rem; }
caption { text-align: left; font-size: 1.4rem; font-weight: 600; padding-bottom: 0.6rem; }
th, td { padding: 0.25rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; }
th { border-bottom: 2px solid #444; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

function* page({ title, columns, values, rowCount, notes }: Table): Iterable<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<table>
<caption>${escapeHtml(title)}</caption>
<thead>
<tr>${columns.map((column) => headingOf(column)).join('')}</tr>
</thead>
<tbody>
`;
  for (let row = 0; row < rowCount; row++) {
    yield `<tr>${columns.map(({ kind }, index) => cellOf(values[index]?.[row], kind)).join('')}</tr>\n`;
  }
  yield '</tbody>\n</table>\n';
  for (const note of notes) yield `<p>${escapeHtml(note)}</p>\n`;
  yield '</body>\n</html>\n';
}

function headingOf({ title, kind, doc }: Column): string {
  return `<th scope="col"${classOf(kind)} title="${escapeHtml(doc)}">${escapeHtml(title)}</th>`;
}

function cellOf(value: Cell, kind: ColumnKind): string {
  const direction = kind === 'text' ? ' dir="auto"' : '';
  return `<td${classOf(kind)}${direction}>${escapeHtml(readableCell(value, kind))}</td>`;
}

function classOf(kind: ColumnKind): string {
  return kind === 'text' || kind === 'date' ? '' : ' class="number"';
}
