import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { TableExport } from '../model/export.ts';
import type { ColumnKind, Table } from '../model/table.ts';

/**
 * Apache Parquet, written by DuckDB. Texts and dates, which may be partial, are strings; counts are 64-bit integers, other
 * numbers doubles; a missing value is null.
 */
export const parquet: TableExport = {
  id: 'parquet',
  title: 'Parquet',
  doc: 'Apache Parquet with typed columns, for R, Python, DuckDB and Spark; compressed.',
  mediaType: 'application/vnd.apache.parquet',
  of: 'table',
  write: (table, throughFile) => {
    if (!throughFile) throw new Error('Parquet is written through a file.');
    return throughFile((path) => writeParquet(table, path));
  },
};

type Library = typeof import('@duckdb/node-api');

async function writeParquet(table: Table, path: string): Promise<void> {
  const library = await import('@duckdb/node-api');
  const instance = await library.DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const types = table.columns.map(({ kind }) => typeOf(library, kind));
    const columns = table.columns.map(({ id }, index) => `${name(id)} ${String(types[index])}`);
    await connection.run(`CREATE TABLE result (${columns.join(', ')})`);
    const appender = await connection.createAppender('result');
    for (const rows of chunksOf(table)) {
      const chunk = library.DuckDBDataChunk.create(types, rows.count);
      for (const [index, values] of rows.values.entries()) chunk.setColumnValues(index, values);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    await connection.run(`COPY result TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Rows that are handed over at once. */
const chunkLength = 2048;

function* chunksOf({ columns, values, rowCount }: Table): Iterable<{
  readonly count: number;
  readonly values: readonly (readonly DuckDBValue[])[];
}> {
  for (let start = 0; start < rowCount; start += chunkLength) {
    const count = Math.min(chunkLength, rowCount - start);
    yield {
      count,
      values: columns.map(({ kind }, column) =>
        Array.from({ length: count }, (_, row) => valueOf(values[column]?.[start + row], kind)),
      ),
    };
  }
}

function valueOf(value: string | number | undefined, kind: ColumnKind): DuckDBValue {
  if (value === undefined) return null;
  if (kind === 'text' || kind === 'date') return String(value);
  return kind === 'integer' ? BigInt(value) : Number(value);
}

function typeOf({ VARCHAR, BIGINT, DOUBLE }: Library, kind: ColumnKind): DuckDBType {
  if (kind === 'text' || kind === 'date') return VARCHAR;
  return kind === 'integer' ? BIGINT : DOUBLE;
}

function name(id: string): string {
  return `"${id.replaceAll('"', '""')}"`;
}
