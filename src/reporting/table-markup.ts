import type { Cell, Column, Table } from '../model/table.ts';
import { grouped } from '../text/counted.ts';
import { readableCell } from '../text/round.ts';
import { markup, type Markup } from './markup.ts';

/** Which part of a table a page shows, and how. */
export interface TableView {
  /** Ids of the columns, in order; the first heads its row, and those without a value are left out. */
  readonly columns: readonly string[];
  /** Columns whose numbers open the lines they were counted from, and the name of that evidence. */
  readonly counts: ReadonlyMap<string, string>;
  /** Rows of the table, in order. */
  readonly rows: readonly number[];
  readonly caption: string;
  /** Address of what a row's head is about. */
  readonly hrefOf?: (row: number) => string;
}

/** A table of a page: rows may be sorted and filtered, and counts opened, by the page's script. */
export function tableMarkup(table: Table, view: TableView): Markup {
  const columns = view.columns.flatMap((id, place) => {
    const index = table.columns.findIndex((column) => column.id === id);
    const column = table.columns[index];
    const values = table.values[index] ?? [];
    const isEmpty = place > 0 && view.rows.every((row) => values[row] === undefined || values[row] === '');
    return column && !isEmpty ? [{ column, values }] : [];
  });
  const body = view.rows.map((row) => {
    const cells = columns.map(({ column, values }, index) =>
      index === 0
        ? headMarkup(values[row], view.hrefOf?.(row))
        : cellMarkup(column, row, values[row], view.counts.get(column.id)),
    );
    return markup`<tr>${cells}</tr>\n`;
  });
  return markup`<div class="table">
${toolsMarkup(view)}<div class="scroll" tabindex="0" role="region" aria-label="${view.caption}"><table>
<caption>${view.caption}</caption>
<thead><tr>${columns.map(({ column }) => headingMarkup(column))}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
${moreMarkup(view)}</div>
`;
}

const rowsWithoutTools = 16;

function toolsMarkup({ rows, caption }: TableView): Markup | undefined {
  if (rows.length <= rowsWithoutTools) return undefined;
  return markup`<p class="tools" hidden><label>Filter <input type="search" aria-label="Filter: ${caption}" autocomplete="off"></label> <span class="status" role="status"></span></p>
`;
}

function moreMarkup({ rows }: TableView): Markup {
  const more =
    rows.length > rowsWithoutTools ? markup`<button type="button" class="more"></button> ` : undefined;
  return markup`<p class="tools" hidden>${more}<button type="button" class="copy">Copy table</button> <span class="copied" role="status"></span></p>
`;
}

function headingMarkup({ title, kind, doc }: Column): Markup {
  return markup`<th scope="col"${classMarkup(kind)}><button type="button" class="sort" title="${doc}">${title}</button></th>`;
}

function headMarkup(value: Cell, href: string | undefined): Markup {
  const text = String(value ?? '') || '(no name)';
  return markup`<th scope="row" dir="auto">${href === undefined ? text : markup`<a href="${href}">${text}</a>`}</th>`;
}

function cellMarkup({ kind }: Column, row: number, value: Cell, evidence: string | undefined): Markup {
  if (kind === 'text') return markup`<td dir="auto">${listMarkup(String(value ?? ''))}</td>`;
  const text = kind === 'integer' && typeof value === 'number' ? grouped(value) : readableCell(value, kind);
  const raw = value === undefined ? undefined : markup` data-value="${String(value)}"`;
  const isOpened = evidence !== undefined && typeof value === 'number' && value > 0;
  const shown = isOpened
    ? markup`<button type="button" class="count" data-evidence="${evidence}" data-row="${row}" aria-haspopup="dialog">${text}</button>`
    : text;
  return markup`<td${classMarkup(kind)}${raw}>${shown}</td>`;
}

/** A list of forms divided by semicolons is broken between them only. */
function listMarkup(text: string): Markup {
  const parts = text.split('; ');
  if (parts.length === 1) return markup`${text}`;
  const last = parts.length - 1;
  return markup`${parts.map((part, index) => markup`<span class="form">${part}${index < last ? '; ' : ''}</span>`)}`;
}

function classMarkup(kind: Column['kind']): Markup | undefined {
  if (kind === 'text') return undefined;
  return kind === 'date' ? markup` class="date"` : markup` class="number"`;
}
