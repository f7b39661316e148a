import type { Line } from '../../model/transcript.ts';
import { navigationOf } from '../../segmentation/furniture.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import type { Container, Page } from './page.ts';

/** The part of a page that holds the transcript. */
export interface MainText {
  readonly lines: readonly Line[];
  /** Lines between the title and the transcript: dates, places, offices. */
  readonly before: readonly Line[];
  /** The heading over the transcript. */
  readonly title: Line | undefined;
}

/** A container goes on as the transcript's as long as it holds this share of what looks like one. */
const mainShare = 0.85;

/**
 * The transcript in a page: the smallest block with nearly all the weight, where lines weigh as much as their text, those
 * that look like labels of speakers more, links and lines in furniture next to nothing. In it, blocks that are mostly
 * links, or furniture by name, are left out.
 */
export function mainText(page: Page): MainText {
  const weights = weightsOf(page);
  const sums = prefixSums(weights);
  const weightOf = ({ start, end }: Container): number => (sums[end] ?? 0) - (sums[start] ?? 0);
  const children = childrenOf(page.containers);
  const total = sums.at(-1) ?? 0;
  let chosen = 0;
  for (;;) {
    const heavy = (children[chosen] ?? []).find((child) => {
      const container = page.containers[child];
      return container && total > 0 && weightOf(container) >= total * mainShare;
    });
    if (heavy === undefined) break;
    chosen = heavy;
  }
  const { start = 0, end = 0 } = page.containers[chosen] ?? {};
  const dropped = droppedIn(page, chosen, children, {
    weightOf,
    whole: (sums[end] ?? 0) - (sums[start] ?? 0),
  });
  const titleIndex = titleIndexOf(page, start, end);
  const shown = (from: number, to: number): Line[] =>
    page.lines
      .slice(from, to)
      .filter((_, offset) => !dropped.has(from + offset) && from + offset !== titleIndex);
  return {
    lines: [...shown(start, end), ...pageLinks(page, start, end)],
    before: titleIndex === undefined || titleIndex > start ? [] : headLines(page, titleIndex + 1, start),
    title: titleIndex === undefined ? undefined : page.lines[titleIndex],
  };
}

/** A colon or full stop behind a short name, or a bare Q: cheap, and wrong at times; it only weighs lines. */
const labelLike =
  /^(?:Q(?:\.|:|\s)|[\p{Lu}\p{Lo}][^.:：!?]{0,50}[:：]|(?:Mr|Mrs|Ms|Dr|The|Chair)\.? (?:Mc)?\p{Lu}{2,}[^.]{0,40}\.|\p{Lu}{2}[\p{Lu} '’-]{1,40}\. )/u;

function weightsOf(page: Page): number[] {
  const { lines, linked } = page;
  const weights = lines.map((line, index) => {
    const length = line.text.length;
    if (length === 0 || (linked.get(index) ?? 0) > length / 2) return 0;
    const named = line.bold !== undefined && line.bold > 0 && line.bold < Math.min(60, length);
    const label = named || labelLike.test(line.text) ? 60 : 0;
    return label + (length > 80 || /[.!?…]["”’)]?$/u.test(line.text) ? length : length / 5);
  });
  for (const { start, end } of furnitureOf(page, prefixSums(weights))) {
    for (let index = start; index < end; index++) weights[index] = (weights[index] ?? 0) / 20;
  }
  return weights;
}

/** Furniture by name, the outermost blocks only; what holds half of the page is none, whatever it is called. */
function furnitureOf({ containers }: Page, sums: readonly number[]): Container[] {
  const total = sums.at(-1) ?? 0;
  let past = 0;
  return containers.filter(({ furniture, start, end }) => {
    if (!furniture || start < past || (sums[end] ?? 0) - (sums[start] ?? 0) > total / 2) return false;
    past = end;
    return true;
  });
}

function prefixSums(weights: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    sums.push(sum);
  }
  return sums;
}

function childrenOf(containers: readonly Container[]): number[][] {
  const children: number[][] = containers.map(() => []);
  for (const [index, { parent }] of containers.entries()) children[parent]?.push(index);
  return children;
}

/** Lines of blocks within the transcript's that are mostly links, or furniture and small. */
function droppedIn(
  page: Page,
  chosen: number,
  children: readonly (readonly number[])[],
  { weightOf, whole }: { weightOf: (container: Container) => number; whole: number },
): Set<number> {
  const dropped = new Set<number>();
  const isLinks = linkTest(page);
  const open = [...(children[chosen] ?? [])];
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    const container = page.containers[child];
    if (!container) continue;
    const small = weightOf(container) < whole * 0.2;
    const isMenu = isLinks(container) && !isLinkedName(page, container);
    if (small && (container.furniture || isMenu) && !container.pagination) {
      for (let index = container.start; index < container.end; index++) {
        if (!navigationOf(page.lines[index]?.text ?? '')) dropped.add(index);
      }
    } else open.push(...(children[child] ?? []));
  }
  return dropped;
}

/** Whether a block is nothing but a name, which may link to a page of the person, with the words of a turn below. */
function isLinkedName({ lines }: Page, { start, end }: Container): boolean {
  const own = lines.slice(start, end).filter(({ text }) => text !== '');
  const text = own[0]?.text ?? '';
  if (own.length !== 1 || text.length > 100) return false;
  const next = lines.slice(end, end + 4).find((line) => line.text !== '')?.text ?? '';
  const name = /^(?<name>\D{3,60}?)[ [(]*\d{1,2}:\d{2}/u.exec(text)?.groups?.['name'];
  return /[.!?…:—–-]["”’)]?$/u.test(next) && nameShape(name ?? text).score >= 0.6;
}

/** A test of whether a block is mostly links. */
function linkTest({ lines, linked }: Page): (container: Container) => boolean {
  const characters = prefixSums(lines.map(({ text }) => text.length));
  const links = prefixSums(lines.map((_, index) => linked.get(index) ?? 0));
  return ({ start, end }) => {
    const length = (characters[end] ?? 0) - (characters[start] ?? 0);
    return length > 0 && (links[end] ?? 0) - (links[start] ?? 0) > length * 0.6;
  };
}

/** The title among the headings: in the transcript's block or before it, the one that the page's own title repeats. */
function titleIndexOf({ lines, facts }: Page, start: number, end: number): number | undefined {
  const tops = lines.flatMap(({ heading, text }, index) =>
    heading === 1 && text !== '' ? [{ index, text }] : [],
  );
  const near = tops.filter(({ index }) => index < end);
  const repeated = near.find(({ text }) =>
    facts.titles.some((title) => title.includes(text) || text.includes(title)),
  );
  const long = near.findLast(({ index, text }) => index <= start && text.split(' ').length >= 3);
  return (repeated ?? near.find(({ index }) => index >= start) ?? long ?? near.at(-1))?.index;
}

/** Short lines without links between the title and the transcript. */
function headLines(page: Page, from: number, to: number): Line[] {
  const { lines, linked } = page;
  const furniture = furnitureOf(page, prefixSums(lines.map(({ text }) => text.length)));
  return lines.slice(from, to).filter(({ text }, offset) => {
    const index = from + offset;
    const inFurniture = furniture.some(({ start, end }) => start <= index && index < end);
    return text.length <= 200 && !inFurniture && (linked.get(index) ?? 0) <= text.length / 2;
  });
}

/** The links to the other pages of the transcript, where they stand after its block. */
function pageLinks({ lines, containers }: Page, start: number, end: number): Line[] {
  const outside = (index: number): boolean => index < start || index >= end;
  const printed = lines.find(
    ({ text }, index) => outside(index) && text !== '' && navigationOf(text) !== undefined,
  );
  if (printed) return [printed];
  const block = containers.find((container) => container.pagination && outside(container.start));
  const first = block && lines.slice(block.start, block.end).find(({ text }) => /\d/u.test(text));
  if (!block || !first) return [];
  const text = lines
    .slice(block.start, block.end)
    .flatMap((line) => (/^(?:\d{1,4}|[<>«»‹›…]+)$/u.test(line.text) ? [line.text] : []))
    .join('  ');
  return navigationOf(text) ? [{ text, line: first.line }] : [];
}
