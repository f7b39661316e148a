import type { Line } from '../../model/transcript.ts';
import type { Cue } from '../subtitles/cues.ts';
import { turnsOf } from '../subtitles/turns.ts';

/** Fewer lines with nothing but a time than this make no captions. */
const fewestTimes = 8;

/** Of the lines behind the first time so many are times, or come alone between two. */
const timedShare = 0.4;

/** Longest line of a caption. */
const longestCaption = 160;

const time = /^(?:\d{1,2}:)?\d{1,3}:\d{2}$/u;

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
export function withoutTimeLines(lines: readonly Line[]): readonly Line[] {
  if (!hasTimes(lines)) return lines;
  const timed = lines
    .filter(({ text }) => text !== '')
    .map((line) => ({ line, seconds: secondsOf(line.text) }));
  const first = timed.findIndex(({ seconds }) => seconds !== undefined);
  const body = timed.slice(first);
  if (first < 0 || !areCaptions(body)) return lines;
  const head = lines.slice(0, lines.indexOf(body[0]!.line));
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

function hasTimes(lines: readonly Line[]): boolean {
  let times = 0;
  for (const { text } of lines) if (secondsOf(text) !== undefined && ++times >= fewestTimes) return true;
  return false;
}

function secondsOf(text: string): number | undefined {
  if (text.length > 9 || !time.test(text)) return undefined;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
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
