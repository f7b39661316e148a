import type { Line } from '../../model/transcript.ts';
import type { Cue } from '../subtitles/cues.ts';
import { turnsOf } from '../subtitles/turns.ts';

/** Fewer lines with nothing but a time than this make no captions. */
const fewestTimes = 8;

/** Of the lines behind the first time so many are times, or come alone between two. */
const timedShare = 0.4;

/** Longest line of a caption. */
const longestCaption = 160;

/** Longest line that is two times. */
const longestTime = 40;

const time = /^(?:\d{1,2}:)?\d{1,3}:\d{2}$/u;

/** Two times on one line, `0:07 --> 0:09` or `:00:07.:00:09.`, of which the first counts. */
const range =
  /^:?(?<start>(?:\d{1,2}:)?\d{1,3}:\d{2})(?:[.,]\d{0,3})?(?:\s*(?:-->|[-–—→>])\s*|(?<=\.)):?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{0,3})?$/u;

/** Two times that have their words on the same line, `:00:46. > :00:48.The pier is open`. */
const rangeBefore =
  /^(?<times>:?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{0,3})? ?(?:-->|[-–—→>]) ?:?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{0,3})?) ?(?<words>[^\d\s].*)$/u;

/** How players read a time aloud, between the time and its words: `1 minute, 3 seconds`. */
const spokenTime = /^(?:\d{1,2} hours?(?:, )?)?(?:\d{1,2} minutes?(?:, )?)?(?:\d{1,2} seconds?)?$/u;

interface Timed {
  readonly line: Line;
  readonly seconds: number | undefined;
}

/**
 * The lines of captions that were copied out of a player, a time on one line and a few words on the next, joined into turns;
 * any other lines as they are.
 */
export function withoutTimeLines(given: readonly Line[]): readonly Line[] {
  const lines = given.flatMap(timesApart);
  if (!hasTimes(lines)) return given;
  const timed = lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ line, seconds: secondsOf(line.text) }));
  const first = timed.findIndex(({ seconds }) => seconds !== undefined);
  if (first < 0 || !areCaptions(timed.slice(first))) return given;
  const body = timesFirst(timed, first);
  const top = Math.min(...body.slice(0, 2).map(({ line }) => lines.indexOf(line)));
  const head = lines.slice(0, top);
  return [
    ...head,
    ...turnsOf(cuesOf(body)).flatMap(({ label = '', start, end, paragraphs }) =>
      paragraphs.flatMap(({ text, line }, at) => [
        { text, line, ...(at === 0 && { speaker: { label, start, end } }) },
        { text: '', line },
      ]),
    ),
  ];
}

/** A line of two times and words as two lines. */
function timesApart(line: Line): readonly Line[] {
  const { text } = line;
  if (!/^:?\d/u.test(text)) return [line];
  const { times, words } = rangeBefore.exec(text)?.groups ?? {};
  return times === undefined || words === undefined
    ? [line]
    : [
        { ...line, text: times },
        { ...line, text: words },
      ];
}

function hasTimes(lines: readonly Line[]): boolean {
  let times = 0;
  for (const { text } of lines) if (secondsOf(text) !== undefined && ++times >= fewestTimes) return true;
  return false;
}

function secondsOf(text: string): number | undefined {
  if (text.length > longestTime || !/^:?\d/u.test(text)) return undefined;
  const first = range.exec(text)?.groups?.['start'] ?? text;
  if (first.length > 9 || !time.test(first)) return undefined;
  return first.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The captions from the first on, each behind its time; where times stand below their words, they change places. */
function timesFirst(timed: readonly Timed[], first: number): readonly Timed[] {
  const isBelow = first > 0 && timed.at(-1)?.seconds !== undefined;
  if (!isBelow) return timed.slice(first);
  const out: Timed[] = [];
  let words: Timed[] = timed.slice(first - 1, first);
  for (const one of timed.slice(first)) {
    if (one.seconds === undefined) words.push(one);
    else {
      out.push(one, ...words);
      words = [];
    }
  }
  return out;
}

/** Whether times count up, with mostly one short line between them. */
function areCaptions(body: readonly Timed[]): boolean {
  let times = 0;
  let single = 0;
  let before = -1;
  for (const [at, { seconds }] of body.entries()) {
    if (seconds === undefined) continue;
    if (seconds < before) return false;
    before = seconds;
    times += 1;
    const next = body[at + 1];
    const isOnly = next?.seconds === undefined && body[at + 2]?.seconds !== undefined;
    if (isOnly && (next?.line.text.length ?? 0) <= longestCaption) single += 1;
  }
  const isSpoken = body.filter(({ line }) => isSpokenTime(line.text)).length > times / 2;
  return (
    times >= fewestTimes &&
    times >= body.length * (isSpoken ? 0.25 : timedShare) &&
    (isSpoken || single >= times * 0.8)
  );
}

function isSpokenTime(text: string): boolean {
  return text.length > 6 && text.length < 40 && spokenTime.test(text);
}

function cuesOf(body: readonly Timed[]): Cue[] {
  const cues: { start: number; end: number; line: number; rows: { text: string }[] }[] = [];
  for (const { line, seconds } of body) {
    const last = cues.at(-1);
    if (seconds !== undefined) {
      if (last) last.end = seconds;
      cues.push({ start: seconds, end: seconds, line: line.line, rows: [] });
    } else if (!isSpokenTime(line.text)) last?.rows.push({ text: line.text });
  }
  return cues;
}
