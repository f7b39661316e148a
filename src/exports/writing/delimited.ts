import { type Cell, readerOf, type Table } from '../../model/table.ts';

/** Large enough to make little of the cost of a piece, small enough for pieces of about 64 kB. */
const batchSize = 1000;

/** A table with one line a row, values divided by a delimiter; values that hold it, a quote or a line end are quoted. */
export function* delimited(table: Table, delimiter: ',' | '\t'): Iterable<string> {
  // The reader of a file with one column would take an empty line for nothing at all.
  const empty = table.columns.length === 1 ? '""' : '';
  const cellOf = (cell: Cell): string =>
    typeof cell === 'number' ? String(cell) : quotedText(cell ?? '', delimiter, empty);
  const writers = table.values.map((column) => cellWriter(readerOf(column), cellOf));
  yield `${table.columns.map(({ id }) => cellOf(id)).join(delimiter)}\n`;
  for (let start = 0; start < table.rowCount; start += batchSize) {
    let piece = '';
    for (let row = start; row < Math.min(start + batchSize, table.rowCount); row++) {
      for (let index = 0; index < writers.length; index++)
        piece += (index === 0 ? '' : delimiter) + writers[index]!(row);
      piece += '\n';
    }
    yield piece;
  }
}

/** What is written of a column; of what stands in several rows one below the other it is made once. */
function cellWriter(read: (row: number) => Cell, cellOf: (cell: Cell) => string): (row: number) => string {
  let last: Cell;
  let text = cellOf(last);
  return (row) => {
    const cell = read(row);
    if (cell !== last) {
      last = cell;
      text = cellOf(cell);
    }
    return text;
  };
}

function quotedText(text: string, delimiter: ',' | '\t', empty: string): string {
  if (text === '') return empty;
  return hasMarks(text, delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a value holds a character that only quotes keep apart from the marks of the file. */
function hasMarks(value: string, delimiter: ',' | '\t'): boolean {
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit === 0x22 || unit === 0x0a || unit === 0x0d || unit === delimiter.charCodeAt(0)) return true;
  }
  return false;
}
