import type { Line } from '../../model/transcript.ts';

/** Fewer numbers than this are a list. */
const fewestNumbers = 5;

/** Of the lines from the first number on, so many are numbered. */
const numberedShare = 0.9;

const number = /^(?<digits>\d{1,4})[.)](?: |$)/u;

/** What labels look like behind the number. */
const labelled = /^(?:\p{Lu}[^:：.!?]{0,60}|[QA])[:：] ?\S/u;

/**
 * The lines of a text without the numbers that count its paragraphs or lines, `1. LEE: Good evening.` and `2. The bridge …`:
 * where they count all, from 1 to the end, and some stand before a label. Any other lines as they are.
 */
export function withoutParagraphNumbers(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => /^1[.)] /u.test(text));
  if (first < 0) return lines;
  let filled = 0;
  let count = 0;
  let labels = 0;
  const numbered = new Map<number, number>();
  for (const [index, { text }] of lines.entries()) {
    if (index < first || text === '') continue;
    filled += 1;
    const match = number.exec(text);
    if (Number(match?.groups?.['digits'] ?? -1) !== count + 1) continue;
    count += 1;
    numbered.set(index, match![0].length);
    if (labelled.test(text.slice(match![0].length))) labels += 1;
  }
  if (count < fewestNumbers || count < filled * numberedShare || labels < 2) return lines;
  return lines.map((line, index) => {
    const start = numbered.get(index);
    return start === undefined ? line : { text: line.text.slice(start), line: line.line };
  });
}
