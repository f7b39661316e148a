import { labelText } from '../../segmentation/label-text.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import type { ColumnLine } from './columns.ts';
import { isEmphasised } from './emphasis.ts';
import { type Fragment, textOf } from './page-text.ts';

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
  /** Whether first lines of paragraphs are indented. */
  readonly hasIndents: boolean;
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
  return (line) =>
    settings.get(keyOf(line)) ?? { margin: line.left, right: line.right, leading, hasIndents: false };
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
  // Where labels hang out of the text, its own edge is the margin, and not theirs.
  const hanging = lines.filter(({ left, fragments }) => left < most - 12 && standsAt(fragments, most)).length;
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  const margin =
    hanging >= 3 ? most : lines.length < 5 ? Math.min(...starts.keys()) : Math.min(most, ...common);
  return {
    margin,
    right: rights[Math.floor(rights.length * 0.95)] ?? 0,
    leading,
    hasIndents: indentedLines(lines, margin) >= Math.max(3, lines.length * 0.12),
  };
}

/** How many lines begin at the indent that most indented lines have, of the size that first lines of paragraphs are indented by. */
function indentedLines(lines: readonly PlacedLine[], margin: number): number {
  const counts = new Map<number, number>();
  for (const { left, size } of lines) {
    const indent = Math.round(left - margin);
    if (indent > size * 0.8 && indent < size * 4) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
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
  if (isSetOtherwise(line, before)) return true;
  if (isCentred(before, previous) && isShort(before, previous, line)) return true;
  const isNextInBlock = keyOf(line) === keyOf(before);
  if (isNextInBlock && own.leading > 0 && before.y - line.y > own.leading * 1.3) return true;
  if (startsByIndent(line, before, settings)) return true;
  if (isLabelled(line) || isRule(line) || isRule(before)) return true;
  return endsByShape(before, line, settings);
}

/** Whether a line looks like the last of its paragraph, by its length and the mark at its end. */
function endsByShape(before: PlacedLine, line: PlacedLine, settings: Settings): boolean {
  const own = settings(line);
  const previous = settings(before);
  // Where first lines are indented, one that is not goes on, unless much of the line before it was left white.
  if (own.hasIndents && previous.hasIndents && !isMostlyWhite(before, previous)) return false;
  const [short, ended] = [isShort(before, previous, line), endsSentence(before)];
  // Where one line is set in another font, either a short line or the end of a sentence will do.
  return isEmphasised(line) === isEmphasised(before) ? short && ended : short || ended;
}

/** Whether two lines differ in size, or one stands over the whole width, between columns: it goes on none of them. */
function isSetOtherwise(line: PlacedLine, before: PlacedLine): boolean {
  if (Math.abs(line.size - before.size) > Math.max(1, line.size * 0.12)) return true;
  return line.page === before.page && line.isColumn !== before.isColumn;
}

/** A first line is indented against the line before it; a label hangs out of the text that is indented under it. */
function startsByIndent(line: PlacedLine, before: PlacedLine, settings: Settings): boolean {
  const unit = line.size * 0.8;
  const indent = line.left - settings(line).margin;
  const indentBefore = before.left - settings(before).margin;
  if (Math.abs(indent) <= unit || hangs(line, before)) return false;
  if (indent < 0 || indentBefore <= unit) return true;
  // Two lines with the same indent are first lines both, or go on a quotation.
  return isShort(before, settings(before), line) || endsSentence(before) || hasStoppedLabel(line);
}

/** Whether a line stands under the words of a line that begins further left with a label. */
function hangs(line: PlacedLine, { left, fragments }: PlacedLine): boolean {
  return line.left - left > line.size && standsAt(fragments, line.left);
}

/** Whether text begins at a place behind a label: with a gap before it, or in another font than what stands there. */
function standsAt(fragments: readonly Fragment[], place: number): boolean {
  return fragments.some(({ x, size }, at) => {
    const before = fragments[at - 1];
    if (!before || Math.abs(x - place) >= 2) return false;
    return before.isSetApart === true || x - before.x - before.width > size;
  });
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

/** Whether so much of a line is white that no word of ordinary length could have failed to find room. */
function isMostlyWhite(line: PlacedLine, { margin, right }: Setting): boolean {
  return right - line.right > (right - margin) * 0.3;
}

/** Whether a line is a row of asterisks or dashes. */
function isRule({ fragments }: PlacedLine): boolean {
  return fragments.length <= 20 && /^\s*(?:[*_=~•·—–-]\s*){3,60}$/u.test(textOf(fragments));
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
