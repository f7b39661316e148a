import { codesLevel } from '../../errors/catalogue.ts';
import type { CodeTable, PlacedCode } from '../../formats/table/codes.ts';
import type { Coding } from '../../stats/reliability/coding.ts';
import { byCodePoint } from '../../text/order.ts';

/** What codes are: names, ranks, or numbers. */
export const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

/** One of them. */
export type Level = (typeof levels)[number];

/** Codes as statistics take them, with the names of the categories. */
export interface NamedCoding extends Coding {
  readonly categories: readonly string[];
}

/** The coding in a table of codes: categories in code-point order, by size, or in the order that was given. */
export function codingOf(
  { path, coders, units }: CodeTable,
  level: Level,
  wanted: readonly string[],
): NamedCoding {
  const order = level === 'interval' || level === 'ratio' ? [] : wanted;
  const placed = units.flatMap(({ codes }) => codes.filter((code) => code !== undefined));
  const isNumeric = level !== 'nominal' && (level !== 'ordinal' || order.length === 0);
  if (isNumeric) for (const code of placed) numberOf(code, level, path);
  if (order.length > 0) {
    const stray = placed.find(({ code }) => !order.includes(code));
    if (stray) throw codesLevel(stray.code, level, { path, line: stray.line });
  }
  const keyOf = (code: string): string => (isNumeric ? String(Number(code)) : code);
  const found = [...new Set(placed.map(({ code }) => keyOf(code)))];
  const categories =
    order.length > 0 ? order.filter((code) => found.includes(code)) : sorted(found, isNumeric);
  const index = new Map(categories.map((category, at) => [category, at]));
  return {
    categories,
    coders: coders.length,
    values: categories.map((category, at) => (isNumeric ? Number(category) : at + 1)),
    units: units.map(({ codes }) =>
      Int32Array.from(codes, (code) => (code === undefined ? -1 : index.get(keyOf(code.code))!)),
    ),
  };
}

function sorted(categories: readonly string[], isNumeric: boolean): string[] {
  return isNumeric ? categories.toSorted((x, y) => Number(x) - Number(y)) : categories.toSorted(byCodePoint);
}

function numberOf({ code, line }: PlacedCode, level: Level, path: string): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(code) ? Number(code) : Number.NaN;
  if (!Number.isFinite(value) || (level === 'ratio' && value < 0))
    throw codesLevel(code, level, { path, line });
  return value;
}
