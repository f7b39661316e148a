import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Corpus } from '../../model/corpus.ts';
import { type TurnColumn, turnColumns, turnView } from './turn-columns.ts';

type Library = typeof import('@duckdb/node-api');

/** A database in memory that holds the view of turns and can reach nothing else. */
export interface Database {
  readonly library: Library;
  readonly connection: DuckDBConnection;
}

/** One thread and one time zone, so that results are the same everywhere; no files, no network, no extensions. */
const configuration = {
  threads: '1',
  memory_limit: '4GB',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};

/** Work with a database of its own, which is closed after it. */
export async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  // Loading takes a fifth of a second, so it waits for an expression.
  const library = await import('@duckdb/node-api');
  const instance = await library.DuckDBInstance.create(':memory:', configuration);
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'; SET errors_as_json = true; SET lock_configuration = true;");
    return await work({ library, connection });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Makes the view of turns, with the columns of some names; without turns where there is no corpus. */
export async function makeTurnView(
  database: Database,
  names: ReadonlySet<string>,
  corpus?: Corpus,
): Promise<void> {
  const columns = turnColumns.filter(({ name }) => names.has(name));
  const all = [{ name: rowColumn, type: 'INTEGER' }, ...columns];
  const described = all.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  await database.connection.run(`CREATE TABLE ${turnView} (${described})`);
  if (corpus) await fillTurnView(database, columns, corpus);
}

/** The column that numbers the turns. */
export const rowColumn = 'turn of the corpus';

/** Rows that are handed over at once. */
const chunkLength = 2048;

async function fillTurnView(
  { library, connection }: Database,
  columns: readonly TurnColumn[],
  corpus: Corpus,
): Promise<void> {
  const { DuckDBDataChunk, DuckDBDateValue, INTEGER, VARCHAR, DOUBLE, DATE } = library;
  const types: Readonly<Record<TurnColumn['type'], DuckDBType>> = { INTEGER, VARCHAR, DOUBLE, DATE };
  const appender = await connection.createAppender(turnView);
  for (let start = 0; start < corpus.turns.length; start += chunkLength) {
    const length = Math.min(chunkLength, corpus.turns.length - start);
    const cells = columns.map(({ type, valueOf }) =>
      Array.from({ length }, (_, at): DuckDBValue => {
        const index = start + at;
        const turn = corpus.turns[index]!;
        const document = corpus.documents[corpus.documentOfTurn[index]!]!;
        const value = valueOf({ turn, document, corpus, index });
        if (value === undefined) return null;
        return type === 'DATE' ? new DuckDBDateValue(Number(value)) : value;
      }),
    );
    const chunk = DuckDBDataChunk.create([INTEGER, ...columns.map(({ type }) => types[type])]);
    chunk.setColumns([Array.from({ length }, (_, at) => start + at), ...cells]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The rows of a statement, by column. */
export async function columnsOf(
  statement: DuckDBPreparedStatement,
): Promise<readonly (readonly DuckDBValue[])[]> {
  return (await statement.runAndReadAll()).getColumns();
}
