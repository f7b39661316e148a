import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../src/corpus/selection/database.ts';
import { aggregates, inconstant } from '../../../src/corpus/selection/refusals.ts';

describe('the functions that are refused', () => {
  it('are all that DuckDB calls inconstant', async () => {
    const names = await namesWhere(`stability <> 'CONSISTENT' AND function_type IN ('scalar', 'aggregate')`);
    expect(names.filter((name) => !inconstant.has(name))).toEqual([]);
  });

  it('are all macros that are made of such', async () => {
    const names = await namesWhere(
      `function_type = 'macro' AND regexp_matches(macro_definition, 'random|now|current_|today|uuid|sleep|getvariable')`,
    );
    expect(names.filter((name) => !inconstant.has(name))).toEqual([]);
  });

  it('are all aggregates', async () => {
    const names = await namesWhere(`function_type = 'aggregate' AND function_name NOT IN (
      SELECT function_name FROM duckdb_functions() WHERE function_type = 'scalar')`);
    const windows =
      /^(?:rank|rank_dense|dense_rank|percent_rank|row_number|(?:first|last|nth)_value|cume_dist|lead|lag|ntile|fill)$/u;
    expect(
      names.filter((name) => !aggregates.has(name) && !inconstant.has(name) && !windows.test(name)),
    ).toEqual([]);
  });
});

/** Names of DuckDB's functions of words. */
function namesWhere(condition: string): Promise<string[]> {
  return withDatabase(async ({ connection }) => {
    const reader = await connection.runAndReadAll(
      `SELECT DISTINCT function_name FROM duckdb_functions() WHERE ${condition} ORDER BY 1`,
    );
    return reader
      .getRows()
      .map(([name]) => String(name))
      .filter((name) => /^\w+$/u.test(name));
  });
}

describe('the database of selections', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('/*')",
    "COPY (SELECT 1) TO '/tmp/stolen.csv'",
    "ATTACH '/tmp/other.duckdb'",
    "EXPORT DATABASE '/tmp/stolen'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET threads = 8',
    'SET enable_external_access = true',
    'SET lock_configuration = false',
    'RESET memory_limit',
    "SELECT getenv('HOME')",
  ])('does not do %s', async (sql) => {
    await expect(withDatabase(({ connection }) => connection.run(sql))).rejects.toThrowError(
      /disabled|does not exist|locked|not allowed|Permission/u,
    );
  });
});
