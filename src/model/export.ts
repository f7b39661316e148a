import type { Spec } from './chart.ts';
import type { Table } from './table.ts';

interface Described {
  /** Also the file ending, e.g. `csv`, `vl.json`. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly doc: string;
  readonly mediaType: string;
  /** The file ending, and name for `--as`, where it is not the id. */
  readonly ending?: string;
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

/** One weight of a font. */
export interface FontFace {
  readonly family: string;
  readonly weight: 'normal' | 'bold';
  /** Of a font besides ours: which of some characters, that ours lack, it has. */
  readonly among?: (characters: readonly string[]) => Promise<readonly string[]>;
  /** The font as a TrueType or OpenType file. */
  readonly bytes: () => Promise<Uint8Array>;
  /** The same font with some characters only, as a TrueType or OpenType file. */
  readonly subset: (characters: string) => Promise<Uint8Array>;
}

/** What a chart is printed on, and with which letters. */
export interface Printing {
  /** Width of the figure, in mm. */
  readonly width: number;
  readonly faces: readonly FontFace[];
  /** Is told the characters that none of the faces has. */
  readonly onMissing?: (characters: readonly string[]) => void;
  /** Is told the height of the figure, in mm. */
  readonly onHeight?: (height: number) => void;
}

/** A way to write a chart. */
export interface ChartExport extends Described {
  readonly of: 'chart';
  /** @param printing size and fonts; what needs them cannot be written without, and a drawing is as it would be on a screen */
  write(spec: Spec, printing?: Printing): Pieces;
}

export type Export = TableExport | ChartExport;
