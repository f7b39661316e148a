import type { Metadata } from '../../model/transcript.ts';
import { dateOf } from './dates.ts';
import type { TableRow, TableSource } from './manuscripts.ts';

/** So many rows at most may stand above the headings. */
const longestPreamble = 12;

/** Rows above the headings fill fewer cells than this share of the widest row's. */
const narrowShare = 0.6;

/**
 * A table behind its headings: rows of one or two cells that stand above these, as spreadsheets have a title and a date
 * there, are metadata. Undefined where there is no row at all.
 */
export async function withoutPreamble(
  rows: AsyncGenerator<TableRow>,
): Promise<Pick<TableSource, 'header' | 'rows' | 'metadata'> | undefined> {
  const first: TableRow[] = [];
  let mayFollow = true;
  while (mayFollow) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
    // Headings that fill their row have nothing above them.
    mayFollow = first.length <= longestPreamble && isNarrow(first[0]);
  }
  const widest = Math.max(0, ...first.map((row) => filledIn(row)));
  const at = widest < 3 ? 0 : first.findIndex((row) => filledIn(row) >= widest * narrowShare);
  const header = first[at];
  if (!header || 'bad' in header) return undefined;
  const isData = holdsSpeech(header.cells);
  return {
    header: isData ? header.cells.map((_, index) => `column ${index + 1}`) : header.cells,
    rows: joined(first.slice(isData ? at : at + 1), rows),
    ...(at > 0 && { metadata: metadataOf(first.slice(0, at)) }),
  };
}

/** Whether a row holds a sentence: the table has no headings, and this is its first row. */
function holdsSpeech(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.length >= 60 && /[.!?…。！？]["”’)]?$/u.test(cell.trim()));
}

/** Whether a row has more cells than it fills, by far. */
function isNarrow(row: TableRow | undefined): boolean {
  if (!row || 'bad' in row) return false;
  return row.cells.length === 1 || (row.cells.length >= 3 && filledIn(row) < row.cells.length * narrowShare);
}

function filledIn(row: TableRow): number {
  return 'bad' in row ? 0 : row.cells.filter((cell) => cell.trim() !== '').length;
}

/** A lone cell is the title, the first of them; of two, the second may be the date. */
function metadataOf(rows: readonly TableRow[]): Metadata {
  const cells = rows.map((row) =>
    'bad' in row ? [] : row.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''),
  );
  const title = cells.find(({ length }) => length === 1)?.[0];
  const date = cells.map((row) => dateOf(row.at(-1) ?? '', 'day first')).find((found) => found !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date, dateSource: 'data' as const }),
  };
}

async function* joined(first: readonly TableRow[], rest: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  yield* first;
  yield* rest;
}
