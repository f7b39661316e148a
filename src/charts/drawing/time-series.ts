import type { Table } from '../../model/table.ts';
import { rowsWhere, textColumn, withinBudget } from './records.ts';
import { asLabel } from './text.ts';

/** A rate in a period; missing values are those of a period in which nothing was said. */
export interface TimePoint {
  /** The middle of the period, in milliseconds since 1970. */
  readonly at: number;
  readonly period: string;
  readonly rate: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A term through time, in one group where there are groups. */
export interface TimeSeries {
  readonly name: string;
  readonly points: readonly TimePoint[];
}

/** The series of a table of trends, in its order. */
export function timeSeries(table: Table): TimeSeries[] {
  const [term, group] = [textColumn(table, 'term'), textColumn(table, 'group')];
  const [period, start, end] = [
    textColumn(table, 'period'),
    textColumn(table, 'start'),
    textColumn(table, 'end'),
  ];
  const number = (id: string): ((row: number) => number | undefined) => {
    const values = table.values[table.columns.findIndex((column) => column.id === id)];
    return (row) => (typeof values?.[row] === 'number' ? values[row] : undefined);
  };
  const [rate, low, high] = [number('per_million'), number('low'), number('high')];
  const byName = new Map<string, TimePoint[]>();
  for (const row of rowsWhere(table)) {
    const at = (Date.parse(start(row)) + Date.parse(end(row))) / 2;
    if (Number.isNaN(at)) continue;
    const name = asLabel(group(row) === '' ? term(row) : `${term(row)} (${group(row)})`);
    const points = byName.get(name) ?? [];
    points.push({ at, period: asLabel(period(row)), rate: rate(row), low: low(row), high: high(row) });
    byName.set(name, points);
  }
  return [...byName].map(([name, points]) => ({ name, points: points.toSorted((a, b) => a.at - b.at) }));
}

/** As many of the first series as there is room for, each with all its points; at least one. */
export function whole(series: readonly TimeSeries[]): readonly TimeSeries[] {
  const sizes = series.map(({ points }) =>
    points.map(({ at, period, rate }) => ({ at, period, rate: rate ?? 0 })),
  );
  return series.slice(0, Math.max(1, withinBudget(sizes).length));
}

/** The points of a series in runs: a line ends where nothing was said. */
export function runsOf({ points }: TimeSeries): TimePoint[][] {
  const runs: TimePoint[][] = [];
  let open = false;
  for (const point of points) {
    if (point.rate !== undefined && !open) runs.push([]);
    open = point.rate !== undefined;
    if (open) runs.at(-1)!.push(point);
  }
  return runs;
}

/** The first and the last time of some points, apart even where there is but one. */
export function timeSpan(times: readonly number[]): [number, number] {
  const first = times.reduce((a, b) => Math.min(a, b), Infinity);
  const last = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const day = 86_400_000;
  return first === last ? [first - 15 * day, last + 15 * day] : [first, last];
}
