import { alternativesOf } from './alternatives.ts';

/** A stretch of recognised speech. */
export interface Piece {
  /** What the recogniser calls the speaker, e.g. `spk_0`; absent where it tells none. */
  readonly speaker?: string;
  readonly text: string;
  /** Seconds. */
  readonly start?: number;
  readonly end?: number;
}

/** An object of JSON. */
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a field that is a list; none where it is not. */
function listIn(value: unknown, name: string): Fields[] {
  const field = isFields(value) ? value[name] : undefined;
  return Array.isArray(field) ? field.filter(isFields) : [];
}

function fieldIn(value: unknown, name: string): unknown {
  return isFields(value) ? value[name] : undefined;
}

function textIn(value: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const field = fieldIn(value, name);
    if (typeof field === 'string') return field;
    if (typeof field === 'number') return String(field);
  }
  return undefined;
}

function numberIn(value: unknown, ...names: readonly string[]): number | undefined {
  const number = Number(textIn(value, ...names) ?? Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** The stretches in what a recogniser wrote: Amazon Transcribe, Whisper, WhisperX, one with `utterances`, or lists of alternatives. */
export function piecesOf(value: unknown): Piece[] {
  const results = fieldIn(value, 'results');
  const utterances = listIn(value, 'utterances');
  if (utterances.length > 0) return utterances.flatMap((part) => segment(part, timeUnit(value)));
  const told = listIn(results, 'utterances');
  if (told.length > 0) return told.flatMap((part) => segment(part, 1));
  if (isFields(value) && (Array.isArray(results) || listIn(results, 'channels').length > 0))
    return alternativesOf(value);
  if (results !== undefined) return transcribed(results);
  return listIn(value, 'segments').flatMap(whispered);
}

/** The language that the recogniser names; absent where it names none. */
export function languageOf(value: unknown): string | undefined {
  return (
    textIn(value, 'language', 'language_code') ?? textIn(fieldIn(value, 'results'), 'language_code')
  )?.replaceAll('_', '-');
}

/** Times in thousandths are whole numbers, and the recording is said to last a number of seconds, or they are large. */
function timeUnit(value: unknown): number {
  const ends = listIn(value, 'utterances').flatMap((part) => numberIn(part, 'end') ?? []);
  const starts = listIn(value, 'utterances').flatMap((part) => numberIn(part, 'start') ?? []);
  const isWhole = [...starts, ...ends].every((time) => Number.isInteger(time));
  return isWhole && Math.max(0, ...ends) > 1000 ? 0.001 : 1;
}

function pieceOf(
  speaker: string | undefined,
  text: string,
  start: number | undefined,
  end: number | undefined,
): Piece[] {
  const words = text.trim();
  if (words === '') return [];
  return [
    {
      text: words,
      ...(speaker !== undefined && { speaker }),
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  ];
}

function segment(part: Fields, unit: number): Piece[] {
  const time = (name: string): number | undefined => {
    const value = numberIn(part, name, `${name}_time`);
    return value === undefined ? undefined : value * unit;
  };
  const speaker = textIn(part, 'speaker', 'speaker_label', 'speaker_id');
  return pieceOf(speaker, textIn(part, 'text', 'transcript') ?? '', time('start'), time('end'));
}

/** A segment of Whisper; WhisperX may find that its words are by several speakers. */
function whispered(part: Fields): Piece[] {
  const words = listIn(part, 'words');
  const speakers = new Set(words.flatMap((word) => textIn(word, 'speaker') ?? []));
  if (speakers.size < 2) return segment(part, 1);
  const pieces: { speaker: string | undefined; text: string; start?: number; end?: number }[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const speaker = textIn(word, 'speaker') ?? last?.speaker;
    const [start, end] = [numberIn(word, 'start'), numberIn(word, 'end')];
    const text = textIn(word, 'word', 'text')?.trim() ?? '';
    if (last && last.speaker === speaker) {
      last.text += ` ${text}`;
      if (end !== undefined) last.end = end;
    } else
      pieces.push({
        speaker,
        text,
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
      });
  }
  return pieces.flatMap(({ speaker, text, start, end }) => pieceOf(speaker, text, start, end));
}

/** The results of Amazon Transcribe: whole segments where it writes them, else words with a speaker each. */
function transcribed(results: unknown): Piece[] {
  const segments = listIn(results, 'audio_segments').flatMap((part) => segment(part, 1));
  if (segments.some(({ speaker }) => speaker !== undefined)) return segments;
  const speakers = speakersByTime(results);
  const items = listIn(results, 'items');
  if (speakers.size > 0 || items.some((item) => textIn(item, 'speaker_label') !== undefined)) {
    return joinedItems(items, speakers);
  }
  if (segments.length > 0) return segments;
  return listIn(results, 'transcripts').flatMap((part) => segment(part, 1));
}

/** Start of a word → speaker, of the segments of speakers and of channels. */
function speakersByTime(results: unknown): Map<string, string> {
  const speakers = new Map<string, string>();
  for (const part of listIn(fieldIn(results, 'speaker_labels'), 'segments')) {
    const speaker = textIn(part, 'speaker_label');
    for (const item of listIn(part, 'items')) {
      const start = textIn(item, 'start_time');
      if (start !== undefined && speaker !== undefined) speakers.set(start, speaker);
    }
  }
  for (const channel of listIn(fieldIn(results, 'channel_labels'), 'channels')) {
    const speaker = textIn(channel, 'channel_label');
    for (const item of listIn(channel, 'items')) {
      const start = textIn(item, 'start_time');
      if (start !== undefined && speaker !== undefined) speakers.set(start, speaker);
    }
  }
  return speakers;
}

/** Words and marks of punctuation, joined while the speaker is the same. */
function joinedItems(items: readonly Fields[], speakers: ReadonlyMap<string, string>): Piece[] {
  const pieces: { speaker: string | undefined; text: string; start?: number; end?: number }[] = [];
  for (const item of items) {
    const text = textIn(listIn(item, 'alternatives')[0], 'content') ?? '';
    const last = pieces.at(-1);
    if (textIn(item, 'type') === 'punctuation') {
      if (last) last.text += text;
      continue;
    }
    const [start, end] = [numberIn(item, 'start_time'), numberIn(item, 'end_time')];
    const speaker =
      textIn(item, 'speaker_label') ?? speakers.get(textIn(item, 'start_time') ?? '') ?? last?.speaker;
    if (last && last.speaker === speaker) {
      last.text += ` ${text}`;
      if (end !== undefined) last.end = end;
    } else
      pieces.push({
        speaker,
        text,
        ...(start !== undefined && { start }),
        ...(end !== undefined && { end }),
      });
  }
  return pieces.flatMap(({ speaker, text, start, end }) => pieceOf(speaker, text, start, end));
}
