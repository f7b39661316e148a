import type { Line } from '../model/transcript.ts';

/** Fewer lines than this show no habit. */
const fewestQuoted = 6;

/** Of the lines so many begin with a mark of quotation. */
const quotedShare = 0.6;

/** Of these, so many have no mark that closes the quotation. */
const openShare = 0.8;

/**
 * The lines of a document without the mark of quotation that stands before each where a whole transcript is quoted,
 * `"Q: When will it open?`; other lines as they are.
 */
export function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  let filled = 0;
  let quoted = 0;
  let open = 0;
  for (const { text } of lines) {
    if (text === '') continue;
    filled += 1;
    if (!isQuoted(text)) continue;
    quoted += 1;
    if (!/["”]\s*$/u.test(text.slice(1))) open += 1;
  }
  if (quoted < fewestQuoted || quoted < filled * quotedShare || open < quoted * openShare) return lines;
  return lines.map((line) => (isQuoted(line.text) ? withoutFirst(line) : line));
}

function isQuoted(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x22 || first === 0x201c;
}

function withoutFirst(line: Line): Line {
  const { text, bold, gap } = line;
  return {
    ...line,
    text: text.slice(1).trimStart(),
    ...(bold !== undefined && { bold: Math.max(0, bold - 1) }),
    ...(gap !== undefined && { gap: Math.max(0, gap - 1) }),
  };
}
