import type { Line } from '../model/transcript.ts';
import type { LineContext } from './candidate.ts';
import { isDirection } from './directions.ts';
import { type Indents, indentsOf } from './indents.ts';

/** How the paragraphs of a text are printed. */
export interface Layout extends Indents {
  /** Whether blank lines divide paragraphs; otherwise a short line or an indent ends one. */
  readonly blankLines: boolean;
  /** Length of a full line of a hard-wrapped text; 0 where each line is a paragraph. */
  readonly width: number;
}

/** The layout of some lines, from how long they are and how often a blank line follows. */
export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = new Int32Array(lines.length);
  let filled = 0;
  let blank = 0;
  let long = 0;
  for (let index = 0; index < lines.length; index++) {
    const { length } = lines[index]!.text;
    if (length === 0) blank += dividesParagraphs(lines, index) ? 1 : 0;
    else lengths[filled++] = length;
    if (length > 140) long += 1;
  }
  const sorted = lengths.subarray(0, filled).sort();
  const width = sorted[Math.floor(filled * 0.95)] ?? 0;
  const blankLines = blank >= Math.max(1, filled / 12);
  // A few lines that happen to be long are not the full lines of a wrapped text.
  const isWrapped = blankLines || (sorted[filled - 3] ?? 0) > width * 0.75;
  const indents = indentsOf(lines, width);
  const isUnwrapped =
    long > filled * 0.05 || (indents.startIndent === undefined && endsEarly(lines, width, blankLines));
  return { blankLines, width: !isWrapped || isUnwrapped ? 0 : width, ...indents };
}

/** Whether a blank line stands between two lines with text, neither of which is known to be none of it. */
function dividesParagraphs(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined || next.text === '' || next.aside !== undefined) return false;
  return lines[index - 1]?.aside === undefined;
}

/**
 * Whether most lines that another follows end a sentence: each is a paragraph, however short. Where blank lines divide
 * paragraphs, half of them are enough that have room to spare.
 */
function endsEarly(lines: readonly Line[], width: number, blankLines: boolean): boolean {
  let followed = 0;
  let early = 0;
  let closed = 0;
  let full = 0;
  let labels = 0;
  for (let index = 0; index < lines.length; index++) {
    const { text, aside } = lines[index]!;
    const next = lines[index + 1]?.text ?? '';
    if (text === '' || next === '' || aside !== undefined) continue;
    followed += 1;
    if (text.endsWith(':')) labels += 1;
    const length = text.length + 1 + firstWordLength(next);
    if (length > width * fullShare) full += 1;
    if (!endOfSentence.test(text)) continue;
    closed += 1;
    if (length <= width * 0.93) early += 1;
  }
  if (followed < 6) return false;
  if (!blankLines) return closed >= followed * 0.9;
  const going = followed - labels;
  return early >= followed * 0.5 || (going >= 6 && full < going * fewestFull);
}

/** Lines that go on are nearly full, and of those that another follows most are, in a text that is wrapped; labels are not. */
const fullShare = 0.75;
const fewestFull = 0.4;

const ideograph = /[\u3040-\u30ff\u4e00-\u9fff]/u;

/** Whether a line goes on the paragraph of the line before it. */
export function continues(before: Line | undefined, line: Line, layout: Layout): boolean {
  if (!before || before.text === '' || line.text === '') return false;
  if (before.heading !== undefined || line.heading !== undefined) return false;
  // Captions print a sign where another speaker begins.
  if (line.text.startsWith('>>') || isCircled(line.text)) return false;
  if (isOwnDirection(before, line, layout)) return false;
  if (isOpen(before.text, layout) && line.text.includes(')')) return true;
  if (line.indent !== undefined && isIndented(before, line, layout))
    return isUnderWords(before, line, layout);
  return goesOnBelow(before, line, layout) || leadsOn(before.text, line.text);
}

/** Whether a text is wrapped, and a line goes on below for want of room or blank lines. */
function goesOnBelow(before: Line, line: Line, layout: Layout): boolean {
  return layout.width > 0 && (layout.blankLines || hadNoRoom(before, line, layout));
}

/** Whether a line breaks off in mid-sentence and the next one takes it up with a small letter, whatever the width of both. */
function leadsOn(before: string, text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x61 || (first > 0x7a && first < 0xdf)) return false;
  return /\p{Ll}[,;]?$/u.test(before) && /^\p{Ll}{2}/u.test(text) && !/^[^:]{1,40}:/u.test(text);
}

const endOfSentence = /[.!?…。！？]["”’)」]?$/u;

/** Whether a bracket is open at the end of a line: the next one closes it. */
function isOpen(text: string, { startIndent }: Layout): boolean {
  return startIndent !== undefined && text.length >= 20 && text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Whether a line opens with a circle, with which parliaments of East Asia mark speakers. */
function isCircled(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x25cb && first <= 0x25ef && /^[○◯◎●]/u.test(text);
}

/** Whether one of two lines is a direction behind dots, as some parliaments print it on a line of its own, `... (Interruptions)`, or a time. */
function isOwnDirection(before: Line, line: Line, layout: Layout): boolean {
  if (isCentred(before, line) || isTold(line.text) || isTold(before.text)) return true;
  if (layout.startIndent === undefined || !(isDotted(line.text) || isDotted(before.text))) return false;
  return layout.width === 0 || !hadNoRoom(before, line, layout);
}

/** Whether a line is all in round brackets and set in further than the one before it. */
function isCentred({ indent: before = 0 }: Line, { indent = 0, text }: Line): boolean {
  const least = /^\([\p{Lo}「]/u.test(text) ? 1 : 3;
  return indent >= before + least && /^[(（][^()（）]*[)）]$/u.test(text);
}

/** A time of the recording that a line has to itself, with a colon as if it spoke: `(00:23):`. */
function isTold(text: string): boolean {
  return text.endsWith('):') && /^\((?:\d{1,2}:)?\d{1,2}:\d{2}\):$/u.test(text);
}

function isDotted(text: string): boolean {
  if (text.startsWith('[') && /^\[\d{1,2}[:.]\d{2}\]$/u.test(text)) return true;
  const isLikely = text.length <= 80 && (text.startsWith('.') || text.startsWith('…'));
  return isLikely && /[)\]][.!…]{0,3}$/u.test(text) && isDirection(text);
}

/** Whether the indent of a line says that a paragraph or a centred line begins. */
function isIndented(
  { indent: before = 0 }: Line,
  { indent = 0, text }: Line,
  { startIndent, baseIndent }: Indents,
): boolean {
  // Chinese and Japanese paragraphs begin with one ideographic blank, and Korean ones with one or two.
  if (indent === 2 && (ideograph.test(text.slice(0, 10)) || /[가-힣]/u.test(text.slice(0, 4)))) return true;
  // Where first lines are indented, lines that are indented otherwise are centred.
  if (startIndent !== undefined && (indent === startIndent || indent >= baseIndent + 4)) return true;
  return indent >= 2 && before < 2;
}

/** Whether a line goes on, under its words, a full one that begins at the edge with a label and a gap. */
function isUnderWords(before: Line, line: Line, layout: Layout): boolean {
  const { gap, indent = 0 } = before;
  return (
    gap !== undefined && gap <= 40 && indent === 0 && layout.width > 0 && hadNoRoom(before, line, layout)
  );
}

/** How long the first word of a line is; Chinese and Japanese lines can be broken behind any character. */
function firstWordLength(text: string): number {
  const blank = text.indexOf(' ');
  const word = blank < 0 ? text.length : blank;
  return word > 2 && ideograph.test(text.slice(0, 2)) ? 2 : word;
}

/** Whether the first word of a line had no room on the line before; an indent of a first line takes room as well. */
function hadNoRoom(before: Line, { text }: Line, { width, startIndent, baseIndent }: Layout): boolean {
  const firstWord = firstWordLength(text);
  const { indent = 0 } = before;
  const taken = startIndent === undefined ? 0 : Math.max(0, indent - baseIndent);
  return before.text.length + taken + 1 + firstWord > width * 0.93;
}

/** Tells `visit` each line that is not blank, with what surrounds it; of lines that are not wanted nothing is told. */
export function eachContext(
  lines: readonly Line[],
  layout: Layout,
  visit: (context: LineContext) => void,
  isWanted: (line: Line, startsParagraph: boolean, alone: boolean) => boolean = () => true,
): void {
  let nextIndex = 0;
  let goesOn = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const after = lines[index + 1];
    const startsParagraph = !goesOn;
    goesOn = after !== undefined && continues(line, after, layout);
    if ((line.text === '' && !line.speaker) || line.aside !== undefined) continue;
    const alone = startsParagraph && !goesOn;
    if (!isWanted(line, startsParagraph, alone)) continue;
    nextIndex = Math.max(nextIndex, index + 1);
    while (nextIndex < lines.length && isSilent(lines[nextIndex])) nextIndex += 1;
    visit({ line, index, startsParagraph, alone, next: lines[nextIndex] });
  }
}

/** Whether a line holds nothing that may be speech. */
function isSilent(line: Line | undefined): boolean {
  return line?.text === '' || line?.aside !== undefined;
}
