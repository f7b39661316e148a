import type { Line } from '../model/transcript.ts';
import type { LabelRule } from './candidate.ts';

/** What is cheaply told of a line, one bit each: rules say what they need, so that most lines reach none of them. */
export const mark = {
  /** A paragraph starts here. */
  paragraph: 1,
  /** The line is the whole of its paragraph. */
  alone: 2,
  /** It is a heading, or it is none. */
  heading: 4,
  plain: 8,
  /** It holds a colon, ASCII or full-width. */
  colon: 16,
  /** It begins in bold. */
  bold: 32,
  /** It has a paragraph style. */
  style: 64,
  /** It begins with Q, A or a digit, or with another letter by itself. */
  letter: 128,
  /** It begins with an angle bracket. */
  sign: 256,
  /** It has at most 140 characters. */
  short: 512,
  /** Mark-up names the speaker. */
  speaker: 1024,
} as const;

/** Longest line that is short. */
const longestShort = 140;

/** The marks of a line, as bits of `mark`. */
export function marksOf(line: Line, startsParagraph: boolean, alone: boolean): number {
  const { text } = line;
  let marks = line.heading === undefined ? mark.plain : mark.heading;
  if (text.includes(':') || text.includes('：')) marks |= mark.colon;
  if (startsParagraph) marks |= mark.paragraph;
  if (alone) marks |= mark.alone;
  if (text.length <= longestShort) marks |= mark.short;
  return marks | firstMark(text) | lookMarks(line);
}

function firstMark(text: string): number {
  const first = text.charCodeAt(0);
  if (first === 0x51 || first === 0x41 || (first >= 0x30 && first <= 0x39)) return mark.letter;
  if (first === 0x3e) return mark.sign;
  return standsAlone.has(text.charCodeAt(1)) && loneLetters.has(first) ? mark.letter : 0;
}

/** Letters for who asks and who answers in several languages, and what stands behind one that is no word's. */
const loneLetters: ReadonlySet<number> = new Set(
  Array.from('RPDFSCVKNВОПН', (letter) => letter.charCodeAt(0)),
);
const standsAlone: ReadonlySet<number> = new Set(Array.from(' .)-–—', (sign) => sign.charCodeAt(0)));

/** What only some formats tell of a line. */
function lookMarks({ bold = 0, style, speaker }: Line): number {
  return (
    (bold > 0 ? mark.bold : 0) |
    (style === undefined ? 0 : mark.style) |
    (speaker === undefined ? 0 : mark.speaker)
  );
}

/** The rules that have to be asked about a line with some marks, in their order; empty for most lines. */
export function rulesByMarks(rules: readonly LabelRule[]): (marks: number) => readonly LabelRule[] {
  const known: (readonly LabelRule[] | undefined)[] = [];
  return (marks) => (known[marks] ??= rules.filter(({ needs = 0 }) => (marks & needs) === needs));
}
