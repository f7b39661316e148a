import { labelText } from '../../segmentation/label-text.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import type { ColumnLine } from './columns.ts';
import { textOf } from './page-text.ts';

/** A line of text with its place in the document. */
export interface PlacedLine extends ColumnLine {
  readonly page: number;
  /** Number among the printed lines of the document, from 1. */
  readonly number: number;
}

/** Lines that belong together. */
export type Paragraph = readonly [PlacedLine, ...PlacedLine[]];

/** How the lines of one page or column are set. */
interface Setting {
  /** Where most lines start and where the longest end. */
  readonly margin: number;
  readonly right: number;
  /** Usual distance of two baselines. */
  readonly leading: number;
}

/** The paragraphs of a document: told by indent, leading, short last lines, centring, size of font, and labels of speakers. */
export function paragraphsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const settings = settingsOf(lines);
  const paragraphs: [PlacedLine, ...PlacedLine[]][] = [];
  let before: PlacedLine | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const starts = !before || startsParagraph(line, before, settings);
    if (paragraph && !starts) paragraph.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

type Settings = (line: PlacedLine) => Setting;

function settingsOf(lines: readonly PlacedLine[]): Settings {
  const groups = new Map<string, PlacedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const leading = usualLeading(lines);
  const settings = new Map([...groups].map(([key, group]) => [key, settingOf(group, leading)]));
  return (line) => settings.get(keyOf(line)) ?? { margin: line.left, right: line.right, leading };
}

const keyOf = ({ page, block }: PlacedLine): string => `${page} ${block}`;

function settingOf(lines: readonly PlacedLine[], leading: number): Setting {
  const starts = new Map<number, number>();
  for (const { left } of lines) {
    const rounded = Math.round(left);
    starts.set(rounded, (starts.get(rounded) ?? 0) + 1);
  }
  const common = [...starts].filter(([, count]) => count >= lines.length * 0.2).map(([left]) => left);
  const most = [...starts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  return {
    margin: lines.length < 5 ? Math.min(...starts.keys()) : Math.min(most, ...common),
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
    leading,
  };
}

/** The distance of baselines that occurs most often, to a point. */
function usualLeading(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || keyOf(before) !== keyOf(line) || before.y <= line.y) continue;
    const distance = Math.round(before.y - line.y);
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function startsParagraph(line: PlacedLine, before: PlacedLine, settings: Settings): boolean {
  const own = settings(line);
  const previous = settings(before);
  if (Math.abs(line.size - before.size) > Math.max(1, line.size * 0.12)) return true;
  if (isCentred(before, previous) && isShort(before, previous, line)) return true;
  // A line over the whole width stands between columns and goes on none of them.
  if (line.page === before.page && line.isColumn !== before.isColumn) return true;
  const isNextInBlock = keyOf(line) === keyOf(before);
  if (isNextInBlock && own.leading > 0 && before.y - line.y > own.leading * 1.3) return true;
  if (startsByIndent(line, before, settings)) return true;
  if (isLabelled(line)) return true;
  return isShort(before, previous, line) && endsSentence(before);
}

/** A first line is indented against the line before it; a label hangs out of the text that is indented under it. */
function startsByIndent(line: PlacedLine, before: PlacedLine, settings: Settings): boolean {
  const unit = line.size * 0.8;
  const indent = line.left - settings(line).margin;
  const indentBefore = before.left - settings(before).margin;
  if (Math.abs(indent) <= unit) return false;
  if (indent < 0 || indentBefore <= unit) return true;
  // Two lines with the same indent are first lines both, or go on a quotation.
  return isShort(before, settings(before), line) || endsSentence(before) || hasStoppedLabel(line);
}

/** Whether a line stands in the middle, with as much white on its left as on its right. */
function isCentred(line: PlacedLine, { margin, right }: Setting): boolean {
  if (line.right - line.left > (right - margin) * 0.75) return false;
  const left = line.left - margin;
  const rest = right - line.right;
  return left > line.size * 3 && rest > line.size * 2 && Math.abs(left - rest) < Math.max(12, left * 0.15);
}

/** Whether the first word of the next line would have had room on a line. */
function isShort(line: PlacedLine, { right }: Setting, next: PlacedLine): boolean {
  const text = textOf(next.fragments).trim();
  const firstWord = text.split(/\s/u, 1)[0]?.length ?? 0;
  const perCharacter = (next.right - next.left) / Math.max(1, text.length);
  return line.right + (firstWord + 1) * perCharacter < right - line.size;
}

function endsSentence({ fragments }: PlacedLine): boolean {
  return /[.!?…:;。！？][”"’»)\]]*\s*$/u.test(textOf(fragments));
}

/** Whether a line begins with what is certainly a label: a name in capitals with a colon, or with a full stop and two blanks. */
function isLabelled(line: PlacedLine): boolean {
  const text = textOf(line.fragments).trim();
  const stopped = /^(?<label>\p{Lu}[\p{Lu}.’'\- ]{3,50})\. {2}/u.exec(text)?.groups?.['label'];
  const label = stopped ?? labelText(text)?.label;
  if (label === undefined) return false;
  const { shape, score } = nameShape(label);
  return shape === 'capitals' && score >= 0.5 && label.length >= 2;
}

/** Whether a line begins with two or more words in capitals and a full stop, as labels without a colon are printed. */
function hasStoppedLabel({ fragments }: PlacedLine): boolean {
  return /^\s*(?:\p{Lu}[\p{Lu}.’'-]+ ){1,4}\p{Lu}[\p{Lu}’'-]+\. +[\p{Lu}[“"—–-]/u.test(textOf(fragments));
}
