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

/** The bytes of a file that is written by something that can only write files: at the path that it is given. */
export type ThroughFile = (write: (path: string) => Promise<void>) => Pieces;

/** A way to write a table. */
export interface TableExport extends Described {
  readonly of: 'table';
  /** @param throughFile for formats that come to be in a file; without it, they cannot be written */
  write(table: Table, throughFile?: ThroughFile): Pieces;
}

/** A way to write a chart. */
export interface ChartExport extends Described {
  readonly of: 'chart';
  write(spec: Spec): Pieces;
}

export type Export = TableExport | ChartExport;
