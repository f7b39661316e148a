import type { DuckDBType, Json } from '@duckdb/node-api';
import { sqlFault } from '../../errors/catalogue.ts';
import { type Cell, type Column, type ColumnKind, type Table, tableOfColumns } from '../../model/table.ts';
import type { Database } from './database.ts';
import { quoted } from './schema.ts';

/**
 * The answer to a question in SQL; of several statements, that of the last.
 *
 * @throws sql/fault
 */
export async function queryTable({ connection }: Database, sql: string): Promise<Table> {
  return telling(async () => {
    const reader = await connection.runAndReadAll(sql);
    const types = reader.columnTypes();
    const columns = reader.deduplicatedColumnNames().map((id, index): Column => {
      const type = types[index]!;
      return { id, title: id, kind: kindOf(type), doc: `A column of type ${String(type)}.` };
    });
    const values = reader
      .getColumnsJson()
      .map((cells, index) => cells.map((cell) => cellOf(cell, columns[index]!.kind)));
    return tableOfColumns({ id: 'sql', title: sql.trim(), columns }, values, reader.currentRowCount);
  });
}

/**
 * Writes the answer to a question as Parquet, with the types that it has.
 *
 * @throws sql/fault
 */
export async function copyQuery({ connection }: Database, sql: string, path: string): Promise<void> {
  const question = sql.trim().replace(/;+$/u, '');
  await telling(() =>
    connection.run(`COPY (${question}\n) TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`),
  );
}

async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [message = '', ...excerpt] = error.message.split('\n').filter((line) => line.trim() !== '');
    throw sqlFault(message, excerpt, error);
  }
}

const integers = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/u;
const numbers = /^(?:FLOAT|DOUBLE|DECIMAL)/u;

function kindOf(type: DuckDBType): ColumnKind {
  const name = String(type);
  if (integers.test(name)) return 'integer';
  if (numbers.test(name)) return 'number';
  return name === 'DATE' ? 'date' : 'text';
}

function cellOf(cell: Json, kind: ColumnKind): Cell {
  if (cell === null) return undefined;
  if (kind === 'integer' || kind === 'number') {
    const value = Number(cell);
    // What is too large for a number keeps its digits.
    return kind === 'integer' && typeof cell === 'string' && !Number.isSafeInteger(value) ? cell : value;
  }
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}
