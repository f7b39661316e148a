import type { Line } from '../../model/transcript.ts';
import { lineOf, linesFrom } from '../lines.ts';
import { inReadingOrder } from './columns.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { hasNumberAtEdge, type PrintedLine, printedPages } from './printed-line.ts';
import { withRunningHeads } from './running-heads.ts';

/**
 * The lines of a text behind its first few, as a printed page has them: numbers of lines taken off, columns one after the
 * other, running heads set aside.
 */
export function printedText(text: string, raws: readonly string[], before: number): Line[] {
  if (!text.includes('\f') && !looksPrinted(raws)) return linesFrom(text, raws, before);
  const pages = printedPages(text).map((page) => page.filter(({ line }) => line > before));
  const marked = withRunningHeads(
    withoutLineNumbers(pages.flat()),
    pages.map(({ length }) => length),
  );
  const inOrder = pages.length > 1 ? columnsOf(pages, marked) : inReadingOrder(marked);
  return withWholeLabels(inOrder).flatMap(({ raw, line, isHead }) =>
    isHead === true ? asideLines(raw, line) : [lineOf(raw, line)],
  );
}

/** Fewer lines than this with wide gaps make no columns. */
const fewestGaps = 6;

/** Whether a text may have what printed pages have: numbers at the edges of lines, wide gaps, brackets that run over a line. */
function looksPrinted(raws: readonly string[]): boolean {
  let gaps = 0;
  let numbers = 0;
  for (const raw of raws) {
    if (raw.length === 0) continue;
    if (hasNumberAtEdge(raw) && ++numbers > 1) return true;
    if (raw.length > 60 && raw.includes('   ') && ++gaps >= fewestGaps) return true;
    if (raw.length <= 120 && raw.lastIndexOf('(') > raw.lastIndexOf(')')) return true;
  }
  return false;
}

/** Every page in its order of reading; pages are known by how many lines they have. */
function columnsOf(
  pages: readonly (readonly PrintedLine[])[],
  lines: readonly PrintedLine[],
): readonly PrintedLine[] {
  let from = 0;
  return pages.flatMap(({ length }) => {
    const page = lines.slice(from, from + length);
    from += length;
    return inReadingOrder(page);
  });
}

/** Lines, with those joined that a bracket of a label runs over: `Mr. Ames (Norland) (spoke in` and `French): …`. */
function withWholeLabels(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const out: PrintedLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const isOpen =
      last !== undefined && last.isHead !== true && last.raw.lastIndexOf('(') > last.raw.lastIndexOf(')');
    if (isOpen && last.raw.length <= 120 && /^\s*[^():]{1,60}\)\s*[:：]/u.test(line.raw))
      out[out.length - 1] = { ...last, raw: `${last.raw.trimEnd()} ${line.raw.trimStart()}` };
    else out.push(line);
  }
  return out;
}

/** A running head stands by itself: what is printed around it does not go on with it. */
function asideLines(raw: string, line: number): Line[] {
  const { text } = lineOf(raw, line);
  return [
    { text: '', line },
    { text, line, aside: 'running head' },
    { text: '', line },
  ];
}
