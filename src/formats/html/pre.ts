import type { Line } from '../../model/transcript.ts';
import { lineOf, splitLines } from '../lines.ts';

/** A page mark in the middle of the text, `[[Page S8583]]`. */
const pageMark = /^\[\[?Page (?<section>[A-Z]{0,2})(?<page>\d{1,6})\]\]?$/u;

/**
 * The lines of preformatted text. Where paragraphs are told by an indent alone, as in the Congressional Record, each
 * comes out as one line; centred lines are headings; page marks are set aside and a paragraph goes on over them.
 */
export function preformattedLines(raw: string, line: number): Line[] {
  const lines = splitLines(raw).map((text, index) => lineOf(text.trimEnd(), line + index));
  const starters = startersOf(lines);
  if (starters.size === 0 || !isWrapped(lines, starters)) return withHeadings(lines);
  return assembled(lines, starters);
}

/** Lines of a text that is not wrapped, or not by indents: only its centred lines are told. */
function withHeadings(lines: readonly Line[]): Line[] {
  const width = widthOf(lines);
  const first = lines.findIndex((line) => isCentred(line, width) && !isRuler(line.text));
  return lines.map((line, index) => {
    if (index === first) return { ...line, heading: 1 };
    return isCentred(line, width) && (line.indent ?? 0) >= 12 && !isRuler(line.text)
      ? { ...line, heading: 2, aside: 'heading' }
      : line;
  });
}

function isRuler(text: string): boolean {
  return /^[\W_]+$/u.test(text);
}

/** Indents at which paragraphs start: most lines that have them are followed by one that is less indented. */
function startersOf(lines: readonly Line[]): Set<number> {
  const seen = new Map<number, { lines: number; outdented: number }>();
  for (const [index, { text, indent = 0 }] of lines.entries()) {
    const next = lines[index + 1];
    if (text === '' || indent === 0 || indent > 8 || !next || next.text === '') continue;
    const count = seen.get(indent) ?? { lines: 0, outdented: 0 };
    count.lines += 1;
    const outdent = indent - (next.indent ?? 0);
    if (outdent > 0 && outdent <= 5) count.outdented += 1;
    seen.set(indent, count);
  }
  const starting = [...seen].filter(([, count]) => count.outdented >= count.lines / 2);
  return new Set(starting.map(([indent]) => indent));
}

/** What is being put together out of wrapped lines. */
interface Assembly {
  readonly starters: ReadonlySet<number>;
  /** Length of the longest line. */
  readonly width: number;
  readonly out: Line[];
  open: Line | undefined;
  /** Whether a blank line, or a page mark, stood since the last text. */
  blank: boolean;
  marked: boolean;
  /** Whether the first paragraph of the text has begun; what stands before it is a head, a line each. */
  begun: boolean;
  page: number | undefined;
  /** Whether a heading has been found: the first is the title. */
  titled: boolean;
}

/** Whether most lines that go on below, where no paragraph starts, are nearly full. */
function isWrapped(lines: readonly Line[], starters: ReadonlySet<number>): boolean {
  const width = widthOf(lines);
  const goingOn = lines.filter(({ text }, index) => {
    const next = lines[index + 1];
    return text !== '' && next !== undefined && next.text !== '' && !starters.has(next.indent ?? 0);
  });
  const full = goingOn.filter(({ text, indent = 0 }) => text.length + indent > width * 0.75).length;
  return full > goingOn.length * 0.5;
}

function assembled(lines: readonly Line[], starters: ReadonlySet<number>): Line[] {
  const width = widthOf(lines);
  const assembly: Assembly = {
    starters,
    width,
    out: [],
    open: undefined,
    blank: false,
    marked: false,
    begun: false,
    page: undefined,
    titled: false,
  };
  for (const [index, line] of lines.entries()) {
    const mark = pageMark.exec(line.text)?.groups?.['page'];
    if (mark !== undefined) turnPage(assembly, line, Number(mark));
    else if (line.text === '') assembly.blank = true;
    else addLine(assembly, line, lines[index + 1]);
  }
  close(assembly);
  return assembly.out;
}

/** The width of the column: that of most lines that are nearly full. */
function widthOf(lines: readonly Line[]): number {
  const widths = lines.map(({ text, indent = 0 }) => text.length + indent).filter((width) => width > 40);
  return widths.toSorted((a, b) => a - b)[Math.floor((widths.length - 1) * 0.9)] ?? 72;
}

function turnPage(assembly: Assembly, line: Line, page: number): void {
  if (!assembly.begun) close(assembly);
  assembly.page = page;
  assembly.marked = true;
  assembly.out.push({ text: line.text, line: line.line, aside: 'running head' });
}

function addLine(assembly: Assembly, line: Line, next: Line | undefined): void {
  const { open, starters, width } = assembly;
  const { indent = 0, text } = line;
  // The first line of a long heading may be as wide as the column; its capitals and the line below it tell.
  const isFull = !/\p{Ll}/u.test(text) && next !== undefined && isCentred(next, width);
  const centred = isFull || (!starters.has(indent) && isCentred(line, width));
  const starts = !centred && starters.has(indent);
  if (starts) assembly.begun = true;
  const ruler = isRuler(text);
  if (open && !ruler && goesOn(assembly, open, { starts, centred })) {
    assembly.open = { ...open, text: `${open.text} ${text}` };
  } else {
    close(assembly);
    begin(assembly, line, centred && !ruler);
    if (ruler) close(assembly);
  }
  assembly.blank = false;
  assembly.marked = false;
}

/** A paragraph begins, or a heading: the first is the title. */
function begin(assembly: Assembly, line: Line, isHeading: boolean): void {
  const { page, titled } = assembly;
  const paged = page === undefined ? line : { ...line, page };
  if (!isHeading) assembly.open = paged;
  else assembly.open = titled ? { ...paged, heading: 2, aside: 'heading' } : { ...paged, heading: 1 };
  if (isHeading) assembly.titled = true;
}

/** Whether a line goes on what stands above it: the same heading, or a paragraph that only a page mark has cut. */
function goesOn(
  { begun, blank, marked }: Assembly,
  open: Line,
  { starts, centred }: { starts: boolean; centred: boolean },
): boolean {
  if (starts || centred !== (open.heading !== undefined)) return false;
  return centred ? !blank : begun && (!blank || marked);
}

function close(assembly: Assembly): void {
  const { open } = assembly;
  if (open) assembly.out.push(open, { text: '', line: open.line });
  assembly.open = undefined;
}

function isCentred({ indent = 0, text }: Line, width: number): boolean {
  if (/[:;,]$/u.test(text) || indent === 0) return false;
  const capitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
  if (!capitals && (indent < 6 || text.length >= width - 8)) return false;
  return Math.abs(indent + text.length / 2 - width / 2) <= 4;
}
