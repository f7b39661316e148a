import { directionsIn } from '../../segmentation/directions.ts';
import { type LabelText, labelText } from '../../segmentation/label-text.ts';
import { nameShape } from '../../segmentation/name-shape.ts';
import { roleOf } from '../../segmentation/speaker.ts';
import type { Cue, CueRow } from './cues.ts';

/** Cues of one speaker, joined. */
export interface CueTurn {
  /** Absent before anybody is named; empty where only a change of speaker is marked. */
  readonly label?: string;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly CueParagraph[];
}

/** Rows without a long pause between them. */
interface CueParagraph {
  readonly text: string;
  readonly line: number;
}

/** A pause of this many seconds starts a paragraph. */
const longPause = 4;

/** A row, and whom it says to speak. */
interface Said {
  readonly text: string;
  readonly label?: string;
  /** Whether a sign for another speaker stands before it. */
  readonly isChange: boolean;
}

/** Turns as they are put together. */
interface OpenTurn {
  label?: string;
  start: number;
  end: number;
  paragraphs: { text: string; line: number }[];
}

/** The turns that voices, names before a colon, and signs of change (`>>`, dashes) make of cues. */
export function turnsOf(cues: readonly Cue[]): CueTurn[] {
  const habits = habitsOf(cues);
  const turns: OpenTurn[] = [];
  let before: Cue | undefined;
  for (const cue of cues) {
    const isPause = before !== undefined && cue.start - before.end >= longPause;
    const rows = withoutRepeats(cue, before);
    for (const [index, row] of rows.entries()) {
      add(turns, saidOf(row, habits), cue, isPause && index === 0);
    }
    before = cue;
  }
  return turns;
}

function add(turns: OpenTurn[], { text, label, isChange }: Said, cue: Cue, isPause: boolean): void {
  const turn = turns.at(-1);
  if (!turn || isChange || (label !== undefined && !goesOn(turn, label))) {
    turns.push({
      ...(label === undefined ? isChange && { label: '' } : { label }),
      start: cue.start,
      end: cue.end,
      paragraphs: text === '' ? [] : [{ text, line: cue.line }],
    });
    return;
  }
  turn.end = Math.max(turn.end, cue.end);
  const paragraph = turn.paragraphs.at(-1);
  if (text === '') return;
  if (paragraph && !isPause) paragraph.text += ` ${text}`;
  else turn.paragraphs.push({ text, line: cue.line });
}

/** Whether a label names who speaks already; under labels such as Q stand different people. */
function goesOn(turn: OpenTurn, label: string): boolean {
  return turn.label === label && !['journalist', 'audience'].includes(roleOf(label));
}

const change = /^\s*(?:>{2,3}|&gt;&gt;)\s*/u;
const dash = /^\s*[-–—‐]\s*(?=[\p{L}\p{N}“"'¿¡([])/u;

/** How the cues of a file tell who speaks. */
interface Habits {
  /** Labels at the start of at least two rows. */
  readonly recurring: ReadonlySet<string>;
  /** Whether dashes stand for speakers. */
  readonly isDialogue: boolean;
  /** Whether all is printed in capitals, so that they make no label. */
  readonly isCapitals: boolean;
  /** Whether a program has put a name before nearly every cue, so that whatever recurs there is one. */
  readonly isPrefixed: boolean;
  /** The labels behind signs of change, where names are printed so, and other words before a colon are none. */
  readonly signed: ReadonlySet<string> | undefined;
}

function habitsOf(cues: readonly Cue[]): Habits {
  const rows = cues.flatMap((cue) => cue.rows);
  const recurring = recurringLabels(rows);
  const upper = rows.filter(({ text }) => !/\p{Ll}/u.test(text.replaceAll(/<[^<>]*>/gu, ''))).length;
  const habits: Habits = {
    recurring,
    // Where one cue has two dashes, dashes are for speakers; a single one may be any dash.
    isDialogue: cues.some((cue) => cue.rows.filter(({ text }) => dash.test(text)).length >= 2),
    isCapitals: upper > rows.length * 0.8,
    isPrefixed: isPrefixed(cues, recurring),
    signed: undefined,
  };
  const labels = rows.map((row) => saidOf(row, habits).label);
  const behindSigns = labels.flatMap((label, index) =>
    label !== undefined && change.test(rows[index]?.text ?? '') ? [label] : [],
  );
  const count = labels.filter((label) => label !== undefined).length;
  const isSigned = behindSigns.length >= 3 && behindSigns.length > count / 2;
  return isSigned ? { ...habits, signed: new Set(behindSigns) } : habits;
}

function saidOf({ text, voice }: CueRow, habits: Habits): Said {
  const { isDialogue, signed } = habits;
  const isChange = change.test(text) || (isDialogue && dash.test(text));
  const words = clean(text.replace(change, '').replace(isDialogue ? dash : '', ''));
  const named = bracketed(words) ?? labelText(words);
  const isHidden = named !== undefined && !isChange && signed?.has(named.label) === false;
  if (named && !isHidden && isLabel(named.label, habits)) {
    // A named change goes on the turn where the name is the one before: programs repeat it at each cue.
    return { text: words.slice(named.end).trim(), label: named.label, isChange: false };
  }
  return { text: words, isChange, ...(voice !== undefined && { label: voice }) };
}

/** A name in square brackets before the words, and no sound: `[MAYOR] Good evening.` */
function bracketed(text: string): LabelText | undefined {
  if (!text.startsWith('[')) return undefined;
  const match = /^\[(?<label>\p{L}[^[\]:]{0,40})\] (?=\S)/u.exec(text);
  const label = match?.groups?.['label'];
  if (!match || label === undefined || directionsIn(match[0]).length > 0) return undefined;
  return nameShape(label).score >= 0.5 ? { label, end: match[0].length } : undefined;
}

function clean(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim();
}

function isPrefixed(cues: readonly Cue[], recurring: ReadonlySet<string>): boolean {
  const prefixed = cues.filter(({ rows }) => {
    const label = labelText(clean(rows[0]?.text ?? ''))?.label;
    return label !== undefined && label.length <= 60 && recurring.has(label);
  });
  return cues.length >= 5 && prefixed.length >= cues.length * 0.8;
}

function isLabel(label: string, { recurring, isCapitals, isPrefixed: isAlways }: Habits): boolean {
  const { shape, score } = nameShape(label);
  if (isAlways && label.length <= 60 && recurring.has(label)) return true;
  return score >= 0.5 && ((shape === 'capitals' && !isCapitals) || recurring.has(label) || score >= 0.85);
}

/** What stands before a colon at the start of at least two rows. */
function recurringLabels(rows: readonly CueRow[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const words = clean(text.replace(change, '').replace(dash, ''));
    const label = (bracketed(words) ?? labelText(words))?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([label]) => label));
}

/** Rows that rolling captions may repeat. */
const mostRepeats = 50;

/** Rows of a cue without those that the cue before it ended with: rolling captions show each row twice or three times. */
function withoutRepeats({ rows, start }: Cue, before: Cue | undefined): readonly CueRow[] {
  if (!before || start - before.end > 0.1) return rows;
  const shown = before.rows.map(({ text }) => clean(text)).filter((text) => text !== '');
  const own = rows.map(({ text }) => clean(text));
  for (let length = Math.min(shown.length, own.length, mostRepeats); length > 0; length--) {
    const isSame = shown.slice(-length).every((text, index) => text === own[index]);
    if (isSame) return rows.slice(length);
  }
  return rows;
}
