import type { Line } from '../model/transcript.ts';
import { isWideBlank } from '../text/blanks.ts';

const lineEnd = /\r\n|[\n\r\f\u2028\u2029\u0085]/u;
const rareLineEnds = ['\r', '\f', '\u2028', '\u2029', '\u0085'] as const;

/** The lines of a text, ends of any kind (LF, CRLF, CR, form feed). */
export function splitLines(text: string): string[] {
  // Nearly all texts end their lines in one way, and dividing at one character needs no expression.
  return rareLineEnds.some((end) => text.includes(end)) ? text.split(lineEnd) : text.split('\n');
}

/** A line with its white space collapsed, and what the white space told: indent, and the first wide gap (in its first 100 characters). */
export function lineOf(raw: string, line: number): Line {
  const first = irregularBlank(raw);
  if (first < 0) return { text: raw, line };
  const { text, indent, gap } = collapsed(raw, first);
  if (text === '' || (indent === 0 && gap === undefined)) return { text, line };
  return { text, line, ...(indent > 0 && { indent }), ...(gap !== undefined && { gap }) };
}

/** Where the first blank stands that is not one ASCII blank between two words; negative where there is none. */
function irregularBlank(raw: string): number {
  const { length } = raw;
  let before = 0x20;
  for (let at = 0; at < length; at++) {
    const unit = raw.charCodeAt(at);
    if (unit > 0x20 && unit < 0xa0) before = unit;
    else if (unit === 0x20) {
      if (before === 0x20) return at === 0 ? 0 : at - 1;
      before = unit;
    } else if (isBlank(unit)) return before === 0x20 && at > 0 ? at - 1 : at;
    else before = unit;
  }
  return before === 0x20 && length > 0 ? length - 1 : -1;
}

interface Collapsed {
  readonly text: string;
  readonly indent: number;
  readonly gap: number | undefined;
}

/** Labels end early in a line, so gaps further on tell nothing. */
const lastGap = 100;

/**
 * A line with single blanks between its words. It is walked once, unit by unit: every line of every transcript comes
 * through here, and expressions cost five times as much.
 *
 * @param from where the first blank stands that may have to be collapsed
 */
function collapsed(raw: string, from: number): Collapsed {
  let text = '';
  let indent = 0;
  let gap: number | undefined;
  let kept = 0;
  let index = from;
  while (index < raw.length) {
    const start = index;
    index = endOfBlanks(raw, start);
    if (index > start && !isRegular(raw, start, index)) {
      text += raw.slice(kept, start);
      if (start === 0) indent = indentOf(raw, index);
      else if (index < raw.length) {
        if (gap === undefined && start < lastGap && isWide(raw, start, index)) gap = text.length;
        text += ' ';
      }
      kept = index;
    }
    index = endOfWord(raw, index);
  }
  return { text: kept === 0 ? raw : text + raw.slice(kept), indent, gap };
}
function endOfBlanks(raw: string, start: number): number {
  let end = start;
  while (end < raw.length && isBlank(raw.charCodeAt(end))) end += 1;
  return end;
}

function endOfWord(raw: string, start: number): number {
  let end = start;
  for (; end < raw.length; end++) {
    const unit = raw.charCodeAt(end);
    // Nearly all characters are these, and need no further question.
    if (unit > 0x20 && unit < 0xa0) continue;
    if (isBlank(unit)) break;
  }
  return end;
}

/** One ASCII blank between two words: what stays as it is. */
function isRegular(raw: string, start: number, end: number): boolean {
  return end === start + 1 && start > 0 && end < raw.length && raw.charCodeAt(start) === 0x20;
}

/** Two blanks or more, a no-break space, a tab, an ideographic blank. */
function isWide(raw: string, start: number, end: number): boolean {
  const unit = raw.charCodeAt(start);
  return end > start + 1 || unit === 0xa0 || unit === 0x09 || unit === 0x3000;
}

/** The width of what stands before the first word; a tab is two blanks wide. */
function indentOf(raw: string, end: number): number {
  let indent = 0;
  for (let index = 0; index < end; index++) {
    const unit = raw.charCodeAt(index);
    indent += unit === 0x09 || unit === 0x3000 ? 2 : isZeroWidth(unit) ? 0 : 1;
  }
  return indent;
}

/** Blanks of all kinds that text is set with, line separators and marks without width among them. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return isWideBlank(unit) || unit === 0x200b;
}

function isZeroWidth(unit: number): boolean {
  return unit === 0x200b || unit === 0xfeff;
}
