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
  /** Rows with lines behind them, and the name of that evidence: their other numbers open these lines. */
  readonly lines?: { readonly evidence: string; readonly rows: ReadonlySet<number> } | undefined;
  /** Address of what a row's head is about. */
  readonly hrefOf?: ((row: number) => string | undefined) | undefined;
  /** Columns whose numbers lead to an anchor there. */
  readonly links?: ReadonlyMap<string, string> | undefined;
}

/** A table of a page: rows may be sorted and filtered, and counts opened, by the page's script. */
export function tableMarkup(table: Table, view: TableView): Markup {
  const columns = view.columns.flatMap((id, place) => {
    const index = table.columns.findIndex((column) => column.id === id);
    const column = table.columns[index];
    const values = table.values[index] ?? [];
    const isEmpty = place > 0 && view.rows.every((row) => values[row] === undefined || values[row] === '');
    if (!column || isEmpty) return [];
    const isLong = view.rows.some((row) => String(values[row] ?? '').length > longest);
    return [{ column, values, isLong }];
  });
  const body = view.rows.map((row) => {
    const cells = columns.map(({ column, values, isLong }, index) => {
      if (index === 0) return headMarkup(values[row], view.hrefOf?.(row));
      if (column.kind === 'text') return textMarkup(String(values[row] ?? ''), isLong);
      return cellMarkup(column, row, values[row], view);
    });
    const evidence = view.lines?.rows.has(row) === true ? view.lines.evidence : undefined;
    return markup`<tr${evidence === undefined ? undefined : placeMarkup(evidence, row)}>${cells}</tr>\n`;
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

/** Columns with texts of more characters than these get more room. */
const longest = 40;

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

function textMarkup(text: string, isLong: boolean): Markup {
  return markup`<td dir="auto"${isLong ? markup` class="long"` : undefined}>${listMarkup(text)}</td>`;
}

function cellMarkup({ id, kind }: Column, row: number, value: Cell, view: TableView): Markup {
  const text = kind === 'integer' && typeof value === 'number' ? grouped(value) : readableCell(value, kind);
  const raw = value === undefined ? undefined : markup` data-value="${String(value)}"`;
  const shown = typeof value === 'number' ? numberMarkup(id, row, { value, text }, view) : text;
  return markup`<td${classMarkup(kind)}${raw}>${shown}</td>`;
}

/** A number with a way to its lines: as a count of them, to a place of the page of the row, or to the lines of the row. */
function numberMarkup(
  column: string,
  row: number,
  { value, text }: { readonly value: number; readonly text: string },
  { counts, lines, links, hrefOf }: TableView,
): Markup | string {
  const evidence = value > 0 ? counts.get(column) : undefined;
  if (evidence !== undefined) {
    return markup`<button type="button" class="count"${placeMarkup(evidence, row)} aria-haspopup="dialog">${text}</button>`;
  }
  const anchor = links?.get(column);
  const href = hrefOf?.(row);
  if (anchor !== undefined && href !== undefined) {
    return markup`<a class="count" href="${href}${anchor}">${text}</a>`;
  }
  return lines?.rows.has(row) === true
    ? markup`<button type="button" class="derived">${text}</button>`
    : text;
}

function placeMarkup(evidence: string, row: number): Markup {
  return markup` data-evidence="${evidence}" data-row="${row}"`;
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
