import { isDate } from '../../text/fields.ts';

/** What time is divided into. */
export const periodKinds = ['day', 'week', 'month', 'year', 'document'] as const;

/** One of them. */
export type PeriodKind = (typeof periodKinds)[number];

/** Divisions of the calendar. */
export type CalendarKind = Exclude<PeriodKind, 'document'>;

/** Some days, both ends included, as numbers of days since 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const dayLength = 86_400_000;

/** The days that a date may mean: one, or those of its month or year. Undefined where it is no date. */
export function daysOf(date: string | undefined): Days | undefined {
  if (date === undefined || !isDate(date)) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return daysOfPeriod(year, 'year');
  if (day === undefined) return daysOfPeriod(year * 12 + month - 1, 'month');
  const only = dayNumber(year, month - 1, day);
  return { first: only, last: only };
}

/** The number of the period that a day is in: consecutive for consecutive periods. */
export function periodOfDay(day: number, kind: CalendarKind): number {
  if (kind === 'day') return day;
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  if (kind === 'week') return Math.floor((day + 3) / 7);
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  return kind === 'year' ? year : year * 12 + date.getUTCMonth();
}

/** The days of a period. */
export function daysOfPeriod(period: number, kind: CalendarKind): Days {
  if (kind === 'day') return { first: period, last: period };
  if (kind === 'week') return { first: period * 7 - 3, last: period * 7 + 3 };
  const months = kind === 'year' ? 12 : 1;
  const month = kind === 'year' ? period * 12 : period;
  return { first: dayNumber(0, month, 1), last: dayNumber(0, month + months, 1) - 1 };
}

/** The name of a period, by ISO 8601: `2023-01-17`, `2023-W03`, `2023-01`, `2023`. */
export function periodName(period: number, kind: CalendarKind): string {
  const { first } = daysOfPeriod(period, kind);
  if (kind === 'day') return isoDay(first);
  if (kind === 'week') return weekName(first + 3);
  return isoDay(first).slice(0, kind === 'year' ? 4 : 7);
}

/** A day as ISO 8601. */
export function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** A week belongs to the year that its Thursday is in. */
function weekName(thursday: number): string {
  const year = new Date(thursday * dayLength).getUTCFullYear();
  const week = Math.floor((thursday - dayNumber(year, 0, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The number of a day, months counted from 0; more than eleven are of later years. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Unlike Date.UTC, this takes years below 100 as they are.
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / dayLength);
}
