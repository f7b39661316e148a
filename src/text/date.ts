import { strict } from 'chrono-node/en';
import { findForeignDate } from './foreign-dates.ts';
import { remembered } from './remembered.ts';

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

/** How much of the end of a name is looked at. */
const longestName = 255;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The first complete date in a text (English, numeric, or written out in one of some other languages), else the first
 * month of a year; years 1000 to 2999.
 */
export function findDate(text: string): FoundDate | undefined {
  const short = text.slice(0, 400);
  // Dates take part of a text only where it holds a year; most lines hold none, and parsing is slow.
  if (!/\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|令和|平成|昭和|民[國国]|\p{Nd}{4}/u.test(short)) return undefined;
  return findLikelyDate(short).found;
}

/** The date in a text that may hold one. Title, dateline and place of a document are looked for in the same few lines. */
const findLikelyDate = remembered((short) => ({ found: dateIn(short) }), 16);

function dateIn(short: string): FoundDate | undefined {
  const foreign = findForeignDate(short);
  const complete = foreign?.date.length === 10 ? foreign : undefined;
  if (complete && !/\d/u.test(short.slice(0, complete.index))) return complete;
  const english = findEnglishDate(short);
  const first = english && complete && complete.index < english.index ? complete : (english ?? complete);
  return first ?? findMonth(short) ?? foreign;
}

function findEnglishDate(short: string): FoundDate | undefined {
  for (const { text: found, index, start } of strict.parse(short, new Date(Date.UTC(2000, 0, 1)))) {
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue;
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    if (year < 1000 || year > 2999) continue;
    return { date: isoDate(year, month, day), index, length: found.length, ambiguous: isAmbiguous(found) };
  }
  return undefined;
}

function findMonth(text: string): FoundDate | undefined {
  const match = monthOfYear.exec(text);
  const { month, year } = match?.groups ?? {};
  if (!match || month === undefined || year === undefined) return undefined;
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`;
  return { date, index: match.index, length: match[0].length, ambiguous: false };
}

/**
 * The date in a file name: `2021-03-05-….md`, `20210305`; `25042018` and the like where it can be read in one way only; a
 * year by itself at the end, `USA_70_2015.txt`.
 */
export function dateInFileName(name: string): string | undefined {
  // Names inside an archive may be as long as their writer likes.
  const end = name.slice(-longestName);
  return yearFirst(end, '[-_.]?') ?? yearLast(end) ?? yearAlone(end);
}

/** The date in the path of an address, `…/2013/05/06/…`. */
export function dateInAddress(address: string): string | undefined {
  return yearFirst(address, '[/-]');
}

function yearFirst(text: string, sign: string): string | undefined {
  const pattern = new RegExp(
    String.raw`(?<!\d)(?<year>1[89]\d{2}|20\d{2})(?<sign>${sign})(?<month>0[1-9]|1[0-2])\k<sign>(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
    'u',
  );
  const { year, month, day } = pattern.exec(text)?.groups ?? {};
  return year && month && day ? `${year}-${month}-${day}` : undefined;
}

/** Day and month before the year, told apart by a day that is no month, or by being the same number. */
function yearLast(name: string): string | undefined {
  const match = /(?<!\d)(?<a>\d{2})(?<sign>[-_.]?)(?<b>\d{2})\k<sign>(?<year>(?:19|20)\d{2})(?!\d)/u.exec(
    name,
  );
  const { a = '', b = '', year = '' } = match?.groups ?? {};
  const [first, second] = [Number(a), Number(b)];
  if (!match || Math.min(first, second) < 1 || Math.max(first, second) > 31) return undefined;
  if (first > 12 && second <= 12) return `${year}-${b}-${a}`;
  return first <= 12 && (second > 12 || first === second) ? `${year}-${a}-${b}` : undefined;
}

/** A number at the end of a name that has letters; later years are goals, `agenda-2030`. */
function yearAlone(name: string): string | undefined {
  return /\p{L}.*[-_ ](?<year>19\d{2}|20[0-2]\d)(?:\.[A-Za-z]\w{1,7})*$/u.exec(name)?.groups?.['year'];
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isAmbiguous(text: string): boolean {
  const match = /^(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-]\d{2,4}/u.exec(text.trim());
  const [a, b] = [Number(match?.groups?.['a']), Number(match?.groups?.['b'])];
  return match !== null && a <= 12 && b <= 12 && a !== b;
}
