import { findDate } from '../../text/date.ts';

/** Whether day or month comes first in numeric dates; undefined where the cells do not tell. */
export type DateOrder = 'day first' | 'month first' | undefined;

const numeric = /^\s*(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?!\d)/u;

/** The order of day and month in a column: a number above 12 settles it for all. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  for (const cell of cells) {
    const { a, b } = numeric.exec(cell)?.groups ?? {};
    if (Number(a) > 12) return 'day first';
    if (Number(b) > 12) return 'month first';
  }
  return undefined;
}

/** The date in a cell, ISO 8601 as precise as it is; undefined where there is none, or where it can be read in two ways. */
export function dateOf(cell: string, order: DateOrder): string | undefined {
  const text = cell.trim();
  const iso = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|[T ])/u.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const { year, month, day } =
    /^(?<year>1[89]\d{2}|20\d{2})[/.]?(?<month>0[1-9]|1[0-2])[/.]?(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
      text,
    )?.groups ?? {};
  if (year && month && day) return `${year}-${month}-${day}`;
  const parts = numeric.exec(text)?.groups;
  if (parts) return numericDate(Number(parts['a']), Number(parts['b']), parts['year'] ?? '', order);
  const found = findDate(text);
  return found && !found.ambiguous ? found.date : undefined;
}

function numericDate(a: number, b: number, year: string, order: DateOrder): string | undefined {
  const known: DateOrder = a > 12 || a === b ? 'day first' : b > 12 ? 'month first' : order;
  if (known === undefined) return undefined;
  const [day, month] = known === 'day first' ? [a, b] : [b, a];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Longest cell that may hold a time. */
const longestTime = 100;

/** Seconds in a cell: a number, or hours, minutes and seconds; undefined for anything else. */
export function secondsOf(cell: string): number | undefined {
  if (cell.length > longestTime) return undefined;
  const text = cell.trim().replace(/\s*s(?:ec)?$/u, '');
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) return Number(text.replace(',', '.'));
  const clock = /^(?:(?<hours>\d{1,3}):)?(?<minutes>\d{1,2}):(?<seconds>\d{1,2}(?:[.,]\d+)?)$/u.exec(
    text,
  )?.groups;
  if (!clock) return undefined;
  const { hours = '0', minutes = '0', seconds = '0' } = clock;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}
