import { codesColumn, codesCoders, codesEmpty, codesFault } from '../../errors/catalogue.ts';
import type { Source } from '../../model/transcript.ts';
import { containerOf } from '../../text/decode.ts';
import { byCodePoint } from '../../text/order.ts';
import { sheetsOf } from '../xlsx.ts';

/** What coders made of units, as a table has it. */
export interface CodeTable {
  readonly path: string;
  readonly coders: readonly string[];
  /** In the order of the table. */
  readonly units: readonly CodedUnit[];
  /** Whether a row is one code, or one unit with a column for each coder. */
  readonly form: 'long' | 'wide';
}

/** A unit with the code of each coder; undefined where there is none. */
interface CodedUnit {
  readonly unit: string;
  readonly codes: readonly (PlacedCode | undefined)[];
}

/** A code, and the line that it stands on. */
export interface PlacedCode {
  readonly code: string;
  readonly line: number;
}

/** How a table of codes is read. */
export interface CodeOptions {
  /** Column that names the units; `unit` or a word like it where left out. */
  readonly unit?: string | undefined;
  /** Column that names the coder of a row; `coder` where left out. */
  readonly coder?: string | undefined;
  /** Column with the code; `code` where left out. */
  readonly code?: string | undefined;
  /** What stands for a missing code, besides an empty cell. */
  readonly missing: readonly string[];
}

/** A row of a table, and its line in the file. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const unitNames = /^(?:units?|ids?|items?|cases?|documents?|texts?)$/iu;

/**
 * The codes in a table, CSV, TSV or Excel: long, with columns for unit, coder and code, or wide, with a column for each coder.
 *
 * @throws codes/empty, codes/one-coder, codes/unknown-column, codes/bad-row; what the workbook reader throws
 */
export async function readCodes(source: Source, options: CodeOptions): Promise<CodeTable> {
  const rows = await rowsOf(source);
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head || body.length === 0) throw codesEmpty(source.path);
  const columnOf = (given: string | undefined, usual: RegExp): number => {
    if (given === undefined) return head.cells.findIndex((cell) => usual.test(cell));
    const at = head.cells.indexOf(given);
    if (at < 0) throw codesColumn(source.path, given, head.cells);
    return at;
  };
  const at = {
    unit: columnOf(options.unit, unitNames),
    coder: columnOf(options.coder, /^(?:coders?|raters?|annotators?)$/iu),
    code: columnOf(options.code, /^(?:codes?|category|label|value|rating)$/iu),
  };
  const isLong = at.unit >= 0 && at.coder >= 0 && at.code >= 0;
  const read: Reading = { path: source.path, head: head.cells, body, missing: new Set(options.missing) };
  const table = isLong ? longTable(read, at) : wideTable(read, at.unit);
  if (table.coders.length < 2) throw codesCoders(source.path, table.coders);
  return table;
}

interface Reading {
  readonly path: string;
  readonly head: readonly string[];
  readonly body: readonly Row[];
  readonly missing: ReadonlySet<string>;
}

function longTable(
  { path, head, body, missing }: Reading,
  at: { readonly unit: number; readonly coder: number; readonly code: number },
): CodeTable {
  const codesByUnit = new Map<string, Map<string, PlacedCode>>();
  const coders = new Set<string>();
  for (const { cells, line } of body) {
    const [unit = '', coder = '', code = ''] = [cells[at.unit], cells[at.coder], cells[at.code]];
    if (unit === '' || coder === '') {
      throw codesFault(`A row has no ${unit === '' ? head[at.unit] : head[at.coder]}`, { path, line });
    }
    const codes = codesByUnit.get(unit) ?? new Map<string, PlacedCode>();
    codesByUnit.set(unit, codes);
    coders.add(coder);
    if (code === '' || missing.has(code)) continue;
    const before = codes.get(coder);
    if (before) {
      throw codesFault(`“${coder}” coded “${unit}” twice, on line ${before.line} as well`, { path, line });
    }
    codes.set(coder, { code, line });
  }
  const names = [...coders].sort(byCodePoint);
  const units = Array.from(codesByUnit, ([unit, codes]) => ({
    unit,
    codes: names.map((coder) => codes.get(coder)),
  }));
  return { path, coders: names, units, form: 'long' };
}

function wideTable({ path, head, body, missing }: Reading, unitAt: number): CodeTable {
  const columns = head.flatMap((name, at) => (at === unitAt || name === '' ? [] : [at]));
  const lineByUnit = new Map<string, number>();
  const units = body.map(({ cells, line }, index) => {
    const stray = cells.find((cell, at) => cell !== '' && (head[at] ?? '') === '' && at !== unitAt);
    if (stray !== undefined) throw codesFault(`“${stray}” stands in a column without a name`, { path, line });
    const unit = unitAt < 0 ? String(index + 1) : (cells[unitAt] ?? '');
    if (unit === '') throw codesFault(`A row has no ${head[unitAt]}`, { path, line });
    const before = lineByUnit.get(unit);
    if (before !== undefined) {
      throw codesFault(`The unit “${unit}” is there twice, on line ${before} as well`, { path, line });
    }
    lineByUnit.set(unit, line);
    const codes = columns.map((at): PlacedCode | undefined => {
      const code = cells[at] ?? '';
      return code === '' || missing.has(code) ? undefined : { code, line };
    });
    return { unit, codes };
  });
  return { path, coders: columns.map((at) => head[at]!), units, form: 'wide' };
}

/** The rows of the table, cells without white space around them. */
async function rowsOf(source: Source): Promise<Row[]> {
  const isWorkbook = containerOf(source.bytes) === 'zip';
  const rows = isWorkbook ? await workbookRows(source) : await delimitedRows(source);
  return rows.map(({ cells, line }) => ({ cells: cells.map((cell) => cell.trim()), line }));
}

/** The rows of the first sheet that has any. */
async function workbookRows(source: Source): Promise<Row[]> {
  const sheets = await sheetsOf(source, {});
  const sheet = sheets.find(({ rows }) => rows.length > 0);
  return (sheet?.rows ?? []).map((cells, at) => ({ cells, line: at + 1 }));
}

async function delimitedRows({ path, text }: Source): Promise<Row[]> {
  const { parse } = await import('csv-parse/sync');
  const head = /^[^\n\r]*/u.exec(text)?.[0] ?? '';
  const counts = ['\t', ';', ','].map((delimiter) => [delimiter, head.split(delimiter).length] as const);
  const [delimiter] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  try {
    // Types of the library do not follow the option `info`.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw codesFault('A quotation mark is not closed, or stands inside a cell', { path, line });
  }
}
