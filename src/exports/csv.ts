import type { TableExport } from '../model/export.ts';
import { delimited } from './writing/delimited.ts';

/**
 * Comma-separated values: RFC 4180, but with LF; UTF-8 without byte-order mark; a header row of column ids. Numbers are
 * in full (the shortest form that reads back the same); a missing value is an empty cell.
 *
 * Text is written as it is, also where it begins with `=`, `+`, `-` or `@`: a file for programs must read back the same.
 * Spreadsheets may take such cells for formulas, so open the file there with its columns imported as text.
 */
export const csv: TableExport = {
  id: 'csv',
  title: 'CSV',
  doc: 'Comma-separated values in UTF-8 with a header row; numbers in full, text unchanged.',
  mediaType: 'text/csv;charset=utf-8;header=present',
  of: 'table',
  write: (table) => delimited(table, ','),
};
