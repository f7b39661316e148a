import { notACondition, nothingSelected, selectionRefused } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import { columnsOf, type Database, makeTurnView, rowColumn, withDatabase } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { errorOf, type Expression, parseExpression } from './expression.ts';
import { turnView } from './turn-columns.ts';

/** What stands before an expression in the query that it is evaluated in. */
const before = `SELECT "${rowColumn}", `;

/**
 * The turns of a corpus for which an SQL condition over the view of turns is true, as one byte a turn: 1 or 0. Neither
 * false nor unknown (NULL) is true.
 *
 * @param option name of the option that the condition comes from, for messages
 * @throws selection/empty, selection/syntax, selection/refused, selection/unknown-column, selection/failed,
 *   selection/no-condition, selection/nothing-left
 */
export function turnsWhere(corpus: Corpus, sql: string, option = 'where'): Promise<Uint8Array> {
  return withDatabase(async (database) => {
    const expression = await parseExpression(database, sql, option);
    await makeTurnView(database, expression.columns, corpus);
    const [rows, values] = await evaluated(database, expression);
    const keep = new Uint8Array(corpus.turns.length);
    for (const [at, row] of rows.entries()) keep[Number(row)] = values[at] === true ? 1 : 0;
    if (!keep.includes(1)) throw nothingSelected(option, excerptOf(sql, undefined), corpus.turns.length);
    return keep;
  });
}

/**
 * An SQL condition, checked before there is a corpus.
 *
 * @throws what `turnsWhere` throws, as far as it does not depend on the turns
 */
export function checkCondition(sql: string, option = 'where'): Promise<Expression> {
  return withDatabase(async (database) => {
    const expression = await parseExpression(database, sql, option);
    await makeTurnView(database, expression.columns);
    await evaluated(database, expression);
    return expression;
  });
}

async function evaluated(
  { connection, library }: Database,
  expression: Expression,
): Promise<readonly [rows: readonly unknown[], values: readonly unknown[]]> {
  const { sql, option } = expression;
  try {
    const statement = await connection.prepare(`${before}${sql}\nFROM ${turnView}`);
    if (statement.columnTypeId(1) !== library.DuckDBTypeId.BOOLEAN) {
      throw notACondition(option, statement.columnType(1).toString(), excerptOf(sql, undefined));
    }
    const [rows = [], values = []] = await columnsOf(statement);
    if (new Set(rows).size < rows.length) {
      throw selectionRefused(option, 'several values for one turn', excerptOf(sql, undefined));
    }
    return [rows, values];
  } catch (error) {
    throw errorOf(error, expression, before);
  }
}
