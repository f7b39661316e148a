import type { TableExport } from '../model/export.ts';
import type { Table } from '../model/table.ts';
import { inPieces } from './writing/pieces.ts';
import { records } from './writing/records.ts';

/** A JSON array with one object a row, one row a line. */
export const json: TableExport = {
  id: 'json',
  title: 'JSON',
  doc: 'One array of objects, whose keys are the columns; null where a value is missing.',
  mediaType: 'application/json',
  of: 'table',
  write: (table) => inPieces(parts(table)),
};

function* parts(table: Table): Iterable<string> {
  let before = '[\n';
  for (const record of records(table)) {
    yield before;
    yield record;
    before = ',\n';
  }
  yield table.rowCount === 0 ? '[]\n' : '\n]\n';
}
