import { expect, it } from 'vitest';
import { calendarGrid } from '../../../src/charts/drawing/calendar-grid.ts';
import type { TimePoint } from '../../../src/charts/drawing/time-series.ts';

function point(period: string, at: string, rate: number | undefined = 10): TimePoint {
  return { at: Date.parse(at), period, rate, low: undefined, high: undefined };
}

function days(...names: string[]): TimePoint[] {
  return names.map((name) => point(name, name));
}

it('puts days into weeks from Monday on, each year by itself', () => {
  // 2023-01-01 was a Sunday, 2023-12-31 too; 2024-01-01 was a Monday.
  const { kind, cells, blocks } = calendarGrid(
    days('2023-01-01', '2023-01-02', '2023-12-31', '2024-01-01'),
    12,
  );
  expect(kind).toBe('day');
  expect(cells.map(({ x, y }) => [x, y])).toEqual([
    [0, 6],
    [1, 0],
    [52, 6],
    [0, 8],
  ]);
  expect(blocks).toEqual([
    { from: 0, to: 7 },
    { from: 8, to: 15 },
  ]);
});

it('puts weeks, months and years into rows of years and of decades', () => {
  const weeks = calendarGrid([point('2020-W53', '2020-12-31'), point('2021-W01', '2021-01-07')], 12);
  expect(weeks.cells.map(({ x, y }) => [x, y])).toEqual([
    [52, 0],
    [0, 1],
  ]);
  const months = calendarGrid([point('2020-12', '2020-12-16'), point('2022-01', '2022-01-16')], 12);
  expect(months.cells.map(({ x, y }) => [x, y])).toEqual([
    [11, 0],
    [0, 2],
  ]);
  expect(months.rows.map(({ label }) => label)).toEqual(['2020', '2021', '2022']);
  const years = calendarGrid([point('1999', '1999-07-02'), point('2001', '2001-07-02')], 12);
  expect(years.cells.map(({ x, y }) => [x, y])).toEqual([
    [9, 0],
    [1, 1],
  ]);
  expect(years.rows.map(({ label }) => label)).toEqual(['1990s', '2000s']);
});

it('leaves out what has no words, months among days, and earlier years than are asked for', () => {
  const points = [
    ...days('2021-05-03', '2022-05-03'),
    point('2022-06', '2022-06-16'),
    { ...point('2022-07-01', '2022-07-01'), rate: undefined },
  ];
  const grid = calendarGrid(points, 1);
  expect(grid.cells.map(({ period }) => period)).toEqual(['2022-05-03']);
  expect(grid.left).toBe(1);
  expect(calendarGrid([], 3).cells).toEqual([]);
});

it('keeps to so many squares as a specification may hold', () => {
  const all = Array.from({ length: 4000 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  const { cells, left } = calendarGrid(days(...all), 100);
  expect(cells.length).toBeLessThanOrEqual(1100);
  expect(cells.length + left).toBe(4000);
});
