import type { PrintedLine } from './printed-line.ts';

/** Most lines that a page is numbered with. */
const mostNumbers = 60;

/** Fewer numbered lines than this are a list. */
const fewestNumbered = 20;

/** Lines without the numbers that transcripts of courts print at the left of each, from 1 on every page. */
export function withoutLineNumbers(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const numbered = numberedLines(lines);
  if (numbered.size < fewestNumbered) return withoutFifths(lines);
  const filled = lines.filter(({ raw }) => raw.trim() !== '').length;
  if (numbered.size < filled * 0.6) return lines;
  let margin = Number.POSITIVE_INFINITY;
  for (const [index, digits] of numbered) {
    const { raw } = lines[index]!;
    const rest = raw.slice(digits);
    if (rest.trim() !== '') margin = Math.min(margin, digits + rest.length - rest.trimStart().length);
  }
  return lines.map((line, index) => {
    const digits = numbered.get(index);
    return digits === undefined ? line : { ...line, raw: line.raw.slice(Math.max(digits, margin)) };
  });
}

/** Fewer numbers than this in the margin are chance. */
const fewestFifths = 6;

/** Lines without the numbers in the margin of every fifth: 5, 10, 15, on as many lines as that. */
function withoutFifths(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const found = new Map<number, number>();
  let last = 0;
  let filled = 0;
  for (const [index, { raw }] of lines.entries()) {
    if (raw.trim() === '') continue;
    filled += 1;
    const match = /^[ \t]{0,6}(?<number>\d{1,5})(?=[ \t]{2,}\S)/u.exec(raw);
    const number = Number(match?.groups?.['number'] ?? 0);
    if (!match || number % 5 !== 0 || (number !== last + 5 && number !== 5)) continue;
    last = number;
    found.set(index, match[0].length);
  }
  if (found.size < fewestFifths || found.size < (filled / 5) * 0.6) return lines;
  return lines.map((line, index) => {
    const end = found.get(index);
    return end === undefined ? line : { ...line, raw: ' '.repeat(end) + line.raw.slice(end) };
  });
}

/** Of each numbered line, where its number ends: numbers count up by one, and begin again with 1. */
function numberedLines(lines: readonly PrintedLine[]): Map<number, number> {
  const numbered = new Map<number, number>();
  let last = 0;
  let restarts = 0;
  for (const [index, { raw }] of lines.entries()) {
    const match = /^[ \t]{0,12}(?<number>\d{1,2})(?=\s|$)/u.exec(raw);
    const number = Number(match?.groups?.['number'] ?? 0);
    if (!match || number > mostNumbers || (number !== last + 1 && number !== 1)) continue;
    if (number === 1) restarts += 1;
    last = number;
    numbered.set(index, match[0].length);
  }
  return restarts >= 1 ? numbered : new Map<number, number>();
}
