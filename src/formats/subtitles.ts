import type { Line, Manuscript, Source } from '../model/transcript.ts';
import type { Reader } from './reader.ts';
import { cuesOf } from './subtitles/cues.ts';
import { type CueTurn, turnsOf } from './subtitles/turns.ts';

/** Subtitles with times; lines are those of the times of a cue. */
export const subtitles: Reader<object> = {
  id: 'subtitles',
  title: 'Subtitles',
  doc: 'Subtitles in SRT or WebVTT: cues joined into turns by voice, name before a colon or sign of change, with their times.',
  extensions: ['srt', 'vtt', 'webvtt'],
  fits: ({ path, text }) => {
    if (/^\s*WEBVTT(?:[\s]|$)/u.test(text.slice(0, 100))) return 0.95;
    if (/\.(?:srt|vtt|webvtt)$/iu.test(path)) return 0.9;
    return /^\s*\d+\s*\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3} --> /u.test(text.slice(0, 200)) ? 0.8 : 0;
  },
  parse: parseSubtitles,
};

async function parseSubtitles({ text, path }: Source): Promise<Manuscript> {
  const { cues, header, notices } = await cuesOf(text, path);
  const language = header.get('Language')?.trim();
  const title = header.get('Title')?.trim();
  return {
    metadata: { ...(title && { title }), ...(language && { language }) },
    lines: turnsOf(cues).flatMap(linesOf),
    notices,
  };
}

/** A stretch that names nobody is marked as well: nothing in subtitles is a title. */
function linesOf({ label = '', start, end, paragraphs }: CueTurn): Line[] {
  return paragraphs.flatMap(({ text, line }, index) => [
    { text, line, ...(index === 0 && { speaker: { label, start, end } }) },
    { text: '', line },
  ]);
}
