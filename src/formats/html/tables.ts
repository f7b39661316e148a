import type { Line } from '../../model/transcript.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import type { Container, Page } from './page.ts';

/** Fewer rows than this are no transcript. */
const fewestRows = 4;

/** Longest name in a cell. */
const longestName = 60;

/** Share of the page's text that the column with the speech has to hold. */
const speechShare = 0.5;

/** Which columns of a table hold names and speech. */
interface Roles {
  readonly name: number;
  readonly speech: number;
}

/**
 * A page in which a table is a transcript, names in one column and speech in another: each row with a name starts a turn, and
 * its other cells (times, numbers) are no text.
 */
export function withTableSpeakers(page: Page): Page {
  const whole = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  for (const rows of tablesOf(page)) {
    const roles = rolesOf(rows, page.lines, whole);
    if (roles) return { ...page, lines: marked(page.lines, rows, roles) };
  }
  return page;
}

type Cells = readonly Container[];

/** The rows of each table, as their cells. */
function tablesOf({ containers }: Page): Cells[][] {
  const cellsByRow = new Map<number, Container[]>();
  for (const cell of containers) {
    if (cell.tag !== 'td' || containers[cell.parent]?.tag !== 'tr') continue;
    const cells = cellsByRow.get(cell.parent);
    if (cells) cells.push(cell);
    else cellsByRow.set(cell.parent, [cell]);
  }
  const tables = new Map<number, Cells[]>();
  for (const [row, cells] of cellsByRow) {
    const table = containers[row]?.parent ?? -1;
    const rows = tables.get(table);
    if (rows) rows.push(cells);
    else tables.set(table, [cells]);
  }
  return [...tables.values()].filter((rows) => rows.length >= fewestRows);
}

function rolesOf(rows: readonly Cells[], lines: readonly Line[], whole: number): Roles | undefined {
  const width = Math.max(...rows.slice(0, 50).map(({ length }) => length));
  const full = rows.filter(({ length }) => length === width);
  if (width < 2 || width > 8 || full.length < rows.length * 0.8) return undefined;
  const columns = Array.from({ length: width }, (_, at) => full.map((cells) => textIn(lines, cells[at])));
  const sizes = columns.map((texts) => texts.reduce((sum, text) => sum + text.length, 0));
  const speech = sizes.indexOf(Math.max(...sizes));
  if ((sizes[speech] ?? 0) < whole * speechShare) return undefined;
  const name = columns.findIndex((texts, at) => at !== speech && areNames(texts));
  return name < 0 ? undefined : { name, speech };
}

/** Whether the cells of a column are names, some more than once. */
function areNames(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  const names = filled.filter((text) => text.length <= longestName && nameShape(nameIn(text)).score > 0);
  return (
    filled.length >= texts.length / 3 &&
    names.length >= filled.length * 0.8 &&
    new Set(names).size < names.length * 0.8
  );
}

function marked(lines: readonly Line[], rows: readonly Cells[], { name, speech }: Roles): Line[] {
  const out = [...lines];
  for (const cells of rows) {
    const said = cells[speech];
    const label = nameIn(textIn(lines, cells[name]));
    for (const cell of cells) {
      if (cell === said) continue;
      for (let at = cell.start; at < cell.end; at++) out[at] = { text: '', line: lines[at]?.line ?? 1 };
    }
    const first = said === undefined ? -1 : firstLine(lines, said);
    const line = out[first];
    if (line && label !== '') out[first] = { ...line, speaker: { label } };
  }
  return out;
}

const nameIn = (cell: string): string => cell.replace(/ ?[:：]$/u, '');

function textIn(lines: readonly Line[], cell: Container | undefined): string {
  if (!cell) return '';
  const texts = lines.slice(cell.start, cell.end).map(({ text }) => text);
  return texts.filter((text) => text !== '').join(' ');
}

function firstLine(lines: readonly Line[], { start, end }: Container): number {
  for (let at = start; at < end; at++) if (lines[at]?.text !== '') return at;
  return -1;
}
