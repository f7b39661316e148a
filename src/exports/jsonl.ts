import type { TableExport } from '../model/export.ts';
import type { Table } from '../model/table.ts';
import { inPieces } from './writing/pieces.ts';
import { records } from './writing/records.ts';

/** JSON Lines: one JSON object a line, one line a row. */
export const jsonl: TableExport = {
  id: 'jsonl',
  title: 'JSON Lines',
  doc: 'One object a line, whose keys are the columns; null where a value is missing.',
  mediaType: 'application/jsonl',
  of: 'table',
  write: (table) => inPieces(lines(table)),
};

function* lines(table: Table): Iterable<string> {
  for (const record of records(table)) {
    yield record;
    yield '\n';
  }
}
