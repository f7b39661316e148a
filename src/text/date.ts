import { strict } from 'chrono-node/en';

/** A date in running text. */
export interface FoundDate {
  /** ISO 8601, `YYYY-MM-DD`, or `YYYY-MM` where the day is not given. */
  readonly date: string;
  readonly index: number;
  /** Length in code units. */
  readonly length: number;
  /** True for 5/4/2021 and the like: day and month cannot be told apart, and the date is a guess (month first). */
  readonly ambiguous: boolean;
}

const monthOfYear =
  /\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December),? (?<year>(?:19|20)\d{2})\b/u;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The first complete date in a text (English or numeric), else the first month of a year; years 1000 to 2999. */
export function findDate(text: string): FoundDate | undefined {
  const short = text.slice(0, 400);
  // Dates take part of a text only where it holds a year; most lines hold none, and parsing is slow.
  if (!/\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/u.test(short)) return undefined;
  for (const { text: found, index, start } of strict.parse(short, new Date(Date.UTC(2000, 0, 1)))) {
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue;
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    if (year < 1000 || year > 2999) continue;
    return { date: isoDate(year, month, day), index, length: found.length, ambiguous: isAmbiguous(found) };
  }
  return findMonth(short);
}

function findMonth(text: string): FoundDate | undefined {
  const match = monthOfYear.exec(text);
  const { month, year } = match?.groups ?? {};
  if (!match || month === undefined || year === undefined) return undefined;
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`;
  return { date, index: match.index, length: match[0].length, ambiguous: false };
}

/** The date in a file name, `2021-03-05-….md` or `20210305`; nothing that could be another number. */
export function dateInFileName(name: string): string | undefined {
  const match =
    /(?<!\d)(?<year>1[89]\d{2}|20\d{2})(?<sign>[-_.]?)(?<month>0[1-9]|1[0-2])\k<sign>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
      name,
    );
  const { year, month, day } = match?.groups ?? {};
  return year && month && day ? `${year}-${month}-${day}` : undefined;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isAmbiguous(text: string): boolean {
  const match = /^(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-]\d{2,4}/u.exec(text.trim());
  const [a, b] = [Number(match?.groups?.['a']), Number(match?.groups?.['b'])];
  return match !== null && a <= 12 && b <= 12 && a !== b;
}
