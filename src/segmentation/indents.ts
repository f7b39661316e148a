import type { Line } from '../model/transcript.ts';

/** How the first lines of paragraphs are indented. */
export interface Indents {
  /** Indent of the first lines of paragraphs, where wrapped lines are printed with less; undefined where none is seen. */
  readonly startIndent: number | undefined;
  /** Indent of the lines that such a paragraph goes on with. */
  readonly baseIndent: number;
}

/** Indents of more than this are centred lines. */
const widestIndent = 16;

/** How often lines with each indent are followed, by a line with less, and by which. */
interface Seen {
  readonly followed: Int32Array;
  readonly leading: Int32Array;
  readonly below: Int32Array;
  /** Lines with text, and lines followed by less indented ones that are nearly full. */
  filled: number;
  full: number;
}

/** The indent that begins paragraphs in lines of some width: the line below is indented less, and the line itself is nearly full. */
export function indentsOf(lines: readonly Line[], width: number): Indents {
  const size = widestIndent + 1;
  const seen: Seen = {
    followed: new Int32Array(size),
    leading: new Int32Array(size),
    below: new Int32Array(size),
    filled: 0,
    full: 0,
  };
  for (let index = 0; index < lines.length; index++) countLine(seen, lines[index]!, lines[index + 1], width);
  const { leading, followed, below, filled, full } = seen;
  const most = leading.indexOf(Math.max(...leading));
  const count = leading[most]!;
  const isUsual = count >= 3 && count >= filled * 0.04 && count >= followed[most]! / 2;
  const baseIndent = below.indexOf(Math.max(...below));
  return { startIndent: isUsual && full >= count / 2 ? most : undefined, baseIndent };
}

function countLine(seen: Seen, { text, indent = 0 }: Line, next: Line | undefined, width: number): void {
  if (text === '') return;
  seen.filled += 1;
  if (indent < 2 || indent > widestIndent || !next || next.text === '') return;
  seen.followed[indent]! += 1;
  const { indent: below = 0 } = next;
  if (below > indent - 2) return;
  seen.leading[indent]! += 1;
  seen.below[below]! += 1;
  if (text.length + indent > width * 0.75) seen.full += 1;
}
