import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Chart, Spec } from '../../src/model/chart.ts';
import { type Column, type Table, tableOfRows } from '../../src/model/table.ts';

/** A string of everything that a transcript may hold and a chart must survive. */
const hostile = [
  '<script>alert("zqx")</script>',
  'constructor',
  '__proto__',
  'datum.zqx"] + event("\\u0027',
  'مجتمع المصير المشترك',
  'שלום – עולם',
  '👩‍👩‍👧‍👦 семья & “друзья”',
  'a\u0000b\u0007c\ud800',
  'a very long phrase that goes on and on until nobody can hold it in one line of a figure any more, and on',
  'a very long phrase that goes on and on until nobody can hold it in one line of a figure any more! and on',
  '',
] as const;

/** The default of each option of a chart. */
export function defaultsOf<Options>(chart: Chart<Options>): Options {
  const entries = Object.entries<{ default: unknown }>(chart.options).map(([key, option]) => [
    key,
    option.default,
  ]);
  return Object.fromEntries(entries) as Options;
}

/** A table whose columns have the names and kinds given; rows are lists of cells. */
export function tableWith(
  id: string,
  columns: Readonly<Record<string, Column['kind']>>,
  rows: readonly (readonly (string | number)[])[],
  evidence?: Table['evidence'],
): Table {
  const described = Object.entries(columns).map(([name, kind]) => ({ id: name, title: name, kind, doc: '' }));
  return tableOfRows(
    { id, title: id, columns: described },
    rows.map((row) => Object.fromEntries(described.map((column, index) => [column.id, row[index]]))),
    { evidence },
  );
}

/** The drawing of a specification, made without a browser. */
export async function svgOf(spec: Spec): Promise<string> {
  return new View(parse(compile(spec, { logger: silent([]) }).spec), { renderer: 'none' }).toSVG();
}

/** What Vega-Lite has to say about a specification. */
export function messagesOf(spec: Spec): string[] {
  const messages: string[] = [];
  compile(spec, { logger: silent(messages) });
  return messages;
}

type Logger = NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']>;

/** A logger that keeps what it is told. */
export function silent(messages: string[]): Logger {
  const note = (...parts: readonly unknown[]): Logger => {
    messages.push(parts.join(' '));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: note,
    debug: () => logger,
  } as Logger;
  return logger;
}

/** A table of the same columns, full of hostile text. */
export function hostileTable(table: Table): Table {
  const rows = hostile.map((text, index) =>
    Object.fromEntries(table.columns.map(({ id, kind }) => [id, kind === 'text' ? text : index])),
  );
  return tableOfRows(table, rows, {
    evidence: table.evidence && ((row) => [{ start: row * 7, end: row * 7 + 2 }]),
  });
}

/** A table of the same columns without rows. */
export function emptied(table: Table): Table {
  return tableOfRows(table, [], { evidence: table.evidence && (() => []) });
}

/** All strings of the compiled Vega specification that are run as expressions. */
export function expressionsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return expressionKeys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => expressionsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => expressionsIn(item, name));
}

const expressionKeys = new Set([
  'signal',
  'expr',
  'test',
  'update',
  'init',
  'on',
  'events',
  'filter',
  'calculate',
]);
