import { hasNumberAtEdge, type PrintedLine } from './printed-line.ts';

/** Longest line that is looked at. */
const longest = 160;

/** How far from a page number the other lines of a running head stand, blank ones not counted. */
const reach = 3;

/** Words that stand before a page number. */
const pageWord = /(?:^|\s)(?:page|pág\.?|página|p\.|s\.|seite|pag\.|стр\.)$/iu;

/**
 * Lines, with those marked that stand at the edge of printed pages: lines that recur with a page number that counts up, and
 * what recurs beside them.
 */
export function withRunningHeads(
  lines: readonly PrintedLine[],
  pages: readonly number[],
): readonly PrintedLine[] {
  const filled: Filled[] = [];
  for (const [index, { raw }] of lines.entries()) {
    const text = raw.trim();
    if (text !== '') filled.push({ index, text });
  }
  const numbers = numberedHeads(filled);
  const edges = pages.length > 1 ? edgeHeads(lines, pages) : [];
  if (numbers.size === 0 && edges.length === 0) return lines;
  const beside = numbers.size === 0 ? [] : besideHeads(filled, numbers);
  const heads = new Set([...edges, ...[...numbers, ...beside].map((at) => filled[at]?.index)]);
  return lines.map((line, index) => (heads.has(index) ? { ...line, isHead: true } : line));
}

interface Filled {
  readonly index: number;
  readonly text: string;
}

interface Numbered {
  readonly at: number;
  readonly page: number;
}

/** Places of the lines that hold a page number: alike but for it, and counting up. */
function numberedHeads(filled: readonly Filled[]): Set<number> {
  const groups = new Map<string, Numbered[]>();
  for (const [at, { text }] of filled.entries()) {
    const found = text.length <= longest && hasNumberAtEdge(text) ? pageNumber(text) : undefined;
    if (!found) continue;
    const group = groups.get(found.key) ?? [];
    group.push({ at, page: found.page });
    groups.set(found.key, group);
  }
  const heads = new Set<number>();
  for (const [key, group] of groups) {
    const counting = group.filter(({ page }, index) => {
      const before = group[index - 1]?.page ?? page - 1;
      const after = group[index + 1]?.page ?? page + 1;
      return (page > before && page <= before + 30) || (after > page && after <= page + 30);
    });
    // A number by itself may be anything; many that count up are pages.
    const least = key === '' ? 3 : 2;
    if (counting.length < least || counting.length < group.length * 0.8) continue;
    if (key === '' && !areApart(counting)) continue;
    for (const { at } of counting) heads.add(at);
  }
  return heads;
}

/** Whether pages have more than a few lines: numbers that stand closer are a list or a table. */
function areApart(group: readonly Numbered[]): boolean {
  return group.every(({ at }, index) => at - (group[index - 1]?.at ?? -10) >= 10);
}

/** The number in a running head, and what stands beside it, the same on each page. */
interface Heading {
  readonly key: string;
  readonly page: number;
}

/** A page and how many there are, at the end of a line: `Harbour Debate        Page 2 of 14`. */
const pageOfPages =
  /^(?<rest>.{0,120}?)\s*(?:page|pág\.?|página|seite|pagina|стр\.)\s(?<page>\d{1,4})\s?(?:of|de|von|di|из|\/)\s?\d{1,4}$/iu;

/** The page number at the start or the end of a line, set apart by blanks or a word, and the rest of the line without its numbers. */
function pageNumber(text: string): Heading | undefined {
  const bare = /^[-–—[(]?\s?(?<page>\d{1,6})\s?[-–—\])]?$/u.exec(text)?.groups?.['page'];
  if (bare !== undefined) return { key: '', page: Number(bare) };
  return pageOfMany(text) ?? pageAtEdge(text);
}

function pageOfMany(text: string): Heading | undefined {
  const { rest, page } = pageOfPages.exec(text)?.groups ?? {};
  return rest === undefined ? undefined : { key: keyOf(rest), page: Number(page) };
}

function pageAtEdge(text: string): Heading | undefined {
  const first = /^(?<page>\d{1,6})(?:\/\d{1,5})?\s{2,}(?=\S)/u.exec(text);
  const last = /\s(?<page>\d{1,6})(?:\/\d{1,5})?$/u.exec(text.slice(-16));
  const before = last ? text.slice(0, text.length - last[0].length) : '';
  const isApart =
    last !== null &&
    (/^\s{2}|^\t/u.test(last[0]) || before.endsWith(' ') || pageWord.test(before.slice(-10)));
  const match = first ?? (isApart ? last : undefined);
  if (!match) return undefined;
  const rest = match === first ? text.slice(match[0].length) : before;
  return /\p{L}|\d[./-]\d{1,2}[./-]\d{4}/u.test(rest)
    ? { key: keyOf(rest), page: Number(match.groups?.['page']) }
    : undefined;
}

/** Lines that differ in numbers and blanks only are alike. */
function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ').trim() || '#';
}

/** Places beside the numbered lines whose text recurs beside most others. */
function besideHeads(filled: readonly Filled[], numbers: ReadonlySet<number>): number[] {
  const counts = new Map<string, number>();
  const places = new Map<number, string>();
  for (const at of numbers) {
    const seen = new Set<string>();
    for (let place = at - reach; place <= at + reach; place++) {
      const text = numbers.has(place) ? undefined : filled[place]?.text;
      // A line that ends in a colon is the label of whoever speaks at the top of a page.
      if (text === undefined || text.length > longest || /[:：]$/u.test(text)) continue;
      const key = keyOf(text);
      places.set(place, key);
      seen.add(key);
    }
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, numbers.size * 0.25);
  const all = new Map<string, number>();
  for (const { text } of filled)
    if (text.length <= longest) all.set(keyOf(text), (all.get(keyOf(text)) ?? 0) + 1);
  return [...places].flatMap(([place, key]) => {
    const count = counts.get(key) ?? 0;
    // What recurs elsewhere as well is a label or a phrase of the speakers.
    return count >= least && count >= (all.get(key) ?? 0) * 0.7 ? [place] : [];
  });
}

/** Indexes of the lines at the edges of pages that recur at those of others, whatever their numbers and the order of their words. */
function edgeHeads(lines: readonly PrintedLine[], pages: readonly number[]): number[] {
  let from = 0;
  const edges = pages.flatMap((length) => {
    const page = Array.from({ length }, (_, at) => from + at).filter((at) => lines[at]?.raw.trim() !== '');
    from += length;
    return page.length > reach * 2 ? [page.slice(0, reach), page.slice(-reach).toReversed()] : [];
  });
  const keyAt = (index: number): string =>
    keyOf(lines[index]?.raw ?? '')
      .split(' ')
      .sort()
      .join(' ');
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map((index) => keyAt(index)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * 0.3);
  return edges.flatMap((edge) => {
    const end = edge.findIndex((index) => (counts.get(keyAt(index)) ?? 0) < least);
    return end < 0 ? edge : edge.slice(0, end);
  });
}
