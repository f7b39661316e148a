import type { PrintedLine } from './printed-line.ts';

/** Columns need this many lines each. */
const fewestRows = 6;

/** Rows narrower than this show no gutter. */
const narrowest = 60;

/** The lines of a page in the order of reading: where it is printed in two columns, the left one first. */
export function inReadingOrder(page: readonly PrintedLine[]): readonly PrintedLine[] {
  const gutter = gutterOf(page);
  if (gutter === undefined) return page;
  const out: PrintedLine[] = [];
  let left: PrintedLine[] = [];
  let right: PrintedLine[] = [];
  const flush = (): void => {
    // The right column goes on where the left one ends.
    while (left.at(-1)?.raw.trim() === '') left.pop();
    const rest = right.findIndex(({ raw }) => raw.trim() !== '');
    out.push(...left, ...(rest < 0 ? [] : right.slice(rest)));
    [left, right] = [[], []];
  };
  for (const line of page) {
    const { raw } = line;
    if (line.isHead === true || isAcross(raw, gutter)) {
      flush();
      out.push({ raw: '', line: line.line }, line, { raw: '', line: line.line });
      continue;
    }
    left.push({ ...line, raw: raw.slice(0, gutter).trimEnd() });
    right.push({ ...line, raw: raw.slice(gutter) });
  }
  flush();
  return out;
}

/** Whether a row has no gap where the gutter is. */
function isAcross(raw: string, gutter: number): boolean {
  return raw.length > gutter && raw.slice(gutter - 2, gutter).trim() !== '';
}

/** The first place of the right column: most wide rows have a gap before it, at the same place; undefined for one column. */
function gutterOf(page: readonly PrintedLine[]): number | undefined {
  const rows = page.map(({ raw }) => raw).filter((raw) => raw.length >= narrowest && raw.trim() !== '');
  if (rows.length < fewestRows) return undefined;
  const starts = new Map<number, number>();
  for (const raw of rows) {
    for (const match of raw.matchAll(/\S(?<gap> {2,})(?=\S)/gu)) {
      const start = match.index + match[0].length;
      if (start > 30 && start < raw.length * 0.75) starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  const [best, count] = [...starts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const filled = page.filter(({ raw }) => raw.trim() !== '').length;
  if (count < fewestRows || count < rows.length * 0.5 || count < filled * 0.3) return undefined;
  const across = rows.filter((raw) => isAcross(raw, best)).length;
  const sentences = rows.filter(
    (raw) =>
      /\p{Ll}{2,} \p{Ll}{2,}/u.test(raw.slice(0, best)) && /\p{Ll}{2,} \p{Ll}{2,}/u.test(raw.slice(best)),
  ).length;
  return across <= rows.length * 0.15 && sentences >= fewestRows ? best : undefined;
}
