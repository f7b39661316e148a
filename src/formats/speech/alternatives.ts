import type { Piece } from './pieces.ts';

/** An object of JSON. */
type Fields = Readonly<Record<string, unknown>>;

/** A recognised word. */
interface Word {
  readonly text: string;
  readonly speaker: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/**
 * The stretches in lists of alternatives, of which the first is the likeliest: IBM Watson (speakers by the start of a word),
 * Google (a tag on each word, in the last result all of them), Deepgram (by channel).
 */
export function alternativesOf(value: Fields): Piece[] {
  const { results } = value;
  const listed = objectsIn(isFields(results) ? results['channels'] : results);
  const firsts = listed.flatMap(({ alternatives }) => objectsIn(alternatives).slice(0, 1));
  const speakers = speakersByStart(objectsIn(value['speaker_labels']));
  const spoken = firsts.map((alternative) => wordsOf(alternative, speakers));
  const tagged = spoken.findLast((words) => words.some(({ speaker }) => speaker !== undefined));
  // Google repeats all words in the last result, with the speakers.
  if (tagged && speakers.size === 0 && !isFields(results)) return joined(tagged);
  if (tagged) return joined(spoken.flat());
  return firsts.flatMap(({ transcript }, at) => {
    const text = typeof transcript === 'string' ? transcript.trim() : '';
    const [start, end] = [spoken[at]?.[0]?.start, spoken[at]?.at(-1)?.end];
    return text === '' ? [] : [pieceOf({ text, speaker: undefined, start, end })];
  });
}

function speakersByStart(labels: readonly Fields[]): ReadonlyMap<number, string> {
  return new Map(
    labels.flatMap(({ from, speaker }) => {
      const name = nameOf(speaker);
      return typeof from === 'number' && name !== undefined ? [[from, name] as const] : [];
    }),
  );
}

/** Speakers are numbers or texts. */
function nameOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function wordsOf({ timestamps, words }: Fields, speakers: ReadonlyMap<number, string>): Word[] {
  if (Array.isArray(timestamps)) return timestamps.flatMap((entry: unknown) => timedWord(entry, speakers));
  return objectsIn(words).flatMap((word) => {
    const text = word['punctuated_word'] ?? word['word'] ?? word['text'];
    const tag = word['speakerTag'] ?? word['speaker_tag'] ?? word['speakerLabel'] ?? word['speaker'];
    const start = secondsOf(word['startTime'] ?? word['start_time'] ?? word['start']);
    const end = secondsOf(word['endTime'] ?? word['end_time'] ?? word['end']);
    return typeof text === 'string' ? [{ text, speaker: nameOf(tag), start, end }] : [];
  });
}

/** A word with its times as Watson writes them: `["harbour", 0.92, 1.3]`. */
function timedWord(entry: unknown, speakers: ReadonlyMap<number, string>): Word[] {
  const [text, from, to]: readonly unknown[] = Array.isArray(entry) ? entry : [];
  if (typeof text !== 'string') return [];
  const start = secondsOf(from);
  const speaker = start === undefined ? undefined : speakers.get(start);
  return [{ text, speaker, start, end: secondsOf(to) }];
}

/** Seconds, as a number or as Google writes them: `1.200s`. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const seconds = typeof value === 'string' ? Number(value.replace(/s$/u, '')) : Number.NaN;
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** Words joined while the speaker is the same. */
function joined(words: readonly Word[]): Piece[] {
  const pieces: { texts: string[]; first: Word; end: number | undefined }[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last && last.first.speaker === (word.speaker ?? last.first.speaker)) {
      last.texts.push(word.text);
      last.end = word.end;
    } else pieces.push({ texts: [word.text], first: word, end: word.end });
  }
  return pieces.map(({ texts, first, end }) => pieceOf({ ...first, text: texts.join(' '), end }));
}

function pieceOf({ text, speaker, start, end }: Word): Piece {
  return {
    text,
    ...(speaker !== undefined && { speaker }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}
