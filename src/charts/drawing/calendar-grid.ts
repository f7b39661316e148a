import type { TimePoint } from './time-series.ts';

/** A period with words as a square, in columns and rows. */
export interface CalendarCell {
  readonly x: number;
  readonly y: number;
  readonly period: string;
  readonly rate: number;
}

/** Where the squares of a calendar stand, in columns and rows. */
export interface CalendarGrid {
  /** What a square is: day, week, month or year. */
  readonly kind: 'day' | 'week' | 'month' | 'year';
  readonly cells: readonly CalendarCell[];
  readonly columns: number;
  /** Rows with a label. */
  readonly rows: readonly { readonly y: number; readonly label: string }[];
  /** Columns with a label. */
  readonly heads: readonly { readonly x: number; readonly label: string }[];
  /** The rows of each year. */
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  /** Squares of earlier years, which are not among the cells. */
  readonly left: number;
}

type Kind = CalendarGrid['kind'];

/** More squares would make a specification too large. */
const mostCells = 1100;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 7;
const yearsInRow = 10;
const dayLength = 86_400_000;

/** A calendar of the periods of a series, the last years of it; documents of one day count with the highest rate. */
export function calendarGrid(points: readonly TimePoint[], mostYears: number): CalendarGrid {
  const kind = kindOf(points);
  const said = points
    .filter(({ rate, period }) => rate !== undefined && (kind !== 'day' || isDay(period)))
    .map((point) => ({ ...placeOf(point, kind), period: point.period, rate: point.rate ?? 0 }));
  const all = [...new Set(said.map(({ year }) => year))].sort((a, b) => b - a).slice(0, mostYears);
  let [first, count] = [all[0] ?? 0, 0];
  for (const year of all) {
    count += said.filter((own) => own.year === year).length;
    if (count > mostCells && year !== all[0]) break;
    first = year;
  }
  const last = all[0] ?? 0;
  const shown = said.filter(({ year }) => year >= first).slice(-mostCells);
  return {
    kind,
    ...framesOf(kind, first, last),
    cells: shown.map(({ year, x, y, period, rate }) => ({
      x,
      y: y + rowOf(kind, year, first),
      period,
      rate,
    })),
    left: said.length - shown.length,
  };
}

function isDay(period: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(period);
}

/** What a series is of, by the names of its periods. */
function kindOf(points: readonly TimePoint[]): Kind {
  const name = points.find(({ rate }) => rate !== undefined)?.period ?? '';
  if (/^\d{4}-W\d{2}$/u.test(name)) return 'week';
  if (/^\d{4}-\d{2}$/u.test(name)) return 'month';
  return /^\d{4}$/u.test(name) ? 'year' : 'day';
}

/** The year of a period, and its place among the squares of that year. */
function placeOf({ at, period }: TimePoint, kind: Kind): { year: number; x: number; y: number } {
  const date = new Date(at);
  const year = kind === 'week' ? Number(period.slice(0, 4)) : date.getUTCFullYear();
  if (kind === 'week') return { year, x: Number(period.slice(6)) - 1, y: 0 };
  if (kind === 'month') return { year, x: date.getUTCMonth(), y: 0 };
  if (kind === 'year') return { year, x: year % yearsInRow, y: 0 };
  const weekday = (date.getUTCDay() + 6) % weekdays;
  return { year, x: columnOfDay(at, year), y: weekday };
}

/** The week of a year that a day is in, the days before the first Monday being week 0. */
function columnOfDay(at: number, year: number): number {
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  const offset = (start.getUTCDay() + 6) % weekdays;
  return Math.floor((Math.floor((at - start.getTime()) / dayLength) + offset) / weekdays);
}

/** The first row of a year. */
function rowOf(kind: Kind, year: number, first: number): number {
  if (kind === 'day') return (year - first) * (weekdays + 1);
  if (kind === 'year') return Math.floor(year / yearsInRow) - Math.floor(first / yearsInRow);
  return year - first;
}

function framesOf(
  kind: Kind,
  first: number,
  last: number,
): Pick<CalendarGrid, 'columns' | 'rows' | 'heads' | 'blocks'> {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const begin = [...new Set(years.map((year) => rowOf(kind, year, first)))];
  const height = kind === 'day' ? weekdays : 1;
  const blocks = begin.map((from) => ({ from, to: from + height }));
  const decade = Math.floor(first / yearsInRow) * yearsInRow;
  const labels = kind === 'year' ? begin.map((row) => `${decade + row * yearsInRow}s`) : years.map(String);
  return {
    columns: { day: 54, week: 53, month: 12, year: yearsInRow }[kind],
    rows: begin.map((row, at) => ({ y: row + (height - 1) / 2, label: labels[at]! })),
    heads: headsOf(kind),
    blocks,
  };
}

function headsOf(kind: Kind): CalendarGrid['heads'] {
  if (kind === 'year') return Array.from({ length: yearsInRow }, (_, x) => ({ x, label: `…${x}` }));
  const step = { day: 53 / 12, week: 53 / 12, month: 1 }[kind];
  return months.map((label, month) => ({
    x: Math.floor(month * step + (kind === 'month' ? 0 : 0.5)),
    label,
  }));
}
