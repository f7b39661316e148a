import {
  badRow,
  badRows,
  columnDate,
  documentTooLarge,
  emptyTable,
  splitDocument,
} from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import type { Manuscript, Metadata } from '../../model/transcript.ts';
import { type ColumnMap, type Columns, columnsOf, type Field, holdsPieces } from './columns.ts';
import { dateOf, type DateOrder, dateOrderOf } from './dates.ts';
import { addRow, type OpenLines, type Said } from './row-lines.ts';

/** A row of a table, or why it is none. */
export type TableRow =
  | { readonly cells: readonly string[]; readonly line: number }
  | { readonly bad: string; readonly line: number };

/** How tables are read. */
export interface TableOptions {
  /** Which column says what; what is left out is guessed by name. */
  readonly map?: ColumnMap;
  /** Characters of one document. */
  readonly maxDocument?: number;
}

/** A table: its headings, its rows, and how its documents are put together. */
export interface TableSource {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  readonly notices?: readonly Notice[];
  /** Metadata that holds for all rows. */
  readonly metadata?: Metadata;
  /**
   * `whole`: rows of one document may stand anywhere, and all are held in memory. `neighbours`: they stand together,
   * and a document goes out as soon as the next begins.
   */
  readonly grouping: 'whole' | 'neighbours';
}

const defaultMaxDocument = 100_000_000;

/** So many rows are looked at before columns are guessed. */
const sampleSize = 200;

/** So many rows that do not fit are named each; the others are counted. */
const namedBadRows = 20;

/** What is known of a table once its first rows are seen. */
interface Reading {
  readonly source: TableSource;
  readonly columns: Columns;
  readonly order: DateOrder;
  readonly hasPieces: boolean;
  readonly maxDocument: number;
}

/** A document as its rows come in. */
interface OpenDocument extends OpenLines {
  readonly name: string | undefined;
  readonly metadata: Metadata;
  readonly notices: Notice[];
  characters: number;
}

/** Rows and bad rows of a table, with what is told about it once. */
interface Progress {
  readonly waiting: Notice[];
  badCount: number;
}

/** A name that comes back after so many others is not noticed. */
const mostNames = 500_000;

/**
 * The documents in a table.
 *
 * Rows belong together that name the same document; where no column does, those of the same session, title and date;
 * where no column names speakers either, each row is a document.
 *
 * @throws table/empty, table/no-text-column, table/unknown-column, table/document-too-large
 */
export async function* manuscriptsOf(
  source: TableSource,
  options: TableOptions = {},
): AsyncGenerator<Manuscript> {
  const open = new Map<string, OpenDocument>();
  const closed = new Set<string>();
  const progress: Progress = { waiting: [...(source.notices ?? [])], badCount: 0 };
  for await (const { cells, line, reading } of goodRows(source, options, progress)) {
    const key = keyOf(cells, line, reading);
    if (!open.has(key)) {
      if (source.grouping === 'neighbours') yield* close(open, closed, reading);
      const document = opened(cells, line, reading);
      open.set(key, document);
      const name = document.name ?? key;
      if (closed.has(key)) progress.waiting.push(splitDocument(name, { path: source.path, line }));
    }
    const document = open.get(key);
    document?.notices.push(...progress.waiting.splice(0));
    if (document) add(document, cells, line, reading);
  }
  if (open.size === 0) throw progress.waiting.find(isError) ?? emptyTable(source.path);
  const unnamed = progress.badCount - namedBadRows;
  if (unnamed > 0) progress.waiting.push(badRows(source.path, unnamed));
  [...open.values()].at(-1)?.notices.push(...progress.waiting);
  for (const document of open.values()) yield manuscriptOf(document);
}

/** Lets the documents out that no further row belongs to. */
function* close(
  open: Map<string, OpenDocument>,
  closed: Set<string>,
  { columns }: Reading,
): Generator<Manuscript> {
  for (const [key, document] of open) {
    // Where each row is a document, no name can come back.
    if (closed.size < mostNames && (columns.has('speaker') || columns.has('document'))) closed.add(key);
    yield manuscriptOf(document);
  }
  open.clear();
}

const isError = (notice: Notice): notice is Notice & Error => notice instanceof Error;

/** The rows that fit. */
async function* goodRows(
  source: TableSource,
  options: TableOptions,
  progress: Progress,
): AsyncGenerator<{ readonly cells: readonly string[]; readonly line: number; readonly reading: Reading }> {
  for await (const { row, reading } of readRows(source, options)) {
    const { line } = row;
    const problem = 'bad' in row ? row.bad : problemOf(row.cells, reading);
    if ('cells' in row && problem === undefined) {
      yield { cells: row.cells, line, reading };
      continue;
    }
    progress.badCount += 1;
    if (progress.badCount > namedBadRows) continue;
    progress.waiting.push(badRow(problem ?? '', { path: source.path, line }));
  }
}

/** The rows, each with what the first of them tell of the table. */
async function* readRows(
  source: TableSource,
  { map = {}, maxDocument = defaultMaxDocument }: TableOptions,
): AsyncGenerator<{ readonly row: TableRow; readonly reading: Reading }> {
  const { header, path } = source;
  let reading: Reading | undefined;
  let held: TableRow[] = [];
  const start = (): Reading => {
    const sample = held.flatMap((row) => ('cells' in row ? [row.cells] : []));
    const columns = columnsOf(header, sample, map, path);
    const dates = sample.map((cells) => cells[columns.get('date') ?? -1] ?? '');
    return {
      source,
      columns,
      order: dateOrderOf(dates),
      hasPieces: holdsPieces(header, columns),
      maxDocument,
    };
  };
  for await (const row of source.rows) {
    if (reading) {
      yield { row, reading };
      continue;
    }
    held.push(row);
    if (held.length < sampleSize) continue;
    reading = start();
    for (const first of held) yield { row: first, reading };
    held = [];
  }
  if (reading || held.length === 0) return;
  reading = start();
  for (const row of held) yield { row, reading };
}

function cellOf(cells: readonly string[], field: Field, { columns }: Reading): string {
  const index = columns.get(field);
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

function problemOf(cells: readonly string[], reading: Reading): string | undefined {
  const { header } = reading.source;
  if (cells.length > header.length) return `${cells.length} cells under ${header.length} headings`;
  const text = reading.columns.get('text') ?? 0;
  if (cells.length <= text) return `${cells.length} cells, and the speech should be in number ${text + 1}`;
  return cellOf(cells, 'text', reading) === '' ? 'no speech in it' : undefined;
}

function keyOf(cells: readonly string[], line: number, reading: Reading): string {
  const document = cellOf(cells, 'document', reading);
  if (reading.columns.has('document')) return document;
  if (!reading.columns.has('speaker')) return `row ${line}`;
  const date = cellOf(cells, 'date', reading);
  return JSON.stringify([
    cellOf(cells, 'session', reading),
    cellOf(cells, 'title', reading),
    // A column of points in time is not one of documents.
    dateOf(date, reading.order) ?? date,
  ]);
}

function opened(cells: readonly string[], line: number, reading: Reading): OpenDocument {
  const { path, metadata = {} } = reading.source;
  const stated = cellOf(cells, 'date', reading);
  const date = stated === '' ? undefined : dateOf(stated, reading.order);
  const field = (name: Field): string | undefined => cellOf(cells, name, reading) || undefined;
  // The number of a session is no title.
  const title = field('title') ?? (/\p{L}/u.test(field('session') ?? '') ? field('session') : undefined);
  const [place, url, language] = [field('place'), field('url'), field('language')];
  const known: Metadata = {
    ...metadata,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date, dateSource: 'data' as const }),
    ...(place !== undefined && { place }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  };
  return {
    name: nameOf(cells, line, known, reading),
    metadata: known,
    lines: [],
    notices: stated !== '' && date === undefined ? [columnDate(stated, { path, line })] : [],
    turnAt: 0,
    last: undefined,
    characters: 0,
  };
}

function nameOf(
  cells: readonly string[],
  line: number,
  { date }: Metadata,
  reading: Reading,
): string | undefined {
  const document = cellOf(cells, 'document', reading);
  if (document !== '') return document;
  if (!reading.columns.has('speaker')) return `row-${line}`;
  const parts = [date, cellOf(cells, 'session', reading), cellOf(cells, 'title', reading)];
  const name = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return name === '' ? undefined : name;
}

function add(document: OpenDocument, cells: readonly string[], line: number, reading: Reading): void {
  const said: Said = {
    line,
    text: cells[reading.columns.get('text') ?? 0] ?? '',
    ...(reading.columns.has('speaker') && { speaker: cellOf(cells, 'speaker', reading) }),
    turn: cellOf(cells, 'turn', reading),
    role: cellOf(cells, 'role', reading),
    party: cellOf(cells, 'party', reading),
    start: cellOf(cells, 'start', reading),
    end: cellOf(cells, 'end', reading),
  };
  document.characters += said.text.length;
  if (document.characters > reading.maxDocument) {
    const { path } = reading.source;
    throw documentTooLarge(document.name ?? path, reading.maxDocument, { path, line });
  }
  const numbered = reading.columns.has('turn');
  addRow(document, said, { numbered, hasPieces: reading.hasPieces });
}

function manuscriptOf({ name, metadata, lines, notices }: OpenDocument): Manuscript {
  return { ...(name !== undefined && { document: name }), metadata, lines, notices };
}
