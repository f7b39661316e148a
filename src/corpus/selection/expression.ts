import {
  emptySelection,
  selectionFailed,
  selectionRefused,
  unknownTurnColumn,
} from '../../errors/catalogue.ts';
import type { RostrumError } from '../../errors/rostrum-error.ts';
import type { Need } from '../../model/measure.ts';
import type { Database } from './database.ts';
import { excerptOf, offsetOfByte } from './excerpt.ts';
import { type Refusal, refusalOfStatement, refusalsIn } from './refusals.ts';
import { isNode, listOf, type SyntaxNode, textOf, textsIn } from './syntax-tree.ts';
import { turnColumnNames, turnColumns } from './turn-columns.ts';

/** An SQL expression over the view of turns that can do nothing but give a value for each turn. */
export interface Expression {
  readonly sql: string;
  /** The option that holds it, for messages. */
  readonly option: string;
  /** Names of the columns that it may be about. */
  readonly columns: ReadonlySet<string>;
}

/** What DuckDB says of an error. */
interface Fault {
  readonly message: string;
  /** In bytes of what DuckDB was given. */
  readonly position: number | undefined;
  /** The column that it does not know. */
  readonly column: string | undefined;
}

const start = 'SELECT ';

/**
 * An expression, read. It is parsed by itself, so that no bracket, comment or semicolon of it can reach beyond it, and
 * everything in its syntax tree must be known to be harmless.
 *
 * @throws selection/empty, selection/syntax, selection/refused
 */
export async function parseExpression(
  { connection }: Database,
  sql: string,
  option: string,
): Promise<Expression> {
  if (sql.trim() === '') throw emptySelection(option);
  // DuckDB reads no further than such a character.
  const end = sql.indexOf('\0');
  if (end !== -1) throw selectionRefused(option, 'a NUL character', excerptOf(sql, end));
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($1::VARCHAR)', [start + sql]);
  const tree: unknown = JSON.parse(String(reader.getRows()[0]?.[0]));
  if (!isNode(tree)) throw refused(sql, option, { what: 'a query', node: {} });
  const [first, second] = listOf(tree, 'statements');
  if (tree['error'] === true && tree['error_type'] === 'parser')
    throw failed(sql, option, faultOfTree(tree), start);
  if (second !== undefined || !isNode(first) || !isNode(first['node'])) throw severalStatements(sql, option);
  const root = first['node'];
  const refusal = refusalOfStatement(root) ?? refusalsIn(root).toSorted(byPlace)[0];
  if (refusal) throw refused(sql, option, refusal);
  const texts = new Set(Array.from(textsIn(root), (text) => text.toLowerCase()));
  return { sql, option, columns: new Set(turnColumnNames.filter((name) => texts.has(name))) };
}

/** What a corpus must have for an expression. */
export function needsOf({ columns }: Expression): Need[] {
  return turnColumns.flatMap(({ name, needs }) => (columns.has(name) ? (needs ?? []) : []));
}

/** The error that DuckDB threw about a query that an expression stands in, in our words; other errors are thrown again. */
export function errorOf(error: unknown, { sql, option }: Expression, before: string): RostrumError {
  const fault = faultOfError(error);
  if (!fault) throw error;
  return failed(sql, option, fault, before, error);
}

function failed(
  sql: string,
  option: string,
  { message, position, column }: Fault,
  before: string,
  cause?: unknown,
): RostrumError {
  const offset = position === undefined ? undefined : offsetOfByte(sql, position - before.length);
  const excerpt = excerptOf(sql, offset);
  if (column === undefined) return selectionFailed(option, message, excerpt, cause);
  const isQuoted = offset !== undefined && sql[offset] === '"';
  return unknownTurnColumn(option, column, { known: turnColumnNames, isQuoted, excerpt });
}

function refused(sql: string, option: string, { what, hint, node }: Refusal): RostrumError {
  const place = placeOf(node);
  const isKnown = place >= start.length && place <= start.length + sql.length * 4;
  const offset = isKnown ? offsetOfByte(sql, place - start.length) : undefined;
  return selectionRefused(option, what, excerptOf(sql, offset), hint);
}

/** Byte of a node in the statement; larger than any text where it is not known. */
function placeOf(node: SyntaxNode): number {
  const place = node['query_location'];
  return typeof place === 'number' ? place : Number.MAX_SAFE_INTEGER;
}

function byPlace(a: Refusal, b: Refusal): number {
  return placeOf(a.node) - placeOf(b.node);
}

function severalStatements(sql: string, option: string): RostrumError {
  const code = sql.replaceAll(/'[^']*'|"[^"]*"|--[^\n]*|\/\*.*?\*\//gsu, (part) => ' '.repeat(part.length));
  const semicolon = code.indexOf(';');
  const excerpt = excerptOf(sql, semicolon === -1 ? undefined : semicolon);
  return selectionRefused(option, 'a further statement', excerpt);
}

function faultOfTree(tree: SyntaxNode): Fault {
  return faultOf(textOf(tree, 'error_message'), textOf(tree, 'position'), undefined);
}

/** What stands in an error of DuckDB, as JSON; undefined where it is another error. */
function faultOfError(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const json = error.message.slice(error.message.indexOf('{'));
  if (!json.startsWith('{"exception_type"')) return undefined;
  const told: unknown = JSON.parse(json);
  if (!isNode(told)) return undefined;
  const isColumn = told['error_subtype'] === 'COLUMN_NOT_FOUND';
  const column = isColumn ? textOf(told, 'name') : undefined;
  return faultOf(textOf(told, 'exception_message'), textOf(told, 'position'), column);
}

function faultOf(message: string, position: string, column: string | undefined): Fault {
  const [line = ''] = message.split('\n');
  return { message: line, position: position === '' ? undefined : Number(position), column };
}
