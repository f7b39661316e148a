import type { Column, ColumnKind, Table } from '../model/table.ts';
import { harmless } from '../text/escape.ts';
import { readableCell } from '../text/round.ts';

/** Text columns are not made narrower than this, as long as others can be left out. */
const narrowest = 8;

/** The first one names the row, and keeps more. */
const narrowestFirst = 20;
const gap = '  ';

/** A table as lines of a terminal, and the columns that had no room. */
export interface Fitted {
  readonly text: string;
  readonly leftOut: readonly string[];
}

interface Shown {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly context: Column['context'];
  readonly cells: readonly string[];
  /** As narrow as it may become. */
  readonly least: number;
  width: number;
}

/**
 * A table that is no wider than a terminal: long texts end in `…`; where that is not enough, the last columns are left
 * out. Widths are those of the terminal, so that Chinese and emoji stay in line; nothing in a cell can move the cursor.
 */
export async function terminalTable(table: Table, width: number): Promise<Fitted> {
  const { default: stringWidth } = await import('string-width');
  const widthOf = (text: string): number =>
    /^[\u0020-\u007e]*$/u.test(text) ? text.length : stringWidth(text);
  const all = table.columns.map(({ id, title, kind, context }, index): Shown => {
    const cells = [harmless(title)];
    for (let row = 0; row < table.rowCount; row++)
      cells.push(harmless(readableCell(table.values[index]?.[row], kind)));
    const full = cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), 1);
    const least = kind === 'text' ? Math.min(full, index === 0 ? narrowestFirst : narrowest) : full;
    return { id, kind, context, cells, least, width: full };
  });
  const shown = fitting(all, width);
  shrink(shown, width);
  return {
    text: linesOf(shown, table.rowCount, widthOf),
    leftOut: all.slice(shown.length).map(({ id }) => id),
  };
}

/** As many columns, from the first, as fit when all texts are as narrow as they may be. */
function fitting(columns: readonly Shown[], width: number): Shown[] {
  const shown: Shown[] = [];
  let used = -gap.length;
  for (const column of columns) {
    used += gap.length + column.least;
    if (used > width && shown.length > 0) break;
    shown.push(column);
  }
  return shown;
}

/** Takes room from the widest text columns until all fit; the lines of a concordance give way last. */
function shrink(columns: readonly Shown[], width: number): void {
  const texts = columns.filter(({ kind }) => kind === 'text');
  let excess = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length) - width;
  while (excess > 0) {
    const first = texts.filter(({ context, least, width: own }) => !context && own > least);
    const next = texts.filter(({ context, least, width: own }) => context !== 'node' && own > least);
    const candidates = first.length > 0 ? first : next;
    const widest = candidates.reduce<Shown | undefined>(
      (a, b) => (a && a.width >= b.width ? a : b),
      undefined,
    );
    if (!widest) return;
    widest.width -= 1;
    excess -= 1;
  }
}

function linesOf(columns: readonly Shown[], rowCount: number, widthOf: (text: string) => number): string {
  const line = (row: number): string =>
    columns
      .map(({ cells, kind, context, width }) => padded(cells[row] ?? '', { kind, context, width, widthOf }))
      .join(gap)
      .trimEnd();
  const rule = columns.map(({ width }) => '─'.repeat(width)).join(gap);
  const rows = Array.from({ length: rowCount }, (_, row) => line(row + 1));
  return [line(0), rule, ...rows].map((text) => `${text}\n`).join('');
}

interface Slot {
  readonly kind: ColumnKind;
  readonly context: Column['context'];
  readonly width: number;
  readonly widthOf: (text: string) => number;
}

function padded(cell: string, { kind, context, width, widthOf }: Slot): string {
  const text = widthOf(cell) <= width ? cell : shortened(cell, width, widthOf, context === 'before');
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return context !== 'before' && (kind === 'text' || kind === 'date') ? text + blanks : blanks + text;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As much of a text as there is room for, with `…` where it goes on. */
function shortened(text: string, width: number, widthOf: (text: string) => number, atStart: boolean): string {
  const segments = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (atStart) segments.reverse();
  const kept: string[] = [];
  let room = width - 1;
  for (const segment of segments) {
    room -= widthOf(segment);
    if (room < 0) break;
    kept.push(segment);
  }
  return atStart ? `…${kept.toReversed().join('').trimStart()}` : `${kept.join('').trimEnd()}…`;
}
