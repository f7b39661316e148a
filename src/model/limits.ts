/**
 * How much a source may hold or cost, so that a hostile one takes neither all memory nor all time. Each format has
 * limits of its own where one is left out.
 */
export interface Limits {
  /** Files and folders of an archive; a Word document and a workbook are archives, too. */
  readonly maxEntries: number;
  /** Bytes of all files of an archive that are read, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes of an archive's file for each packed one. */
  readonly maxRatio: number;
  /** Archives inside archives, the outermost being 1. */
  readonly maxArchives: number;
  /** Elements of HTML or XML inside each other. */
  readonly maxDepth: number;
  /** Elements of one part of a Word document. */
  readonly maxElements: number;
  /** Items of a feed. */
  readonly maxItems: number;
  /** Cells of one sheet of a workbook, empty ones included. */
  readonly maxCells: number;
  /** Characters of one document of a table. */
  readonly maxDocument: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Bytes that one part of a PDF may unpack to. */
  readonly maxStreamBytes: number;
  /** Time for a whole PDF. */
  readonly maxSeconds: number;
  /** Time for one page of a PDF. */
  readonly maxPageSeconds: number;
}

/** Every limit. */
export const limitKeys: readonly (keyof Limits)[] = [
  'maxEntries',
  'maxUnpackedBytes',
  'maxRatio',
  'maxArchives',
  'maxDepth',
  'maxElements',
  'maxItems',
  'maxCells',
  'maxDocument',
  'maxPages',
  'maxStreamBytes',
  'maxSeconds',
  'maxPageSeconds',
];
