import type { Line } from '../model/transcript.ts';
import type { LineContext } from './candidate.ts';

/** How the paragraphs of a text are printed. */
export interface Layout {
  /** Whether blank lines divide paragraphs; otherwise a short line or an indent ends one. */
  readonly blankLines: boolean;
  /** Length of a full line of a hard-wrapped text; 0 where each line is a paragraph. */
  readonly width: number;
}

/** The layout of some lines, from how long they are and how often a blank line follows. */
export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = Int32Array.from(lines.filter(({ text }) => text !== '').map(({ text }) => text.length));
  const blank = lines.filter(
    ({ text }, index) => text === '' && (lines[index + 1]?.text ?? '') !== '',
  ).length;
  const long = lengths.filter((length) => length > 140).length;
  const width = lengths.toSorted()[Math.floor(lengths.length * 0.95)] ?? 0;
  return {
    blankLines: blank >= Math.max(1, lengths.length / 12),
    width: long > lengths.length * 0.05 ? 0 : width,
  };
}

/** Whether a line goes on the paragraph of the line before it. */
export function continues(before: Line | undefined, line: Line, { blankLines, width }: Layout): boolean {
  if (!before || before.text === '' || line.text === '') return false;
  if (before.heading !== undefined || line.heading !== undefined) return false;
  if ((line.indent ?? 0) >= 2 && (before.indent ?? 0) < 2) return false;
  if (blankLines && width > 0) return true;
  // Without blank lines, a line goes on if its first word had no room on the line before.
  const firstWord = line.text.split(' ', 1)[0]?.length ?? 0;
  return width > 0 && before.text.length + 1 + firstWord > width * 0.93;
}

/** Each line that is not blank, with what surrounds it. */
export function* contextsOf(lines: readonly Line[], layout: Layout): Generator<LineContext> {
  let nextIndex = 0;
  for (const [index, line] of lines.entries()) {
    if ((line.text === '' && !line.speaker) || line.aside !== undefined) continue;
    nextIndex = Math.max(nextIndex, index + 1);
    while (nextIndex < lines.length && isSilent(lines[nextIndex])) nextIndex += 1;
    const startsParagraph = !continues(lines[index - 1], line, layout);
    const after = lines[index + 1];
    yield {
      line,
      index,
      startsParagraph,
      alone: startsParagraph && (!after || after.text === '' || !continues(line, after, layout)),
      next: lines[nextIndex],
    };
  }
}

/** Whether a line holds nothing that may be speech. */
function isSilent(line: Line | undefined): boolean {
  return line?.text === '' || line?.aside !== undefined;
}
