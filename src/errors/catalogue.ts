import type { Place } from '../model/place.ts';
import { nearest } from './nearest.ts';
import { RostrumError } from './rostrum-error.ts';

// One function per message, in the order of the pipeline. Nothing else in src/ constructs a RostrumError.

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

const list = (names: readonly string[]): string => names.map(quote).join(', ');

export const missingInput = (path: string): RostrumError =>
  new RostrumError('input/missing', `No file or folder at ${quote(path)}`, {
    place: { path },
    hint: 'Check the spelling; a relative path starts at the current folder.',
  });

export const noTranscripts = (path: string, known: readonly string[]): RostrumError =>
  new RostrumError('input/no-transcripts', `No transcript in ${quote(path)}`, {
    place: { path },
    hint: `Files that can be read end in ${known.map((ending) => `.${ending}`).join(', ')}.`,
  });

export const unreadable = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('input/unreadable', `Cannot read ${quote(path)}: ${reason}`, { place: { path }, cause });

export const unknownFormat = (path: string, known: readonly string[]): RostrumError =>
  new RostrumError('input/unknown-format', `No format known for ${quote(path)}`, {
    place: { path },
    hint: `Force one with --reader. Known: ${known.join(', ')}.`,
  });

export const skippedFile = (path: string, endings: readonly string[]): RostrumError =>
  new RostrumError('input/skipped', `Left out, since its ending is of no known format: ${quote(path)}`, {
    place: { path },
    hint: `Files that can be read end in ${endings.map((ending) => `.${ending}`).join(', ')}; name a file and its --reader to read it all the same.`,
  });

export const emptyFile = (path: string): RostrumError =>
  new RostrumError('text/empty', 'Expected a transcript, not an empty file', {
    place: { path },
    hint: 'Leave the file out, or put the text of the transcript into it.',
  });

export const binaryFile = (path: string, line: number, column: number): RostrumError =>
  new RostrumError('text/binary', 'Expected text, not a NUL byte: the file looks binary', {
    place: { path, line, column },
    hint: 'Save the transcript as plain text in UTF-8; a damaged file has to be mended first.',
  });

export const notUtf8 = (path: string, byte: number, line: number, column: number): RostrumError =>
  new RostrumError(
    'text/not-utf-8',
    `Expected UTF-8, not byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    {
      place: { path, line, column },
      hint: 'Save the file as UTF-8, or name its encoding, e.g. --encoding windows-1252.',
    },
  );

export const notInEncoding = (path: string, encoding: string): RostrumError =>
  new RostrumError('text/not-in-encoding', `The bytes are not ${encoding}`, {
    place: { path },
    hint: 'Name another encoding with --encoding, or leave the option out.',
  });

export const unknownEncoding = (encoding: string): RostrumError =>
  new RostrumError('option/unknown-encoding', `Unknown encoding ${quote(encoding)}`, {
    hint: 'Use a name of the WHATWG Encoding Standard, e.g. utf-8, utf-16le, windows-1252, gb18030.',
  });

export const lineTooLong = (path: string, line: number, length: number, limit: number): RostrumError =>
  new RostrumError('text/line-too-long', `A line may have at most ${limit} characters, not ${length}`, {
    place: { path, line },
    hint: 'Break the text into paragraphs, or raise the limit with --max-line.',
  });

export const yamlSyntax = (message: string, place: Place): RostrumError =>
  new RostrumError('yaml/syntax', message, {
    place,
    hint: 'Check indentation, quotes and brackets near this place.',
  });

export const noSpeakers = (path: string): RostrumError =>
  new RostrumError('transcript/no-speaker', 'No speaker label found, so no turn can be told from the next', {
    place: { path },
    hint: 'A turn starts with its speaker and a colon; for a text by one speaker, name them with --speaker NAME.',
  });

export const doubtfulLabel = (label: string, place: Place): RostrumError =>
  new RostrumError('transcript/doubtful-label', `${quote(label)} was taken for a speaker, with some doubt`, {
    place,
  });

export const possibleLabel = (label: string, place: Place): RostrumError =>
  new RostrumError(
    'transcript/possible-label',
    `${quote(label)} looks like a speaker and was taken for speech`,
    {
      place,
    },
  );

export const emptyTurn = (label: string, place: Place): RostrumError =>
  new RostrumError('transcript/empty-turn', `Nothing is said under ${quote(label)}`, { place });

export const missingPages = (path: string, pages: number, missing: readonly number[]): RostrumError =>
  new RostrumError(
    'transcript/missing-pages',
    `The briefing has ${pages} pages; missing: ${ranges(missing)}`,
    { place: { path }, hint: 'Save the other pages as well, so that counts are of the whole briefing.' },
  );

export const ambiguousDate = (text: string, place: Place): RostrumError =>
  new RostrumError('transcript/ambiguous-date', `${quote(text)} can be read as two dates`, {
    place,
    hint: 'Write the date as YYYY-MM-DD, in the file or in its name.',
  });

export const noDate = (path: string): RostrumError =>
  new RostrumError('transcript/no-date', 'No date found in title, dateline, front matter or file name', {
    place: { path },
    hint: 'Begin the file name with the date, e.g. 2020-03-06-briefing.txt.',
  });

export const setAsideText = (text: string, place: Place): RostrumError =>
  new RostrumError('transcript/preface', `Left out of the turns: ${quote(text)}`, {
    place,
    hint: 'If this was said, put the name of the speaker and a colon before it.',
  });

/** `2–4, 7` for 2, 3, 4, 7. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

export const unknownName = (kind: string, name: string, known: readonly string[]): RostrumError => {
  const suggestion = nearest(name, known);
  return new RostrumError(`${kind}/unknown`, `Unknown ${kind} ${quote(name)}`, {
    hint:
      suggestion === undefined
        ? `Known: ${known.join(', ')}.`
        : `Did you mean “${suggestion}”? Known: ${known.join(', ')}.`,
  });
};

export const outOfRange = (name: string, value: string, expected: string): RostrumError =>
  new RostrumError('option/out-of-range', `--${name} must be ${expected}, not ${quote(value)}`);

export const badOptionValue = (name: string, value: string, expected: string): RostrumError =>
  new RostrumError('option/bad-value', `Expected ${expected} after --${name}, not ${quote(value)}`);

export const missingOptionValue = (name: string): RostrumError =>
  new RostrumError('option/missing-value', `Expected a value after --${name}`);

export const repeatedOption = (name: string, values: readonly string[]): RostrumError =>
  new RostrumError('option/repeated', `--${name} can be given once, not twice: ${list(values)}`);

export const missingArgument = (name: string): RostrumError =>
  new RostrumError('argument/missing', `Expected ${name}`);

export const emptyPattern = (): RostrumError =>
  new RostrumError('pattern/empty', 'Expected a word or phrase to look for, not an empty pattern', {
    hint: 'Give at least one word, e.g. "shared future"; a * inside a word stands for any characters.',
  });

export const lexiconKey = (key: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(key, known);
  return new RostrumError('lexicon/unknown-key', `Unknown key ${quote(key)}`, {
    place,
    hint:
      suggestion === undefined
        ? `Known keys: ${known.join(', ')}.`
        : `Did you mean “${suggestion}”? Known keys: ${known.join(', ')}.`,
  });
};

export const lexiconValue = (key: string, expected: string, place: Place): RostrumError =>
  new RostrumError('lexicon/bad-value', `Expected ${expected} under ${quote(key)}`, { place });

export const lexiconPattern = (pattern: string, reason: string, place: Place): RostrumError =>
  new RostrumError('lexicon/bad-pattern', `${reason} in the pattern ${quote(pattern)}`, {
    place,
    hint: 'A pattern is words, (a|b) for one of several, (x)? for what may be missing.',
  });

export const lexiconDuplicate = (name: string, place: Place): RostrumError =>
  new RostrumError('lexicon/duplicate', `Two entries are called ${quote(name)}`, {
    place,
    hint: 'Put all forms under one entry, or give the entries different names.',
  });

export const lexiconShape = (place: Place): RostrumError =>
  new RostrumError('lexicon/no-lexicon', 'Expected a lexicon: the keys lexicon, title, kind and entries', {
    place,
    hint: 'See the built-in lexicons for examples; a file of the researcher has the same form.',
  });

export const lexiconDates = (from: string, to: string, place: Place): RostrumError =>
  new RostrumError('lexicon/dates-reversed', `An office cannot end (${to}) before it starts (${from})`, {
    place,
  });

export const lexiconParent = (parent: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(parent, known);
  return new RostrumError('lexicon/unknown-parent', `No entry called ${quote(parent)} in this lexicon`, {
    place,
    hint:
      suggestion === undefined
        ? 'A parent is the name of an entry of the same file.'
        : `Did you mean “${suggestion}”?`,
  });
};

export const lexiconAlias = (place: Place): RostrumError =>
  new RostrumError('lexicon/alias', 'Expected a value, not a reference to an anchor', {
    place,
    hint: 'Write the value out at each place; lexicons have no anchors and references.',
  });

export const lexiconTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError(
    'lexicon/too-large',
    `A lexicon in YAML may have at most ${limit} characters, not ${size}`,
    {
      place: { path },
      hint: 'Write it as JSON with the same keys, which has no limit and is read far faster.',
    },
  );

/** The first of several problems of one file; its hint counts the others, its cause holds them all. */
export const severalProblems = (problems: readonly [RostrumError, ...RostrumError[]]): RostrumError => {
  const [first, ...others] = problems;
  if (others.length === 0) return first;
  const lines = [...new Set(others.map(({ place }) => place?.line).filter((line) => line !== undefined))];
  const where =
    lines.length > 0 ? ` (line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''})` : '';
  const more = `${others.length} more ${others.length === 1 ? 'problem' : 'problems'} in this file${where}.`;
  return new RostrumError(first.code, first.message, {
    place: first.place,
    hint: first.hint === undefined ? more : `${first.hint} ${more}`,
    cause: problems,
  });
};

export const outputExists = (path: string): RostrumError =>
  new RostrumError('output/not-ours', `The folder ${quote(path)} holds files that Rostrum did not write`, {
    place: { path },
    hint: 'Name an empty or new folder with -o.',
  });

export const cannotWrite = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('output/cannot-write', `Cannot write ${quote(path)}: ${reason}`, {
    place: { path },
    cause,
  });

export const unknownExport = (path: string, known: readonly string[]): RostrumError =>
  new RostrumError('export/unknown', `No way known to write ${quote(path)}`, {
    hint: `End the name in one of ${list(known.map((ending) => `.${ending}`))}, or choose with --as.`,
  });
