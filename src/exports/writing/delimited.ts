import type { Table } from '../../model/table.ts';

/** Large enough to make little of the cost of a piece, small enough for pieces of about 64 kB. */
const batchSize = 1000;

/** A table with one line a row, values divided by a delimiter; values that hold it, a quote or a line end are quoted. */
export async function* delimited(table: Table, delimiter: ',' | '\t'): AsyncIterable<string> {
  // Loaded here, so that the list of exports costs a command nothing.
  const { stringify } = await import('csv-stringify/sync');
  const options = {
    delimiter,
    // The reader of a file with one column would take an empty line for nothing at all.
    quoted_empty: table.columns.length === 1,
  };
  const special = delimiter === ',' ? /[",\r\n]/u : /["\t\r\n]/u;
  yield stringify([table.columns.map(({ id }) => id)], options);
  for (let start = 0; start < table.rowCount; start += batchSize) {
    let piece = '';
    for (let row = start; row < Math.min(start + batchSize, table.rowCount); row++) {
      const { cells, plain } = cellsOf(table, row, special);
      // Rows without anything to quote are most, and joined two to four times as fast.
      piece += plain && cells.length > 1 ? `${cells.join(delimiter)}\n` : stringify([cells], options);
    }
    yield piece;
  }
}

/** The cells of a row as text, and whether none of them has to be quoted. */
function cellsOf({ values }: Table, row: number, special: RegExp): { cells: string[]; plain: boolean } {
  const cells: string[] = [];
  let plain = true;
  for (const column of values) {
    const value = column[row];
    if (typeof value === 'string') {
      cells.push(value);
      plain &&= !special.test(value);
    } else cells.push(value === undefined ? '' : String(value));
  }
  return { cells, plain };
}
