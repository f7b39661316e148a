import type { DuckDBConnection, DuckDBDataChunk, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Connection } from '@duckdb/node-bindings';
import {
  corpusBusy,
  corpusDamaged,
  corpusNewer,
  cannotWrite,
  missingInput,
  notACorpus,
  unreadable,
} from '../../errors/catalogue.ts';
import { RostrumError } from '../../errors/rostrum-error.ts';
import { type Chunk, columnOf, type FileValue } from './cells.ts';
import { type Bindings, setLists } from './lists.ts';
import { quoted } from './schema.ts';

/** An open DuckDB file, to be read. */
export interface OpenFile {
  readonly bindings: Bindings;
  readonly handle: Connection;
  /** Its path as given, for messages. */
  readonly path: string;
  /** Another connection, for queries that run at the same time; closed with the first one. */
  connect(): Promise<OpenFile>;
  close(): void;
}

/** An open DuckDB file, with all that DuckDB's package has for it: to be written, or asked anything. */
export interface Database extends OpenFile {
  readonly api: typeof import('@duckdb/node-api');
  readonly connection: DuckDBConnection;
}

/** Which file, and what is to be done with it. */
export interface OpenOptions {
  /** As given, for messages. */
  readonly path: string;
  /** Absolute. */
  readonly location: string;
  readonly access: 'read' | 'write';
  readonly threads?: number | undefined;
  /** Bytes that DuckDB may take; what it needs beyond them it puts on the disk. */
  readonly memory?: number | undefined;
}

/** No extension is ever loaded from elsewhere. */
const configuration = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};

/** Rows of a group, the unit that threads share: turns are large, so that few are enough. */
const rowsOfGroup = 2048;

/** From this size on, what was committed is written to the file itself in between. */
const checkpointSize = '1GB';

/**
 * Opens a DuckDB file under the name `corpus`, with DuckDB's package.
 *
 * @throws what `describedError` makes of what DuckDB says
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return withPackage(await openFile(options));
}

/** An open file with DuckDB's package, which takes as long to load as DuckDB itself. */
export async function withPackage(file: OpenFile): Promise<Database> {
  const api = await import('@duckdb/node-api');
  return { ...file, api, connection: new api.DuckDBConnection(file.handle) };
}

/**
 * Opens a DuckDB file under the name `corpus`, by the functions of DuckDB alone.
 *
 * @throws what `describedError` makes of what DuckDB says
 */
export async function openFile({ path, location, access, threads, memory }: OpenOptions): Promise<OpenFile> {
  return describing(path, access, async () => {
    // Loading takes a while, so that only corpus files pay for it.
    const { default: bindings } = await import('@duckdb/node-bindings');
    const config = bindings.create_config();
    const settings = {
      ...configuration,
      ...(threads !== undefined && { threads: String(threads) }),
      ...(memory !== undefined && { memory_limit: `${Math.floor(memory / 1e6)}MB` }),
      ...(access === 'write' && { checkpoint_threshold: checkpointSize }),
    };
    for (const [name, value] of Object.entries(settings)) bindings.set_config(config, name, value);
    const database = await bindings.open(':memory:', config);
    const handles: Connection[] = [];
    const connect = async (): Promise<OpenFile> => {
      const handle = await bindings.connect(database);
      handles.push(handle);
      return { bindings, handle, path, connect: using, close };
    };
    const using = async (): Promise<OpenFile> => {
      const file = await connect();
      await bindings.query(file.handle, 'USE corpus');
      return file;
    };
    const close = (): void => {
      for (const handle of handles) bindings.disconnect_sync(handle);
      bindings.close_sync(database);
    };
    return attached(await connect(), { location, access });
  });
}

async function attached(
  file: OpenFile,
  { location, access }: Pick<OpenOptions, 'location' | 'access'>,
): Promise<OpenFile> {
  try {
    const how = access === 'read' ? 'READ_ONLY' : `ROW_GROUP_SIZE ${rowsOfGroup}`;
    await file.bindings.query(
      file.handle,
      `ATTACH ${quoted(location)} AS corpus (TYPE duckdb, ${how}); USE corpus;`,
    );
  } catch (error) {
    file.close();
    throw error;
  }
  return file;
}

/** Shuts a database off from everything else, for good; but for one file that may be written. */
export async function lock({ connection }: Database, output?: string): Promise<void> {
  const allowed = output === undefined ? '' : `SET allowed_paths = [${quoted(output)}]; `;
  await connection.run(`${allowed}SET enable_external_access = false; SET lock_configuration = true;`);
}

/** What some work returns; what DuckDB says meanwhile becomes an error that names the file. */
export async function describing<T>(
  path: string,
  access: OpenOptions['access'],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw describedError(path, access, error);
  }
}

type Described = (path: string, error: unknown) => RostrumError;

/** What DuckDB says, and what it means; the first that fits counts. */
const meanings: readonly (readonly [RegExp, Described])[] = [
  [
    /no space left|disk is full|ENOSPC|disk quota/iu,
    (path, error) => cannotWrite(path, 'the disk is full', error),
  ],
  [/set lock on file|conflicting lock|already (?:open|attached)/iu, corpusBusy],
  [/does not exist|no such file/iu, (path) => missingInput(path)],
  [/newer|different version|storage version|can only read version/iu, corpusNewer],
  [/not a valid duckdb|not a duckdb|invalid magic|not an? .*database/iu, notACorpus],
  [/checksum|corrupt|serializ|failed to read|could not read|wal|metadata|block/iu, corpusDamaged],
];

/** An error that names the corpus file; what is no error of DuckDB stays as it is. */
function describedError(path: string, access: OpenOptions['access'], error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RostrumError || error instanceof TypeError) return error;
  if (/permission denied|read-only file|EACCES|EROFS/iu.test(error.message)) {
    return access === 'write'
      ? cannotWrite(path, 'permission denied', error)
      : unreadable(path, 'permission denied', error);
  }
  for (const [pattern, meaning] of meanings) if (pattern.test(error.message)) return meaning(path, error);
  return error;
}

/** A column of rows to be appended. */
export type AppendedColumn =
  | { readonly type: DuckDBType; readonly values: readonly (DuckDBValue | undefined)[] }
  | { readonly type: DuckDBType; readonly lists: readonly Int32Array[] };

/** Appends rows to a table, given by column, all of them or none. */
export async function appendRows(
  { api, bindings, connection }: Database,
  table: string,
  columns: readonly AppendedColumn[],
): Promise<void> {
  const count = lengthOf(columns[0]);
  if (count === 0) return;
  const appender = await connection.createAppender(table);
  for (let start = 0; start < count; start += rowsOfGroup) {
    const end = Math.min(count, start + rowsOfGroup);
    const chunk: DuckDBDataChunk = api.DuckDBDataChunk.create(
      columns.map(({ type }) => type),
      end - start,
    );
    for (const [index, column] of columns.entries()) {
      if ('lists' in column) setLists(bindings, chunk.chunk, index, column.lists.slice(start, end));
      else chunk.setColumnValues(index, column.values.slice(start, end).map(asValue));
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function asValue(value: DuckDBValue | undefined): DuckDBValue {
  return value ?? null;
}

function lengthOf(column: AppendedColumn | undefined): number {
  if (!column) return 0;
  return 'lists' in column ? column.lists.length : column.values.length;
}

/** The chunks of a query's answer, in order. */
export async function* chunksOf({ bindings, handle }: OpenFile, query: string): AsyncIterable<Chunk> {
  const statement = await bindings.prepare(handle, query);
  try {
    const result = await bindings.execute_prepared_streaming(statement);
    for (;;) {
      const chunk = await bindings.fetch_chunk(result);
      const rowCount = chunk ? bindings.data_chunk_get_size(chunk) : 0;
      if (!chunk || rowCount === 0) return;
      yield { bindings, chunk, rowCount };
    }
  } finally {
    bindings.destroy_prepare_sync(statement);
  }
}

/** The rows of a query's answer. */
export async function rowsOf(file: OpenFile, query: string): Promise<readonly FileValue[][]> {
  const rows: FileValue[][] = [];
  for await (const chunk of chunksOf(file, query)) {
    const count = file.bindings.data_chunk_get_column_count(chunk.chunk);
    const columns = Array.from({ length: count }, (_, column) => columnOf(chunk, column));
    for (let row = 0; row < chunk.rowCount; row++) rows.push(columns.map((column) => column[row]!));
  }
  return rows;
}

/** Does some work in one transaction: all of it is kept, or nothing. */
export async function inTransaction<T>({ connection }: Database, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    try {
      await connection.run('ROLLBACK');
    } catch {
      // A failed commit has ended the transaction already.
    }
    throw error;
  }
}
