/** What the values of a column are; it decides alignment, rounding for people, and types of exports. */
export type ColumnKind = 'text' | 'date' | 'integer' | 'number' | 'share';

/** A column of a table, described once. */
export interface Column {
  /** Its name in machine formats; never renamed. */
  readonly id: string;
  /** Its heading for people. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** One sentence: what a value is, its unit and range. */
  readonly doc: string;
  /** Where the column stands in a line of a concordance: what is shortened, and at which end. */
  readonly context?: 'before' | 'node' | 'after';
}

/** `undefined` is a missing value: an empty cell in CSV, `null` in JSON. */
export type Cell = string | number | undefined;

/** A run of tokens `[start, end)` of a corpus: the place of one hit. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** Rows under typed columns, stored by column. */
export interface Table {
  /** Id of the measure that made it. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** One array a column, each with `rowCount` values. */
  readonly values: readonly ArrayLike<Cell>[];
  /** What a reader of the table has to know, e.g. how many rows were left out. */
  readonly notes: readonly string[];
  /** The hits that a row was counted from, ascending; absent where rows are not counts of text. */
  readonly evidence?: (row: number) => readonly TokenRange[];
  /** A file that was asked for in place of the rows, e.g. decisions about them to be mended. */
  readonly draft?: string;
}

/** Under this key a column whose values are made when they are read has the function that makes them. */
export const valueAt: unique symbol = Symbol('valueAt');

/** A column whose values are made when they are read. */
export interface MadeColumn extends ArrayLike<Cell> {
  readonly [valueAt]: (row: number) => Cell;
}

/** How the values of a column are read, without the detour over an index where they are made. */
export function readerOf(column: ArrayLike<Cell> | undefined): (row: number) => Cell {
  if (column === undefined) return () => undefined;
  return isMade(column) ? column[valueAt] : (row) => column[row];
}

function isMade(column: ArrayLike<Cell>): column is MadeColumn {
  return valueAt in column;
}

/** What names a table: its measure, or anything else with columns. */
interface Heading {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
}

/** A table of row objects, whose keys are column ids; a key that is absent is a missing value. */
export function tableOfRows(
  { id, title, columns }: Heading,
  rows: readonly Readonly<Record<string, Cell>>[],
  extras: { readonly notes?: readonly string[]; readonly evidence?: Table['evidence'] } = {},
): Table {
  const values = columns.map((column) => rows.map((row) => row[column.id]));
  return tableOfColumns({ id, title, columns }, values, rows.length, extras);
}

/** A table of whole columns, for results too large for row objects. */
export function tableOfColumns(
  { id, title, columns }: Heading,
  values: readonly ArrayLike<Cell>[],
  rowCount: number,
  {
    notes = [],
    evidence,
  }: { readonly notes?: readonly string[]; readonly evidence?: Table['evidence'] } = {},
): Table {
  return { id, title, columns, rowCount, values, notes, ...(evidence && { evidence }) };
}
