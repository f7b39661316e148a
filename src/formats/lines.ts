import type { Line } from '../model/transcript.ts';

/** Blanks of all kinds that text is set with: ASCII, no-break, en, em, thin, ideographic; not zero-width ones. */
const blank = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** Anything but single ASCII blanks between words: most lines have none and need no work. */
const rareBlank = /[^\S ]|[\u200b\ufeff]| {2}|^ | $/u;

/** The lines of a text, ends of any kind (LF, CRLF, CR, form feed). */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\u2028\u2029\u0085]/u);
}

/** A line with its white space collapsed, and what the white space told: indent, and the first wide gap (in its first 100 characters). */
export function lineOf(raw: string, line: number): Line {
  if (raw === '' || !rareBlank.test(raw)) return { text: raw, line };
  const text = raw.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim();
  if (text === '') return { text, line };
  const indent = indentOf(raw);
  // Labels end early in a line, so gaps further on tell nothing.
  const gap = gapOf(raw.slice(0, 100));
  return { text, line, ...(indent > 0 && { indent }), ...(gap !== undefined && { gap }) };
}

function indentOf(raw: string): number {
  let indent = 0;
  for (const character of raw) {
    if (!blank.test(character)) break;
    indent += character === '\t' ? 2 : 1;
  }
  return indent;
}

/** Offset in the collapsed text of the first gap of two or more blanks, or of a no-break space or tab. */
function gapOf(raw: string): number | undefined {
  const match = /(?<=\S)(?:[ \u00a0\t\u2000-\u200a\u202f]{2,}|[\u00a0\t])(?=\S)/u.exec(raw);
  return match
    ? raw
        .slice(0, match.index)
        .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
        .trim().length
    : undefined;
}
