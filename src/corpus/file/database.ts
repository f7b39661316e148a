import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBType,
  DuckDBValue,
} from '@duckdb/node-api';
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
import { type Bindings, setLists } from './lists.ts';
import { quoted } from './schema.ts';

/** An open DuckDB file. */
export interface Database {
  readonly api: typeof import('@duckdb/node-api');
  readonly bindings: Bindings;
  readonly connection: DuckDBConnection;
  /** Its path as given, for messages. */
  readonly path: string;
  close(): void;
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
 * Opens a DuckDB file under the name `corpus`.
 *
 * @throws what `describedError` makes of what DuckDB says
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const { path, access, threads, memory } = options;
  return describing(path, access, async () => {
    // Loading takes a tenth of a second, so that only corpus files pay for it.
    const [{ default: bindings }, api] = await Promise.all([
      import('@duckdb/node-bindings'),
      import('@duckdb/node-api'),
    ]);
    const instance = await api.DuckDBInstance.create(':memory:', {
      ...configuration,
      ...(threads !== undefined && { threads: String(threads) }),
      ...(memory !== undefined && { memory_limit: `${Math.floor(memory / 1e6)}MB` }),
      ...(access === 'write' && { checkpoint_threshold: checkpointSize }),
    });
    return attached(instance, { bindings, api }, options);
  });
}

async function attached(
  instance: DuckDBInstance,
  library: Pick<Database, 'api' | 'bindings'>,
  { path, location, access }: OpenOptions,
): Promise<Database> {
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const how = access === 'read' ? 'READ_ONLY' : `ROW_GROUP_SIZE ${rowsOfGroup}`;
    await connection.run(`ATTACH ${quoted(location)} AS corpus (TYPE duckdb, ${how}); USE corpus;`);
  } catch (error) {
    close();
    throw error;
  }
  return { ...library, connection, path, close };
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
      if ('lists' in column) setLists(bindings, chunk, index, column.lists.slice(start, end));
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
export async function* chunksOf({ connection }: Database, query: string): AsyncIterable<DuckDBDataChunk> {
  const result = await connection.stream(query);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield chunk;
  }
}

/** The rows of a query's answer. */
export async function rowsOf({ connection }: Database, query: string): Promise<readonly DuckDBValue[][]> {
  return (await connection.runAndReadAll(query)).getRows();
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
