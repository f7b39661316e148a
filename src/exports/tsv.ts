import type { TableExport } from '../model/export.ts';
import { delimited } from './writing/delimited.ts';

/** Tab-separated values: as CSV, with tabs; a value that holds a tab, a quote or a line end is quoted. */
export const tsv: TableExport = {
  id: 'tsv',
  title: 'TSV',
  doc: 'Tab-separated values in UTF-8 with a header row; numbers in full, text unchanged.',
  mediaType: 'text/tab-separated-values;charset=utf-8',
  of: 'table',
  write: (table) => delimited(table, '\t'),
};
