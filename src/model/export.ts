import type { Spec } from './chart.ts';
import type { Table } from './table.ts';

interface Described {
  /** Also the file ending, e.g. `csv`, `vl.json`. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  readonly mediaType: string;
}

/** Pieces of a file, in order. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A way to write a table. */
export interface TableExport extends Described {
  readonly of: 'table';
  write(table: Table): Pieces;
}

/** A way to write a chart. */
export interface ChartExport extends Described {
  readonly of: 'chart';
  write(spec: Spec): Pieces;
}

export type Export = TableExport | ChartExport;
