import type { Line } from '../../model/transcript.ts';

/** Fewer lines with a page number than this divide no pages. */
const fewestMarks = 2;

/** Longest line that says a page number. */
const longestMark = 90;

/** How far from a mark other lines may stand that recur on each page, blank ones not counted. */
const reach = 2;

/** A page number as programs that read PDF files print it, on a line of its own: `--- Page 5 ---`, `[Page 5]`, `Page 5 of 20`, `PAGE 02 HARBOUR 2125`. */
const pageMark =
  /^(?<sign>[-=–—_*#[<({|\s]*)(?<word>page|PAGE|Page|Seite|Página|página|pág\.)[\s:#_]*(?<page>\d{1,4})(?<rest>(?: ?(?:of|\/|de|von) ?\d{1,4})?[-=–—_*#\]>)}|\s]*|\s\p{Lu}[^.?!;:]{2,60}|\s\p{Lu}.{2,50} - \d[\d./-]{5,9})$/u;

/** A footnote, printed above the edge of a page: its number and a sentence. */
const footnote = /^\d{1,2} \p{Lu}[^?!]*\.$/u;

/**
 * The lines of a text whose pages are divided by lines with their numbers, with these set aside, and so what recurs right above
 * or below them, and footnotes; any other lines as they are.
 */
export function withPageMarks(lines: readonly Line[]): readonly Line[] {
  const marks = pageMarks(lines);
  if (marks.length < fewestMarks) return lines;
  const heads = new Set([...marks, ...besideMarks(lines, marks), ...footnotes(lines, marks)]);
  return lines.map((line, index) => {
    if (!heads.has(index)) return line;
    const { text, line: number } = line;
    return { text, line: number, aside: 'running head' };
  });
}

/** Indexes of the lines that hold page numbers, all in one form and counting up. */
function pageMarks(lines: readonly Line[]): number[] {
  const forms = new Map<string, { index: number; page: number }[]>();
  for (const [index, { text, aside }] of lines.entries()) {
    if (aside !== undefined || text.length > longestMark || !/\d/u.test(text)) continue;
    const { sign, word, page, rest = '' } = pageMark.exec(text)?.groups ?? {};
    if (page === undefined) continue;
    const form = `${sign}\n${word}\n${rest.replaceAll(/\d+/gu, '#')}`;
    forms.set(form, [...(forms.get(form) ?? []), { index, page: Number(page) }]);
  }
  return [...forms.values()].flatMap((marks) => {
    const isCounting = marks.every(({ page }, at) => at === 0 || page > (marks[at - 1]?.page ?? page));
    return marks.length >= fewestMarks && isCounting && areApart(marks)
      ? marks.map(({ index }) => index)
      : [];
  });
}

/** Whether there is text between the marks: a list of pages has none. */
function areApart(marks: readonly { readonly index: number }[]): boolean {
  const near = marks.filter(({ index }, at) => index - (marks[at - 1]?.index ?? -10) < 4);
  return near.length <= marks.length * 0.2;
}

/** Indexes of the lines right above and below marks that recur there, whatever their numbers. */
function besideMarks(lines: readonly Line[], marks: readonly number[]): number[] {
  const all = new Map<string, number>();
  const counts = new Map<string, number>();
  const beside = marks.flatMap((mark) => [...filledFrom(lines, mark, -1), ...filledFrom(lines, mark, 1)]);
  for (const index of new Set(beside)) countUp(counts, keyOf(lines[index]!.text));
  for (const { text } of lines) if (counts.has(keyOf(text))) countUp(all, keyOf(text));
  const least = Math.max(2, marks.length * 0.5);
  return beside.filter((index) => {
    const key = keyOf(lines[index]!.text);
    const count = counts.get(key) ?? 0;
    // What recurs elsewhere as well is a label or a phrase of the speakers.
    return count >= least && count >= (all.get(key) ?? 0) * 0.8;
  });
}

/** Indexes of the first lines with text from a place on, up or down. */
function filledFrom(lines: readonly Line[], from: number, step: number): number[] {
  const found: number[] = [];
  for (let at = from + step; at >= 0 && at < lines.length && found.length < reach; at += step)
    if (lines[at]!.text !== '' && lines[at]!.text.length <= 120) found.push(at);
    else if (lines[at]!.text !== '') break;
  return found;
}

/** Indexes of the footnotes above marks; what goes on in the next line has no number, and is no footnote. */
function footnotes(lines: readonly Line[], marks: readonly number[]): number[] {
  return marks.flatMap((mark) => {
    const found: number[] = [];
    for (let at = mark - 1; at >= 0; at--) {
      const { text } = lines[at]!;
      if (text === '') continue;
      if (!footnote.test(text)) break;
      found.push(at);
    }
    return found;
  });
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Lines that differ in numbers only are alike. */
function keyOf(text: string): string {
  return text.replaceAll(/\d+/gu, '#');
}
