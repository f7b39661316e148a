import type { Line } from '../model/transcript.ts';
import { unitTable } from '../text/blanks.ts';
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
  // What follows is told of lines that start a paragraph, and of how they begin.
  /** Of dashes, brackets and marks of sentences, a dash or an opening bracket comes first. */
  dash: 2048,
  /** Two capitals stand side by side, or letters beyond ASCII do. */
  capitals: 4096,
  /** It begins with a bracket that names are printed in. */
  opener: 8192,
  /** It holds a bracket behind its first character. */
  bracket: 16_384,
  /** It holds a full stop. */
  stop: 32_768,
} as const;

/** Longest line that is short. */
const longestShort = 140;

/** The marks of a line, as bits of `mark`. */
export function marksOf(line: Line, startsParagraph: boolean, alone: boolean): number {
  const { text } = line;
  let marks = line.heading === undefined ? mark.plain : mark.heading;
  if (text.includes(':') || text.includes('：')) marks |= mark.colon;
  if (startsParagraph) marks |= mark.paragraph | openingMarks(text);
  if (alone) marks |= mark.alone;
  if (text.length <= longestShort) marks |= mark.short;
  return marks | firstMark(text) | lookMarks(line);
}

/** How far into a line rules look for the end of a label. */
const reach = 141;

/** How far in capitals stand side by side at the latest. */
const capitalsReach = 32;

const openers: ReadonlySet<string> = new Set('[<【〔［＜〈');

/** What a unit is to the beginning of a line, as one bit: a stop, a dash, round or square bracket, another sign, a capital, beyond ASCII. */
const signs = { stop: 1, dash: 2, round: 4, square: 8, other: 16, capital: 32, wide: 64 } as const;

const signOf: Uint8Array = unitTable((unit) => {
  const character = String.fromCharCode(unit);
  if (character === '.') return signs.stop;
  if ('—–-'.includes(character)) return signs.dash | (unit > 0x7f ? signs.wide : 0);
  if (character === '(') return signs.round;
  if (character === '[') return signs.square;
  if (':!?)'.includes(character)) return signs.other;
  if (unit >= 0x41 && unit <= 0x5a) return signs.capital;
  return unit > 0x7f ? signs.wide : 0;
});

/** The marks of how a line begins. */
function openingMarks(text: string): number {
  const end = Math.min(text.length, reach);
  let marks: number = openers.has(text.charAt(0)) ? mark.opener : 0;
  let isFirst = true;
  let before = 0;
  for (let at = 0; at < end; at++) {
    const sign = signOf[text.charCodeAt(at)]!;
    if (sign === 0) {
      before = 0;
      continue;
    }
    if (sign === signs.stop) marks |= mark.stop;
    if ((sign & (signs.round | signs.square)) !== 0 && at > 0) marks |= mark.bracket;
    const isCapitals = (sign & before & signs.capital) | (sign & signs.wide);
    if (isCapitals !== 0 && at < capitalsReach) marks |= mark.capitals;
    if (isFirst && (sign & (signs.dash | signs.round)) !== 0) marks |= mark.dash;
    if ((sign & (signs.dash | signs.round | signs.other)) !== 0) isFirst = false;
    before = sign;
  }
  return marks;
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
