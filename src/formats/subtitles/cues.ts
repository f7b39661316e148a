import type { VTTCue, VTTNode } from 'media-captions';
import { badCue, nestedTooDeep, noCues } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
import type { Place } from '../../model/place.ts';
import { splitLines } from '../lines.ts';

/** A row of a cue. */
export interface CueRow {
  readonly text: string;
  /** The voice that the mark-up names; absent where it names none. */
  readonly voice?: string;
}

/** A piece of text shown from one time to another, in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Line of its times in the source. */
  readonly line: number;
  readonly rows: readonly CueRow[];
}

/** The cues of a file, in order, with what the header says and what could not be read. */
export interface Cues {
  readonly cues: readonly Cue[];
  readonly header: ReadonlyMap<string, string>;
  readonly notices: readonly Notice[];
}

/** Faults that are told one by one. */
const mostNotices = 1_000;

/**
 * The cues of a text in SRT or WebVTT, mark-up taken out.
 *
 * @throws subtitles/no-cue where there is none; markup/too-deep
 */
export async function cuesOf(text: string, path: string): Promise<Cues> {
  const { parseTextStream, tokenizeVTTCue } = await import('media-captions');
  const isVtt = /^\s*WEBVTT/u.test(text);
  const { cues, metadata, errors } = await parseTextStream(streamOf(text), {
    type: isVtt ? 'vtt' : 'srt',
    errors: strayArrows(text) <= mostNotices * 10,
  });
  if (cues.length === 0) throw noCues(path);
  const places = timesOf(text);
  const placeOf = searchOf(places);
  let next = 0;
  const found = cues.map((cue) => {
    // The parser does not say where a cue stands: it is at the next line with its times.
    const at = placeOf(cue.startTime, next);
    if (at !== undefined) next = at + 1;
    const line = places[at ?? next - 1]?.line ?? 1;
    const rows = isVtt ? rowsOf(tokenizeVTTCue(cue), { path, line }) : plainRows(cue);
    return { start: cue.startTime, end: cue.endTime, line, rows };
  });
  const lost = places.length - cues.length;
  return {
    cues: found,
    header: new Map(Object.entries(metadata)),
    notices: [
      ...errors.slice(0, mostNotices).map(({ message, line }) => badCue(message, { path, line })),
      ...(errors.length > mostNotices
        ? [badCue(`${errors.length - mostNotices} more faults after these`, { path })]
        : []),
      ...(lost > errors.length
        ? [badCue(`${lost} cues have wrong times or stand in one another`, { path })]
        : []),
    ],
  };
}

/** Lines handed to the parser at a time: it takes each from the head of those that wait. */
const linesAtOnce = 200;

/** The lines of a text as the parser counts them. */
function streamOf(text: string): ReadableStream<string> {
  const lines = text.split(/\r?\n|\r/u);
  let next = 0;
  return new ReadableStream<string>({
    pull(controller) {
      for (const line of lines.slice(next, next + linesAtOnce)) {
        // The parser searches lines with times for blanks, from each blank anew.
        controller.enqueue(line.includes('-->') ? line.replaceAll(/\s{2,}/gu, ' ') : line);
      }
      next += linesAtOnce;
      if (next >= lines.length) controller.close();
    },
  });
}

/** A line that holds the times of a cue. */
interface Times {
  readonly line: number;
  /** Seconds. */
  readonly start: number;
}

/** Finds the first place at or after a given one that has a start, to a thousandth; what is asked for must not go back. */
function searchOf(places: readonly Times[]): (start: number, from: number) => number | undefined {
  const waiting = new Map<number, number[]>();
  for (const index of [...places.keys()].toReversed()) {
    const key = thousandths(places[index]?.start ?? 0);
    const indexes = waiting.get(key);
    if (indexes) indexes.push(index);
    else waiting.set(key, [index]);
  }
  return (start, from) => {
    let first: number | undefined;
    for (const near of [-1, 0, 1]) {
      const indexes = waiting.get(thousandths(start) + near) ?? [];
      while ((indexes.at(-1) ?? from) < from) indexes.pop();
      const index = indexes.at(-1);
      if (index !== undefined && (first === undefined || index < first)) first = index;
    }
    return first;
  };
}

const thousandths = (seconds: number): number => Math.round(seconds * 1000);

const times = /^\s*(?:(?<hours>\d{1,4}):)?(?<minutes>\d{1,2}):(?<seconds>\d{1,2}(?:[.,]\d{1,3})?)\s*-->/u;

/** Lines that look as if they held times, and hold none: each is two faults to the parser. */
function strayArrows(text: string): number {
  return splitLines(text).filter((line) => line.includes('-->') && !times.test(line)).length;
}

/** The lines that hold the times of a cue. */
function timesOf(text: string): Times[] {
  return splitLines(text).flatMap((line, index) => {
    if (!line.includes('-->')) return [];
    const { hours = '0', minutes = '0', seconds = '0' } = times.exec(line)?.groups ?? {};
    const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
    return [{ line: index + 1, start }];
  });
}

/** Tags of the formats that players read in SRT, and the positions of older programs. */
const tags = /<\/?[a-z][^<>]{0,100}>|\{\\[a-z][^{}]{0,40}\}/giu;

function plainRows({ text }: VTTCue): CueRow[] {
  return text
    .replaceAll(tags, '')
    .split('\n')
    .map((row) => ({ text: row }));
}

/** How deep tags may nest in a cue. */
const maxDepth = 200;

/** Rows out of WebVTT's tree: a new one at each line break and each voice. */
function rowsOf(nodes: readonly VTTNode[], place: Place): CueRow[] {
  const rows: CueRow[] = [];
  let text = '';
  let voice: string | undefined;
  const flush = (): void => {
    if (text.trim() !== '') rows.push({ text, ...(voice !== undefined && { voice }) });
    text = '';
  };
  const visit = (inner: readonly VTTNode[], depth: number): void => {
    if (depth > maxDepth) throw nestedTooDeep(maxDepth, place);
    for (const node of inner) {
      if (node.type === 'text') {
        const [first = '', ...others] = node.data.split('\n');
        text += first;
        for (const other of others) {
          flush();
          text = other;
        }
      } else if (node.type === 'v') {
        flush();
        const outer = voice;
        voice = node.voice?.trim() ?? '';
        visit(node.children, depth + 1);
        flush();
        voice = outer;
      } else visit(node.children, depth + 1);
    }
  };
  visit(nodes, 0);
  flush();
  return rows;
}
