import { emptyTable, skippedSheet, spreadsheetDamaged } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { containerOf } from '../text/decode.ts';
import { type ArchiveLimits, repacked } from './archive.ts';
import type { SeriesReader } from './reader.ts';
import { manuscriptsOf, type TableOptions, type TableRow } from './table/manuscripts.ts';
import { checkSheet, type SheetLimits } from './xlsx-cells.ts';

/** How workbooks are read. */
export interface XlsxOptions extends TableOptions, Partial<ArchiveLimits>, Partial<SheetLimits> {}

const defaultMaxCells = 20_000_000;

const limits: ArchiveLimits = { maxEntries: 5_000, maxUnpackedBytes: 300_000_000, maxRatio: 500 };

/** Excel workbooks; lines are rows of a sheet. Formulas are not computed: the values that were saved are read. */
export const xlsx: SeriesReader<XlsxOptions> = {
  id: 'xlsx',
  title: 'Excel',
  doc: 'Excel workbooks: each sheet with a column of speech is read like CSV; values as they were saved, formulas not computed.',
  extensions: ['xlsx', 'xlsm'],
  fits: ({ path, bytes }) => (containerOf(bytes) === 'zip' && /\.xls[xm]$/iu.test(path) ? 0.95 : 0),
  parse: parseXlsx,
};

/** Pictures and charts are never unpacked. */
const tableParts =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/iu;

/** A sheet with its cells as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

async function* parseXlsx(source: Source, options: XlsxOptions = {}): AsyncGenerator<Manuscript> {
  const { path } = source;
  const sheets = (await sheetsOf(source, options)).filter(({ rows }) => rows.length > 1);
  if (sheets.length === 0) throw emptyTable(path);
  const skipped: RostrumError[] = [];
  let count = 0;
  for (const sheet of sheets) {
    try {
      for await (const manuscript of readSheet(sheet, path, options)) {
        count += 1;
        const document =
          sheets.length > 1 && manuscript.document === undefined ? { document: sheet.name } : {};
        yield { ...manuscript, ...document, notices: [...skipped.splice(0), ...manuscript.notices] };
      }
    } catch (error) {
      if (!(error instanceof RostrumError) || sheets.length === 1) throw error;
      skipped.push(skippedSheet(path, sheet.name, error));
    }
  }
  if (count === 0) throw skipped[0] ?? emptyTable(path);
}

function readSheet({ rows }: Sheet, path: string, options: XlsxOptions): AsyncGenerator<Manuscript> {
  // Titles may stand above the table: its headings are the first row with more than one cell.
  const top = Math.max(
    0,
    rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1),
  );
  const header = withoutEmptyEnd(rows[top] ?? []);
  return manuscriptsOf(
    { path, header, rows: numbered(rows.slice(top + 1), top + 2), grouping: 'whole' },
    options,
  );
}

// oxlint-disable-next-line typescript/require-await -- a sheet in memory takes the same way as a stream
async function* numbered(rows: readonly (readonly string[])[], first: number): AsyncGenerator<TableRow> {
  for (const [index, row] of rows.entries()) {
    const cells = withoutEmptyEnd(row);
    if (cells.length > 0) yield { cells, line: first + index };
  }
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/** The sheets of a workbook, with the values that were saved. */
export async function sheetsOf(
  { path, bytes }: Source,
  { maxCells = defaultMaxCells, maxDepth, maxElements, ...options }: XlsxOptions,
): Promise<Sheet[]> {
  const bounds = {
    ...(maxDepth !== undefined && { maxDepth }),
    ...(maxElements !== undefined && { maxElements }),
  };
  const archive = await repacked(
    path,
    bytes,
    (name) => tableParts.test(name),
    { ...limits, ...options },
    (file) => checkSheet(file, path, { ...bounds, maxCells }),
  );
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(new Uint8Array(archive).buffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw spreadsheetDamaged(path, error instanceof Error ? error.message : 'unknown fault', error);
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    const isTime = !Number.isNaN(cell.getTime());
    return isTime ? cell.toISOString().replace(/T00:00:00\.000Z$/u, '') : '';
  }
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
