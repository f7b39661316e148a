import type { Fragment, Row } from './page-text.ts';

/** A line of a column: a row, or the part of a row that stands on one side of the gutter. */
export interface ColumnLine extends Row {
  readonly left: number;
  readonly right: number;
  /** Lines of one block follow each other in reading; leading is compared only within a block. */
  readonly block: number;
  /** Whether it belongs to one of two columns. */
  readonly isColumn: boolean;
}

/** The white strip between two columns. */
interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Columns need this many lines each, so that a table or a signature makes none. */
const fewestLines = 6;

/** The lines of a page in the order of reading: where it has two columns, the left one first, between full-width lines. */
export function linesInOrder(rows: readonly Row[]): ColumnLine[] {
  const gutter = gutterOf(rows);
  if (!gutter) return rows.map((row) => lineOf(row.fragments, row, 0, false));
  const lines: ColumnLine[] = [];
  let block = 0;
  let left: ColumnLine[] = [];
  let right: ColumnLine[] = [];
  const flush = (): void => {
    lines.push(...left, ...right);
    [left, right] = [[], []];
    block += 2;
  };
  for (const row of rows) {
    if (crosses(row.fragments, gutter)) {
      flush();
      lines.push(lineOf(row.fragments, row, block, false));
      block += 1;
      continue;
    }
    const before = row.fragments.filter(({ x, width }) => x + width / 2 < gutter.from);
    const after = row.fragments.filter(({ x, width }) => x + width / 2 >= gutter.from);
    if (before.length > 0) left.push(lineOf(before, row, block, true));
    if (after.length > 0) right.push(lineOf(after, row, block + 1, true));
  }
  flush();
  return lines;
}

function lineOf(fragments: readonly Fragment[], row: Row, block: number, isColumn: boolean): ColumnLine {
  const left = Math.min(...fragments.map(({ x }) => x));
  const right = Math.max(...fragments.map(({ x, width }) => x + width));
  return { ...row, fragments, left, right, block, isColumn };
}

function crosses(fragments: readonly Fragment[], { from, to }: Gutter): boolean {
  return fragments.some(({ x, width }) => x < from - 1 && x + width > to + 1);
}

/** The strip near the middle of a page that hardly any row crosses, with enough rows on both sides; undefined for one column. */
function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const fragments = rows.flatMap((row) => row.fragments);
  if (fragments.length < fewestLines * 2) return undefined;
  const start = Math.min(...fragments.map(({ x }) => x));
  const end = Math.max(...fragments.map(({ x, width }) => x + width));
  const width = end - start;
  if (!(width > 100 && width < 5_000)) return undefined;
  const strip = widestStrip(rows, { from: start + width * 0.3, to: start + width * 0.7 });
  if (!strip || strip.to - strip.from < 6) return undefined;
  const sides = [
    rows.filter(({ fragments: own }) => own.some(({ x, width: w }) => x + w <= strip.from + 1)),
    rows.filter(({ fragments: own }) => own.some(({ x }) => x >= strip.to - 1)),
  ];
  const [left = [], right = []] = sides;
  const enough = [left, right].every((side) => side.filter(isFull).length >= fewestLines);
  return enough && right.length > rows.length * 0.25 ? strip : undefined;
}

function isFull({ fragments }: Row): boolean {
  return fragments.reduce((sum, { text }) => sum + text.length, 0) > 12;
}

/** The widest run of positions that at most a seventh of the rows cover. */
function widestStrip(rows: readonly Row[], { from, to }: Gutter): Gutter | undefined {
  const covered = new Uint32Array(Math.ceil(to - from) + 1);
  for (const { fragments } of rows) {
    for (const { x, width } of fragments) {
      const first = Math.max(0, Math.floor(x - from));
      const last = Math.min(covered.length - 1, Math.ceil(x + width - from));
      for (let at = first; at <= last; at++) covered[at] = (covered[at] ?? 0) + 1;
    }
  }
  const most = rows.length / 7;
  let best: Gutter | undefined;
  let start: number | undefined;
  for (let at = 0; at <= covered.length; at++) {
    const open = at < covered.length && (covered[at] ?? 0) <= most;
    if (open) start ??= at;
    if (open || start === undefined) continue;
    if (!best || at - start > best.to - best.from) best = { from: from + start, to: from + at };
    start = undefined;
  }
  return best;
}
