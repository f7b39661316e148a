import type { Cell, Table } from '../../model/table.ts';

/** Most bytes of rows in one specification; each is written up to three times, as data, label and scale. */
const budget = 35_000;

/** A row of a specification's data. Its keys are names of ours, never text from a transcript. */
export type Datum = Readonly<Record<string, string | number>>;

/** Reads the cells of one column as text, a missing column or value being empty. */
export function textColumn(table: Table, id: string): (row: number) => string {
  const values = columnOf(table, id);
  return (row) => String(values?.[row] ?? '');
}

/** Reads the cells of one column as numbers, a missing column or value being 0. */
export function numberColumn(table: Table, id: string): (row: number) => number {
  const values = columnOf(table, id);
  return (row) => Number(values?.[row] ?? 0);
}

function columnOf(table: Table, id: string): ArrayLike<Cell> | undefined {
  return table.values[table.columns.findIndex((column) => column.id === id)];
}

/** Indexes of all rows for which something holds, in order. */
export function rowsWhere(table: Table, holds: (row: number) => boolean = () => true): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (holds(row)) rows.push(row);
  return rows;
}

/** As many of the first rows as keep a specification under 200 kB. */
export function withinBudget<Row>(data: readonly Row[]): readonly Row[] {
  const encoder = new TextEncoder();
  let size = 0;
  const end = data.findIndex((datum) => (size += encoder.encode(JSON.stringify(datum)).length + 1) > budget);
  return end === -1 ? data : data.slice(0, end);
}

/** The largest of some numbers, or `least` where none is larger. */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
