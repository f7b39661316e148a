import type { Line } from '../model/transcript.ts';
import { isWideBlank, unitTable } from '../text/blanks.ts';

const lineEnd = /\r\n|[\n\r\f\u2028\u2029\u0085]/u;
const rareLineEnds = ['\r', '\f', '\u2028', '\u2029', '\u0085'] as const;

/** The lines of a text, ends of any kind (LF, CRLF, CR, form feed). */
export function splitLines(text: string): string[] {
  // Nearly all texts end their lines in one way, and dividing at one character needs no expression.
  return rareLineEnds.some((end) => text.includes(end)) ? text.split(lineEnd) : text.split('\n');
}

/** A line with its white space collapsed, and what the white space told: indent, and the first wide gap (in its first 100 characters). */
export function lineOf(raw: string, line: number): Line {
  const first = irregularBlank(raw, 0);
  if (first < 0) return { text: raw, line, indent: undefined, gap: undefined, at: undefined };
  const { text, indent, gap } = collapsed(raw, first);
  // All of one shape, since every line is looked at many times.
  if (text === '') return { text, line, indent: undefined, gap: undefined, at: undefined };
  return { text, line, indent: indent === 0 ? undefined : indent, gap, at: undefined };
}

/** Blanks that have to be collapsed: all that are not one ASCII blank between two words; and ends of lines but line feeds. */
const irregular =
  /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]| [\s\u0085]|\n |^ | $/gu;

/**
 * The lines of a text from one of them on, each as `lineOf` has it. For long lines: one search through the whole text is
 * several times as fast as a walk through each of them.
 *
 * @param raws all lines of the text, as `splitLines` has them
 */
export function linesFrom(text: string, raws: readonly string[], before: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < before; index++) start += raws[index]!.length + 1;
  // Where two units end a line, its place in the text is not told by what stands before it.
  const isPlain = raws.reduce((sum, { length }) => sum + length, raws.length - 1) === text.length;
  let found = isPlain ? -1 : 0;
  for (let index = before; index < raws.length; index++) {
    const raw = raws[index]!;
    // What is found at a line feed is of the line behind it.
    if (isPlain && found < start - 1) {
      irregular.lastIndex = start - 1;
      found = irregular.exec(text)?.index ?? text.length;
    }
    start += raw.length + 1;
    lines.push(
      isPlain && found >= start - 1
        ? { text: raw, line: index + 1, indent: undefined, gap: undefined, at: undefined }
        : lineOf(raw, index + 1),
    );
  }
  irregular.lastIndex = 0;
  return lines;
}

/** What a unit is among the blanks of a line: no blank, the ASCII one, another. */
const blankKinds: Uint8Array = unitTable((unit) => (unit === 0x20 ? 1 : isBlank(unit) ? 2 : 0));

/** Which kinds may not stand behind one another, by the first and the second: a blank behind another, and all that are not ASCII. */
const areIrregular: Uint8Array = Uint8Array.from(
  [
    [0, 0, 1, 0],
    [0, 1, 1, 0],
    [0, 0, 1, 0],
  ].flat(),
);

/**
 * Where the first blank stands, from a place on, that is not one ASCII blank between two words; negative where there is none.
 * Tables, since the length of words cannot be foreseen, and wrong guesses of the processor take several times as long.
 */
function irregularBlank(raw: string, from: number): number {
  let before = from === 0 ? 1 : 0;
  for (let at = from; at < raw.length; at++) {
    const kind = blankKinds[raw.charCodeAt(at)]!;
    if (areIrregular[before * 4 + kind] === 1) return before === 1 && at > 0 ? at - 1 : at;
    before = kind;
  }
  return before === 1 && raw.length > 0 ? raw.length - 1 : -1;
}

interface Collapsed {
  readonly text: string;
  readonly indent: number;
  readonly gap: number | undefined;
}

/** Labels end early in a line, so gaps further on tell nothing. */
export const lastGap: number = 100;

/**
 * A line with single blanks between its words. It is walked once, unit by unit: every line of every transcript comes
 * through here, and expressions cost five times as much.
 *
 * @param from where the first blank stands that has to be collapsed
 */
function collapsed(raw: string, from: number): Collapsed {
  let text = '';
  let indent = 0;
  let gap: number | undefined;
  let kept = 0;
  for (let start = from; start >= 0; start = irregularBlank(raw, kept)) {
    const end = endOfBlanks(raw, start);
    text += raw.slice(kept, start);
    if (start === 0) indent = indentOf(raw, end);
    else if (end < raw.length) {
      if (gap === undefined && start < lastGap && isWide(raw, start, end)) gap = text.length;
      text += ' ';
    }
    kept = end;
  }
  return { text: text + raw.slice(kept), indent, gap };
}

function endOfBlanks(raw: string, start: number): number {
  let end = start;
  while (end < raw.length && isBlank(raw.charCodeAt(end))) end += 1;
  return end;
}

/** Two blanks or more, a no-break space, a tab, an ideographic blank. */
function isWide(raw: string, start: number, end: number): boolean {
  return end > start + 1 || isWideUnit(raw.charCodeAt(start));
}

/** Whether a blank makes a gap by itself: a no-break space, a tab, an ideographic blank. */
export function isWideUnit(unit: number): boolean {
  return unit === 0xa0 || unit === 0x09 || unit === 0x3000;
}

/** The width of what stands before the first word; a tab is two blanks wide. */
function indentOf(raw: string, end: number): number {
  let indent = 0;
  for (let index = 0; index < end; index++) indent += widthOf(raw.charCodeAt(index));
  return indent;
}

/** How wide a blank is before the first word; a tab is two blanks wide. */
export function widthOf(unit: number): number {
  return unit === 0x09 || unit === 0x3000 ? 2 : isZeroWidth(unit) ? 0 : 1;
}

/** Blanks of all kinds that text is set with, line separators and marks without width among them. */
export function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return isWideBlank(unit) || unit === 0x200b;
}

function isZeroWidth(unit: number): boolean {
  return unit === 0x200b || unit === 0xfeff;
}
