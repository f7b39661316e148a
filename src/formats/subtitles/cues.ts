import type { VTTCue, VTTNode } from 'media-captions';
import { badCue, noCues } from '../../errors/catalogue.ts';
import type { Notice } from '../../model/notice.ts';
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

/**
 * The cues of a text in SRT or WebVTT, mark-up taken out.
 *
 * @throws subtitles/no-cue where there is none
 */
export async function cuesOf(text: string, path: string): Promise<Cues> {
  const { parseText, tokenizeVTTCue } = await import('media-captions');
  const isVtt = /^\s*WEBVTT/u.test(text);
  const { cues, metadata, errors } = await parseText(text, { type: isVtt ? 'vtt' : 'srt', errors: true });
  if (cues.length === 0) throw noCues(path);
  const places = timesOf(text);
  let next = 0;
  const found = cues.map((cue) => {
    // The parser does not say where a cue stands: it is at the next line with its times.
    const at = places.findIndex(
      ({ start }, index) => index >= next && Math.abs(start - cue.startTime) < 0.002,
    );
    if (at >= 0) next = at + 1;
    const line = places[at]?.line ?? places[next - 1]?.line ?? 1;
    const rows = isVtt ? rowsOf(tokenizeVTTCue(cue)) : plainRows(cue);
    return { start: cue.startTime, end: cue.endTime, line, rows };
  });
  const lost = places.length - cues.length;
  return {
    cues: found,
    header: new Map(Object.entries(metadata)),
    notices: [
      ...errors.map(({ message, line }) => badCue(message, { path, line })),
      ...(lost > errors.length
        ? [badCue(`${lost} cues have wrong times or stand in one another`, { path })]
        : []),
    ],
  };
}

const times = /^\s*(?:(?<hours>\d{1,4}):)?(?<minutes>\d{1,2}):(?<seconds>\d{1,2}(?:[.,]\d{1,3})?)\s*-->/u;

/** The lines that hold the times of a cue. */
function timesOf(text: string): { readonly line: number; readonly start: number }[] {
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

/** Rows out of WebVTT's tree: a new one at each line break and each voice. */
function rowsOf(nodes: readonly VTTNode[]): CueRow[] {
  const rows: CueRow[] = [];
  let text = '';
  let voice: string | undefined;
  const flush = (): void => {
    if (text.trim() !== '') rows.push({ text, ...(voice !== undefined && { voice }) });
    text = '';
  };
  const visit = (inner: readonly VTTNode[]): void => {
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
        visit(node.children);
        flush();
        voice = outer;
      } else visit(node.children);
    }
  };
  visit(nodes);
  flush();
  return rows;
}
