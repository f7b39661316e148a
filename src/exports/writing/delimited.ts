import type { Table } from '../../model/table.ts';

/** Large enough to make little of the cost of a call, small enough for pieces of about 64 kB. */
const batchSize = 1000;

/** A table with one line a row, values divided by a delimiter; values that hold it, a quote or a line end are quoted. */
export async function* delimited(table: Table, delimiter: string): AsyncIterable<string> {
  // Loaded here, so that the list of exports costs a command nothing.
  const { stringify } = await import('csv-stringify/sync');
  const options = {
    delimiter,
    // The reader of a file with one column would take an empty line for nothing at all.
    quoted_empty: table.columns.length === 1,
  };
  yield stringify([table.columns.map(({ id }) => id)], options);
  for (let start = 0; start < table.rowCount; start += batchSize) {
    yield stringify(rowsOf(table, start, Math.min(start + batchSize, table.rowCount)), options);
  }
}

/** Rows as text: csv-stringify is slower by half when it has to look at types. */
function rowsOf({ values }: Table, start: number, end: number): string[][] {
  const rows: string[][] = [];
  for (let row = start; row < end; row++) {
    const cells: string[] = [];
    for (const column of values) {
      const value = column[row];
      cells.push(value === undefined ? '' : String(value));
    }
    rows.push(cells);
  }
  return rows;
}
