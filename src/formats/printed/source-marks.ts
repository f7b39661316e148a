import type { Line } from '../../model/transcript.ts';

/** So many lines have to end in the same words and address for these to be none of the text. */
const fewestMarks = 4;

/** Longest words before it that are the same everywhere. */
const longestWords = 40;

/** An address at the end of a line and what is written right before it: `…came from https://example.org/3301.html` */
const mark = /(?<![^\s.!?,:;。！？”’"'])[^\s.!?,:;。！？]{0,40}https?:\/\/\S{4,200}$/u;

/** The lines of a text without the address of its source, and the same words before it, which some sites put behind each paragraph that is copied. */
export function withoutSourceMarks(lines: readonly Line[]): readonly Line[] {
  const marks = new Map<string, string[]>();
  for (const { text } of lines) {
    const found = markOf(text);
    if (found === undefined) continue;
    const before = marks.get(found) ?? [];
    before.push(text.slice(0, -found.length));
    marks.set(found, before);
  }
  const lengths = new Map(
    Array.from(marks).flatMap(([found, before]) =>
      before.length < fewestMarks ? [] : [[found, found.length + commonEnd(before)]],
    ),
  );
  if (lengths.size === 0) return lines;
  return lines.map((line) => {
    const length = lengths.get(markOf(line.text) ?? '');
    return length === undefined ? line : { ...line, text: line.text.slice(0, -length).trimEnd() };
  });
}

/** How many characters all texts end with, some words at most. */
function commonEnd([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < Math.min(first.length, longestWords)) {
    const end = first.slice(-length - 1);
    if (!others.every((other) => other.endsWith(end))) break;
    length += 1;
  }
  return length;
}

function markOf(text: string): string | undefined {
  return text.includes('://') ? mark.exec(text.slice(-260))?.[0] : undefined;
}
