import { selectionRefused } from '../../errors/catalogue.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Groups } from '../../model/groups.ts';
import type { Cell, ColumnKind } from '../../model/table.ts';
import { columnsOf, type Database, makeTurnView, rowColumn, withDatabase } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { errorOf, type Expression, parseExpression } from './expression.ts';
import { turnView } from './turn-columns.ts';

/** Groupings with a name of their own, and what they are in SQL. A date counts as precisely as the source has it. */
const namedGroupings: ReadonlyMap<string, string> = new Map([
  ['date', 'date_text'],
  ['year', 'date_text[:4]'],
  ['month', 'CASE WHEN length(date_text) >= 7 THEN date_text[:7] END'],
]);

/** The query that an expression is evaluated in: each turn, the rank of its value, and the value as text. */
const before = `WITH evaluated AS MATERIALIZED (SELECT "${rowColumn}" AS turn, `;
const after = `
 AS value FROM ${turnView})
SELECT turn, CAST(dense_rank() OVER (ORDER BY value NULLS FIRST) AS INTEGER), CAST(value AS VARCHAR), value
FROM evaluated ORDER BY turn`;

/**
 * The groups of turns for which an SQL expression over the view of turns, or a named grouping (`date`, `year`, `month`),
 * has the same value. Missing values (NULL) and empty texts are one group, the first.
 *
 * @param option name of the option that the expression comes from, for messages
 * @throws selection/empty, selection/syntax, selection/refused, selection/unknown-column, selection/failed
 */
export function groupTurns(corpus: Corpus, by: string, option = 'by'): Promise<Groups> {
  return withDatabase(async (database) => {
    const expression = await parseExpression(database, sqlOf(by), option);
    await makeTurnView(database, expression.columns, corpus);
    const { rows, ranks, texts, type } = await evaluated(database, expression);
    if (rows.length !== corpus.turns.length) {
      throw selectionRefused(option, 'several values for one turn', excerptOf(expression.sql, undefined));
    }
    const { kind, valueOf } = readingOf(by === 'date' ? 'DATE' : type, texts);
    const valueByRank = new Map<number, Cell>();
    for (const [at, rank] of ranks.entries()) {
      if (!valueByRank.has(rank)) valueByRank.set(rank, valueOf(texts[at] ?? ''));
    }
    const ordered = [...valueByRank].sort(([a], [b]) => a - b);
    // The missing value and the empty text come first, and are one.
    const values = [...new Set(ordered.map(([, value]) => value))];
    const idByValue = new Map(values.map((value, id) => [value, id]));
    const groupOfTurn = Int32Array.from(ranks, (rank) => idByValue.get(valueByRank.get(rank))!);
    return { values, kind, groupOfTurn };
  });
}

/**
 * An SQL expression to group by, checked before there is a corpus.
 *
 * @throws what `groupTurns` throws, as far as it does not depend on the turns
 */
export function checkGrouping(by: string, option = 'by'): Promise<Expression> {
  return withDatabase(async (database) => {
    const expression = await parseExpression(database, sqlOf(by), option);
    await makeTurnView(database, expression.columns);
    await evaluated(database, expression);
    return expression;
  });
}

function sqlOf(by: string): string {
  return namedGroupings.get(by.trim().toLowerCase()) ?? by;
}

interface Evaluated {
  readonly rows: readonly number[];
  /** Place of each value in the order of all. */
  readonly ranks: readonly number[];
  readonly texts: readonly (string | undefined)[];
  /** Of the values, in SQL. */
  readonly type: string;
}

async function evaluated({ connection }: Database, expression: Expression): Promise<Evaluated> {
  try {
    const statement = await connection.prepare(`${before}${expression.sql}${after}`);
    const [rows = [], ranks = [], texts = []] = await columnsOf(statement);
    return {
      rows: rows.map(Number),
      ranks: ranks.map(Number),
      texts: texts.map((text) => (typeof text === 'string' ? text : undefined)),
      type: statement.columnType(3).toString(),
    };
  } catch (error) {
    throw errorOf(error, expression, before);
  }
}

interface ReadValues {
  readonly kind: ColumnKind;
  readonly valueOf: (text: string) => Cell;
}

/** What the values of a type are in a table, from their texts. */
function readingOf(type: string, texts: readonly (string | undefined)[]): ReadValues {
  const present = texts.filter((text) => text !== undefined);
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/u.test(type)) return numbers('integer', present);
  if (/^(?:FLOAT|DOUBLE|DECIMAL.*)$/u.test(type)) return numbers('number', present);
  if (type === 'DATE') return { kind: 'date', valueOf: textOrNothing };
  if (type.startsWith('TIMESTAMP')) return times(present);
  return { kind: 'text', valueOf: textOrNothing };
}

function textOrNothing(text: string): Cell {
  return text === '' ? undefined : text;
}

/** Numbers, unless one of them has no place among those of a table. */
function numbers(kind: 'integer' | 'number', texts: readonly string[]): ReadValues {
  const fits = kind === 'integer' ? Number.isSafeInteger : Number.isFinite;
  if (!texts.every((text) => fits(Number(text)))) return { kind: 'text', valueOf: textOrNothing };
  // Adding 0 makes the negative zero an ordinary one.
  return { kind, valueOf: (text) => (text === '' ? undefined : Number(text) + 0) };
}

/** Points of time in ISO 8601; days, where all of them are the start of one, as `date_trunc` gives. */
function times(texts: readonly string[]): ReadValues {
  const isOfDays = texts.every((text) => /^\S+ 00:00:00(?:\+00)?$/u.test(text));
  return isOfDays
    ? { kind: 'date', valueOf: (text) => textOrNothing(text.slice(0, text.indexOf(' '))) }
    : { kind: 'text', valueOf: (text) => textOrNothing(text.replace(' ', 'T')) };
}
