import type { FoundDate } from './date.ts';

/** Months by name in Catalan, Dutch, French, German, Italian, Polish, Portuguese, Russian, Spanish and Ukrainian, January first. */
const names: readonly string[] = [
  'gener|enero|janeiro|janvier|januari|januar|jänner|gennaio|stycznia|января|січня',
  'febrer|febrero|fevereiro|février|februari|februar|febbraio|lutego|февраля|лютого',
  'març|marzo|março|mars|märz|maart|marca|марта|березня',
  'abril|avril|aprile|april|kwietnia|апреля|квітня',
  'maig|mayo|maio|maggio|mai|mei|maja|мая|травня',
  'juny|junio|junho|juin|juni|giugno|czerwca|июня|червня',
  'juliol|julio|julho|juillet|juli|luglio|lipca|июля|липня',
  'agost|agosto|août|augustus|august|sierpnia|августа|серпня',
  'setembre|septiembre|setiembre|setembro|septembre|september|settembre|września|сентября|вересня',
  'octubre|outubro|octobre|oktober|ottobre|października|октября|жовтня',
  'novembre|noviembre|novembro|november|listopada|ноября|листопада',
  'desembre|diciembre|dezembro|décembre|dezember|december|dicembre|grudnia|декабря|грудня',
];

const months = new Map(names.flatMap((list, index) => list.split('|').map((name) => [name, index + 1])));

const link = String.raw`(?:\s+(?:de\s+l['’]\s*any|del?\s+año|de|del)\s+|\s+)`;

const pattern = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:º|°|er|\.)?\s+(?:de\s+|di\s+|del\s+|d['’]\s*)?)?` +
    String.raw`(?<![\p{L}\p{N}])(?<month>${[...months.keys()].join('|')})${link}(?<year>1\d{3}|2\d{3})(?![\p{L}\p{N}])`,
  'iu',
);

/** Year, month and day as Chinese and Japanese write them, `2020年3月6日`. */
const eastern = /(?<year>[12]\d{3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u;

/**
 * The first date in a text that is written out in a language other than English: `5 d’abril de 2018`, `16. März 2020`,
 * `2020年3月6日`; a month and year where no day is given. Names that English shares are found as well.
 */
export function findForeignDate(text: string): FoundDate | undefined {
  const match = pattern.exec(text) ?? eastern.exec(text);
  const { day, month = '', year = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const monthNumber = months.get(month.toLowerCase()) ?? Number(month);
  const date = isoOf(year, monthNumber, day === undefined ? undefined : Number(day));
  return date === undefined
    ? undefined
    : { date, index: match.index, length: match[0].length, ambiguous: false };
}

function isoOf(year: string, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const daysInMonth = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : undefined;
}
