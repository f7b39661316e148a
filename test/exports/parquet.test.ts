import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../src/exports/index.ts';
import type { Table } from '../../src/model/table.ts';
import { readThrough } from '../../src/node/through-file.ts';
import { writeFileAtomically } from '../../src/node/write-file.ts';
import { filesIn, folderOf } from '../node/folder.ts';
import { fullRow, tableOf, wickedRow } from './tables.ts';

describe('parquet', () => {
  it('keeps types, missing values and whatever text', async () => {
    const { types, rows } = await written(tableOf([fullRow, wickedRow]));
    expect(types).toEqual(['VARCHAR', 'VARCHAR', 'BIGINT', 'DOUBLE', 'DOUBLE']);
    expect(rows).toEqual([
      ['shared future', '2020-03-06', 1234567n, 1597.444089456869, 0.1 + 0.2],
      [wickedRow.term, null, 0n, null, null],
    ]);
  });

  it('writes tables of no rows and of many', async () => {
    expect((await written(tableOf([]))).rows).toEqual([]);
    const many = Array.from({ length: 5000 }, (_, count) => ({ term: `t${count}`, count }));
    expect((await written(tableOf(many))).rows.map(([term]) => term)).toEqual(many.map(({ term }) => term));
  });

  it('cannot be written where there is no file', () => {
    expect(() => parquet.write(tableOf([]))).toThrow('through a file');
  });
});

async function written(table: Table): Promise<{ types: string[]; rows: unknown[][] }> {
  const folder = folderOf();
  const path = join(folder, "it's.parquet");
  await writeFileAtomically(
    path,
    parquet.write(table, (write) => readThrough(path, write)),
  );
  expect(filesIn(folder)).toEqual(["it's.parquet"]);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`FROM read_parquet('${path.replaceAll("'", "''")}')`);
  return { types: reader.columnTypes().map(String), rows: reader.getRows() };
}
