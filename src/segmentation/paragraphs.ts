import type { Line, SetAside } from '../model/transcript.ts';
import { isDirection } from './directions.ts';
import { furnitureKind, isSittingTime } from './furniture.ts';
import { continues, type Layout } from './layout.ts';
import { testimonyKind } from './testimony.ts';

const blankLine: Line = { text: '', line: 0 };

/** A paragraph with its wrapped lines joined. */
export interface Paragraph {
  readonly text: string;
  /** Line in the source on which it starts. */
  readonly line: number;
  readonly page?: number | undefined;
  /** The reader says that it was spoken, whatever its look. */
  readonly spoken?: boolean | undefined;
}

/** A paragraph whose lines still come in. */
type OpenParagraph = { -readonly [Key in keyof Paragraph]: Paragraph[Key] };

/** The paragraphs of some lines, and what was no part of them. */
export interface Paragraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly setAside: readonly SetAside[];
}

/**
 * Paragraphs of the lines of a turn. Furniture and stage directions that stand by themselves are set aside; a sentence
 * that a page break cut in two is joined again.
 *
 * @param printed the first line with its label: how full it is tells whether the next one goes on
 */
export function paragraphsOf(
  lines: readonly Line[],
  layout: Layout,
  running: string,
  printed: Line | undefined = lines[0],
): Paragraphs {
  const joining: Joining = { running, paragraphs: [], from: 0, to: nowhere };
  const setAside: SetAside[] = [];
  let before: Line | undefined;
  let interrupted: SetAside['kind'] | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.text === '' && line.aside === undefined) {
      before = line;
      continue;
    }
    const kind = kindAt(lines, index, before, layout);
    if (kind) {
      setAside.push({ text: line.text, line: line.line, kind });
      interrupted = interrupted === 'heading' ? interrupted : kind;
      before = undefined;
      continue;
    }
    before = line;
    const goesOn =
      joining.paragraphs.length > 0 &&
      (continues(index === 1 ? printed : lines[index - 1], line, layout) ||
        (interrupted !== undefined && isTakenUp(joining, line, interrupted, layout)));
    if (goesOn) addTo(joining, line);
    else begin(joining, line);
    interrupted = undefined;
  }
  settle(joining);
  return asideDirections(joining.paragraphs, setAside);
}

/** Paragraphs whose lines come in; the text of the last one is cut from the running text when all of its lines are there. */
interface Joining {
  readonly running: string;
  readonly paragraphs: OpenParagraph[];
  /** Where the last paragraph lies in the running text; `to` is `nowhere` where it does not. */
  from: number;
  to: number;
}

/** No line lies behind this place. */
const nowhere = -2;

function begin(joining: Joining, { text, line, page, spoken, at }: Line): void {
  settle(joining);
  joining.paragraphs.push({ text, line, page, spoken });
  joining.from = at ?? 0;
  joining.to = at === undefined || joining.running === '' ? nowhere : at + text.length;
}

function addTo(joining: Joining, { text, at }: Line): void {
  if (at !== undefined && at === joining.to + 1) {
    joining.to = at + text.length;
    return;
  }
  settle(joining);
  joining.paragraphs.at(-1)!.text += ` ${text}`;
  joining.to = nowhere;
}

function settle({ running, paragraphs, from, to }: Joining): void {
  const last = paragraphs.at(-1);
  if (last && to - from > last.text.length) last.text = running.slice(from, to);
}

/** Whether a line goes on a paragraph behind what was printed between them. */
function isTakenUp(joining: Joining, line: Line, between: SetAside['kind'], layout: Layout): boolean {
  settle(joining);
  const { text } = joining.paragraphs.at(-1)!;
  return isCut(text, line.text, between) || goesOnBehindHead(line, between, layout);
}

function kindAt(
  lines: readonly Line[],
  index: number,
  before: Line | undefined,
  layout: Layout,
): SetAside['kind'] | undefined {
  const line = lines[index]!;
  const after = lines[index + 1] ?? blankLine;
  const below = after.text === '' ? (lines[index + 2] ?? blankLine) : after;
  return testimonyKind(line, below.text) ?? asideKind(before, line, after, layout);
}

/** What a line is that belongs to no paragraph. */
function asideKind(
  before: Line | undefined,
  line: Line,
  after: Line,
  layout: Layout,
): SetAside['kind'] | undefined {
  if (line.aside !== undefined) return line.aside;
  if (line.spoken) return undefined;
  if (line.heading !== undefined && line.text !== '') return 'heading';
  if (isMarkedHeading(line)) return 'heading';
  if (isBoldHeading(line) && !continues(before, line, layout) && !continues(line, after, layout))
    return 'heading';
  const kind = furnitureKind(line.text);
  if (kind === undefined || kind === 'navigation' || /^END\b/u.test(line.text)) return kind;
  // The last line of a wrapped paragraph may be no more than a time or the word “end”.
  return continues(before, line, layout) || continues(line, after, layout) ? undefined : kind;
}

function isMarkedHeading(line: Line): boolean {
  return isStarred(line.text) || isSpaced(line.text) || isBoldNumber(line);
}

/** A number all in bold on a line of its own, which counts speeches. */
function isBoldNumber({ text, bold = 0 }: Line): boolean {
  return bold > 0 && bold >= text.length && text.length <= 6 && /^\(?\d{1,4}[.)]?$/u.test(text);
}

/** A short line all in bold that is no sentence. */
function isBoldHeading({ text, bold = 0 }: Line): boolean {
  return (
    bold >= text.length &&
    text !== '' &&
    text.length <= 80 &&
    text.split(' ').length <= 10 &&
    /^[^\p{Ll}]/u.test(text) &&
    /[\p{L}\p{N})]$/u.test(text)
  );
}

function asideDirections(paragraphs: readonly Paragraph[], furniture: readonly SetAside[]): Paragraphs {
  const silent = new Set(paragraphs.filter((paragraph) => !isSpoken(paragraph)));
  if (silent.size === 0) return { paragraphs, setAside: furniture };
  // A turn that is nothing but a stage direction keeps it, so that the turn does not vanish.
  if (silent.size === paragraphs.length)
    return {
      paragraphs: paragraphs.slice(0, 1),
      setAside: [...furniture, ...directions(paragraphs.slice(1))],
    };
  return {
    paragraphs: paragraphs.filter((paragraph) => !silent.has(paragraph)),
    setAside: [...furniture, ...directions([...silent])],
  };
}

function isSpoken({ text, spoken }: Paragraph): boolean {
  return spoken === true || !(isDirection(text) || isSittingTime(text));
}

function directions(paragraphs: readonly Paragraph[]): SetAside[] {
  return paragraphs.map(({ text, line }) => ({ text, line, kind: 'stage direction' }));
}

/** Whether a paragraph breaks off in mid-sentence and another takes it up; at the edge of a page it may do so with a name. */
function isCut(before: string, after: string, between: SetAside['kind']): boolean {
  if (between === 'heading' || !/[\p{L}\p{N},;-]$/u.test(before)) return false;
  return between === 'running head' ? /^[\p{L}\p{N}]/u.test(after) : /^\p{Ll}/u.test(after);
}

/** Whether a line at the top of a page has no indent where first lines of paragraphs have one. */
function goesOnBehindHead(
  { indent = 0, text }: Line,
  between: SetAside['kind'],
  { startIndent, baseIndent }: Layout,
): boolean {
  return (
    between === 'running head' && startIndent !== undefined && indent <= baseIndent && /^[^([]/u.test(text)
  );
}

/** A topic between paragraphs, marked by two asterisks as wire services do: `** Dravia`. */
function isStarred(text: string): boolean {
  return text.startsWith('**') && text.length <= 80 && /^\*\* ?[\p{Lu}\p{N}].*[\p{L}\p{N})]$/u.test(text);
}

/** A heading in Chinese or Japanese with a blank between its characters: `報 告 事 項`. */
function isSpaced(text: string): boolean {
  return (
    text.charCodeAt(0) > 0x2e00 &&
    text.length <= 40 &&
    /^(?:[\u4e00-\u9fff] ){2,}[\u4e00-\u9fff]$/u.test(text)
  );
}
