import type { Line } from '../model/transcript.ts';

/** The lines of a text, ends of any kind (LF, CRLF, CR, form feed). */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\u2028\u2029\u0085]/u);
}

/** A line with its white space collapsed, and what the white space told: indent, and the first wide gap (in its first 100 characters). */
export function lineOf(raw: string, line: number): Line {
  const { text, indent, gap } = collapsed(raw);
  if (indent === 0 && gap === undefined) return { text, line };
  return text === ''
    ? { text, line }
    : { text, line, ...(indent > 0 && { indent }), ...(gap !== undefined && { gap }) };
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
 */
function collapsed(raw: string): Collapsed {
  let text = '';
  let indent = 0;
  let gap: number | undefined;
  let kept = 0;
  let index = 0;
  while (index < raw.length) {
    const start = index;
    let wide = false;
    for (; index < raw.length && isBlank(raw.charCodeAt(index)); index++) {
      const unit = raw.charCodeAt(index);
      wide ||= unit === 0xa0 || unit === 0x09;
      if (start === 0) indent += unit === 0x09 ? 2 : isZeroWidth(unit) ? 0 : 1;
    }
    const width = index - start;
    const regular = width === 1 && raw.charCodeAt(start) === 0x20 && start > 0 && index < raw.length;
    if (width > 0 && !regular) {
      text += raw.slice(kept, start);
      if (start > 0 && index < raw.length) {
        if (gap === undefined && start < lastGap && (width > 1 || wide)) gap = text.length;
        text += ' ';
      }
      kept = index;
    }
    while (index < raw.length && !isBlank(raw.charCodeAt(index))) index += 1;
  }
  return { text: kept === 0 ? raw : text + raw.slice(kept), indent, gap };
}

/** Blanks of all kinds that text is set with, line separators and marks without width among them. */
function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

function isZeroWidth(unit: number): boolean {
  return unit === 0x200b || unit === 0xfeff;
}
