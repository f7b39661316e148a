import type { Notice } from '../model/notice.ts';
import type { Place } from '../model/place.ts';
import { nearest } from './nearest.ts';
import { RostrumError } from './rostrum-error.ts';

// One function per message, in the order of the pipeline. Nothing else in src/ constructs a RostrumError.

const quote = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** A path is never shortened: it is there to be opened. */
const quotePath = (path: string): string => `“${path}”`;

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

export const noDocuments = (path: string): RostrumError =>
  new RostrumError('transcript/none', 'No document in this file', {
    place: { path },
    hint: 'Check that it is the whole file, and name its format with --reader.',
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

export const textTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError('text/too-large', `A text may have at most ${limit} bytes, not ${size}`, {
    place: { path },
    hint: 'Divide the file; only JSON Lines, CSV and TSV may have any size.',
  });

export const yamlSyntax = (message: string, place: Place): RostrumError =>
  new RostrumError('yaml/syntax', message, {
    place,
    hint: 'Check indentation, quotes and brackets near this place.',
  });

export const xmlFault = (message: string, place: Place): RostrumError =>
  new RostrumError('xml/not-well-formed', `Not well-formed XML: ${message}`, {
    place,
    hint: 'The reader went on after this place; compare what follows with the source.',
  });

export const xmlFaults = (count: number, path: string): RostrumError =>
  new RostrumError('xml/more-faults', `${count} more places that are not well-formed`, { place: { path } });

export const unresolvedEntities = (count: number, path: string): RostrumError =>
  new RostrumError('xml/entities', `Entities that the document declares are never resolved: ${count}`, {
    place: { path },
    hint: 'Their references stay in the text as printed; resolve them beforehand in a file that you trust.',
  });

export const entityBomb = (place: Place): RostrumError =>
  new RostrumError('xml/entities-in-entities', 'Expected no entities made of other entities', {
    place,
    hint: 'Such declarations can grow without end when they are resolved; take them out of the document type.',
  });

export const nestedTooDeep = (limit: number, place: Place): RostrumError =>
  new RostrumError('markup/too-deep', `Elements may nest at most ${limit} deep`, {
    place,
    hint: 'Check the file, for no transcript is nested like this; or raise the limit with --max depth=N.',
  });

export const noText = (what: string, path: string): RostrumError =>
  new RostrumError('markup/no-text', `No text of a transcript in ${what}`, {
    place: { path },
    hint: 'Name the files that hold what was said.',
  });

export const tooManyItems = (limit: number, place: Place): RostrumError =>
  new RostrumError('markup/too-many-items', `A feed may hold at most ${limit} items`, {
    place,
    hint: 'Divide the file, or raise the limit with --max items=N.',
  });

export const cutOff = (element: string, place: Place): RostrumError =>
  new RostrumError('markup/cut-off', `The source ends inside ${quote(element)}`, {
    place,
    hint: 'The end of the transcript may be missing; save the page again.',
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

export const correctionsKey = (key: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(key, known);
  return new RostrumError('corrections/unknown-key', `Unknown key ${quote(key)}`, {
    place,
    hint:
      suggestion === undefined
        ? `Known keys: ${known.join(', ')}.`
        : `Did you mean “${suggestion}”? Known keys: ${known.join(', ')}.`,
  });
};

export const correctionsValue = (key: string, expected: string, place: Place): RostrumError =>
  new RostrumError(
    'corrections/bad-value',
    key === '' ? `Expected ${expected}` : `Expected ${expected} under ${quote(key)}`,
    { place },
  );

export const correctionNotApplied = (
  begins: string,
  line: number,
  found: string | undefined,
  place: Place,
): RostrumError =>
  new RostrumError(
    'corrections/not-applied',
    `Line ${line} does not begin with ${quote(begins)}${found === undefined ? '' : `, but with ${quote(found)}`}`,
    {
      place,
      hint: 'The transcript has changed since the correction was written: give the line and its beginning as they are now.',
    },
  );

export const labelNotFound = (label: string, place: Place): RostrumError =>
  new RostrumError('corrections/no-label', `The transcript has no label ${quote(label)}`, { place });

export const correctionsUnused = (path: string): RostrumError =>
  new RostrumError(
    'corrections/no-transcript',
    'None of the transcripts is the one that these corrections are about',
    {
      place: { path },
      hint: 'Name the file after the transcript (briefing.corrections.yaml for briefing.txt), or name the transcript under “transcript”.',
    },
  );

export const noQuestion = (path: string, others: number, documents: number): RostrumError =>
  new RostrumError(
    'transcript/no-question',
    `Nobody of the press speaks here, but in ${others} of ${documents} documents`,
    {
      place: { path },
      hint: 'Look whether the reporters’ labels were missed; rostrum turns shows what was found.',
    },
  );

export const mostlyQuestions = (path: string, share: number): RostrumError =>
  new RostrumError(
    'transcript/mostly-questions',
    `The press says ${Math.round(share * 100)}% of the words, more than those who are asked`,
    { place: { path }, hint: 'Look whether answers were taken for parts of the questions.' },
  );

export const longTurn = (label: string, words: number, place: Place): RostrumError =>
  new RostrumError('transcript/long-turn', `${quote(label)} speaks ${words} words without a break`, {
    place,
    hint: 'Look whether the turn holds other people’s words.',
  });

export const loneWord = (label: string, text: string, place: Place): RostrumError =>
  new RostrumError(
    'transcript/lone-word',
    `All that ${quote(label)} says, in all documents: ${quote(text)}`,
    {
      place,
      hint: 'Look whether the label is one, and spelt like the other labels of the speaker.',
    },
  );

export const duplicatePage = (page: number, first: string, path: string): RostrumError =>
  new RostrumError(
    'transcript/duplicate-page',
    `Left out, since page ${page} is there already: ${quotePath(first)}`,
    {
      place: { path },
      hint: 'Take one of the two files away.',
    },
  );

export const duplicateText = (path: string, other: string): RostrumError =>
  new RostrumError('corpus/duplicate', `The same text, word for word, as ${quotePath(other)}`, {
    place: { path },
    hint: 'Take one of the two away, or everything in it is counted twice.',
  });

export const nearDuplicateText = (path: string, other: string, similarity: number): RostrumError =>
  new RostrumError(
    'corpus/near-duplicate',
    `Nearly the same text as ${quotePath(other)} (${Math.floor(similarity * 100)}% of the passages)`,
    {
      place: { path },
      hint: 'Where they are two copies of one document, take one away, or its words are counted twice.',
    },
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

export const ownFileEncoding = ({ message, place }: Notice): RostrumError =>
  new RostrumError('text/encoding-guessed', message, {
    ...(place && { place }),
    hint: 'Look at the letters of this line; where they are wrong, save the file as UTF-8.',
  });

export const ownFileNotUtf8 = ({ message, place }: RostrumError): RostrumError =>
  new RostrumError('text/not-utf-8', message, {
    ...(place && { place }),
    hint: 'Save the file as UTF-8: no encoding was likely enough to read it in.',
  });

export const guessedEncoding = (
  path: string,
  encoding: string,
  confidence: number,
  line: number,
): RostrumError =>
  new RostrumError(
    'text/encoding-guessed',
    `Read as ${encoding}, since it is not UTF-8 (confidence ${Math.round(confidence * 100)}%)`,
    {
      place: { path, line },
      hint: `Look at the letters of this line; name the encoding where it is another, e.g. --encoding ${encoding}.`,
    },
  );

export const mojibake = (path: string, sample: string, count: number, line: number): RostrumError =>
  new RostrumError(
    'text/mojibake',
    `${quote(sample)} looks like UTF-8 that was once read as windows-1252 (${count} ${count === 1 ? 'place' : 'places'})`,
    {
      place: { path, line },
      hint: 'Get the file again from where it comes, or mend it (for instance with ftfy) before counting.',
    },
  );

export const archiveDamaged = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('archive/damaged', `The archive cannot be unpacked: ${reason}`, {
    place: { path },
    hint: 'Download or save the file again.',
    cause,
  });

export const archiveEncrypted = (path: string, entry: string): RostrumError =>
  new RostrumError('archive/encrypted', `${quote(entry)} is locked with a password`, {
    place: { path },
    hint: 'Unpack the archive yourself, and name the folder.',
  });

export const archiveEntryName = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('archive/entry-name', `The archive names a file outside itself: ${reason}`, {
    place: { path },
    hint: 'No honest program writes such names; unpack the archive with care, and name the folder.',
    cause,
  });

export const archiveEntries = (path: string, count: number, limit: number): RostrumError =>
  new RostrumError('archive/too-many-entries', `An archive may hold at most ${limit} files, not ${count}`, {
    place: { path },
    hint: 'Unpack it, and name the folder; or raise the limit with --max entries=N.',
  });

export const archiveUnpacked = (path: string, entry: string, limit: number): RostrumError =>
  new RostrumError(
    'archive/too-large',
    `An archive may unpack to at most ${limit} bytes; ${quote(entry)} goes beyond`,
    {
      place: { path },
      hint: 'Unpack it, and name the folder; or raise the limit with --max unpacked-bytes=N.',
    },
  );

export const archiveRatio = (path: string, entry: string, limit: number): RostrumError =>
  new RostrumError(
    'archive/ratio',
    `${quote(entry)} unpacks to more than ${limit} times its packed size, as no text does`,
    { place: { path }, hint: 'Unpack it, and name the folder; or raise the limit with --max ratio=N.' },
  );

export const archiveDepth = (path: string, limit: number): RostrumError =>
  new RostrumError('archive/too-deep', `Archives inside archives are read to a depth of ${limit}`, {
    place: { path },
    hint: 'Unpack the outer archive, and name the folder; or raise the limit with --max archives=N.',
  });

export const wordDamaged = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('docx/damaged', `Expected a Word document (DOCX), but it cannot be read: ${reason}`, {
    place: { path },
    hint: 'Open it in a word processor and save it again as .docx.',
    cause,
  });

export const pdfDamaged = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('pdf/damaged', `Expected a PDF, but it cannot be read: ${reason}`, {
    place: { path },
    hint: 'Download the file again, or print it to a new PDF.',
    cause,
  });

export const pdfLocked = (path: string, cause: unknown): RostrumError =>
  new RostrumError('pdf/password', 'The PDF is locked with a password', {
    place: { path },
    hint: 'Save a copy without password, and read that.',
    cause,
  });

export const pdfPages = (path: string, count: number, limit: number): RostrumError =>
  new RostrumError('pdf/too-many-pages', `A PDF may have at most ${limit} pages, not ${count}`, {
    place: { path },
    hint: 'Cut the file into parts, or raise the limit with --max pages=N.',
  });

export const pdfTime = (path: string, seconds: number, page: number): RostrumError =>
  new RostrumError('pdf/too-slow', `Reading took more than ${seconds} seconds and got to page ${page}`, {
    place: { path },
    hint: 'Cut the file into parts, or raise the limit with --max seconds=N.',
  });

export const pdfPageTime = (path: string, seconds: number, page: number): RostrumError =>
  new RostrumError('pdf/page-too-slow', `Page ${page} took more than ${seconds} seconds to read`, {
    place: { path },
    hint: 'Print the file to a new PDF, or raise the limit with --max page-seconds=N.',
  });

export const pdfMemory = (path: string, megabytes: number, cause: unknown): RostrumError =>
  new RostrumError('pdf/too-much-memory', `Reading the PDF took more than ${megabytes} megabytes of memory`, {
    place: { path },
    hint: 'Cut the file into parts, or print it to a new PDF.',
    cause,
  });

export const pdfStream = (path: string, limit: number): RostrumError =>
  new RostrumError('pdf/stream-too-large', `A part of the PDF unpacks to more than ${limit} bytes`, {
    place: { path },
    hint: 'Print the file to a new PDF; or raise the limit with --max stream-bytes=N.',
  });

export const pdfBadPage = (path: string, pages: readonly number[], reason: string): RostrumError =>
  new RostrumError('pdf/bad-page', `Left out, since it cannot be read (${reason}): page ${ranges(pages)}`, {
    place: { path },
    hint: 'Download the file again, or print it to a new PDF.',
  });

export const pdfWithoutText = (path: string, pages: number): RostrumError =>
  new RostrumError('pdf/no-text', `The PDF holds pictures of its ${pages} pages and no text`, {
    place: { path },
    hint: 'Let a program for text recognition (OCR) add the text, and read the result.',
  });

export const pdfEmptyPages = (path: string, pages: readonly number[]): RostrumError =>
  new RostrumError('pdf/empty-page', `No text on page ${ranges(pages)}`, {
    place: { path },
    hint: 'If the page is a picture, let a program for text recognition (OCR) add its text.',
  });

export const runningHead = (path: string, text: string, pages: number): RostrumError =>
  new RostrumError('pdf/running-head', `Left out as running head or foot of ${pages} pages: ${quote(text)}`, {
    place: { path },
  });

export const footnotesLeftOut = (path: string, text: string, count: number): RostrumError =>
  new RostrumError(
    'transcript/footnotes',
    `Left out as ${count === 1 ? 'a footnote' : `${count} footnotes`}: ${quote(text)}`,
    { place: { path } },
  );

export const badCue = (reason: string, place: Place): RostrumError =>
  new RostrumError('subtitles/bad-cue', `A cue cannot be read: ${reason}`, {
    place,
    hint: 'A cue is a line such as 00:01:02.000 --> 00:01:04.500 and the text below it.',
  });

export const noCues = (path: string): RostrumError =>
  new RostrumError('subtitles/no-cue', 'Expected subtitles (SRT or WebVTT), but there is no cue', {
    place: { path },
    hint: 'A cue is a line such as 00:01:02.000 --> 00:01:04.500 and the text below it.',
  });

export const noTextColumn = (path: string, columns: readonly string[]): RostrumError =>
  new RostrumError('table/no-text-column', `No column holds speech; columns: ${list(columns)}`, {
    place: { path },
    hint: 'Say which column is which with --map, e.g. --map speaker=NAME,text=COLUMN.',
  });

export const unknownColumn = (path: string, column: string, columns: readonly string[]): RostrumError => {
  const suggestion = nearest(column, columns);
  return new RostrumError('table/unknown-column', `No column ${quote(column)}; columns: ${list(columns)}`, {
    place: { path },
    hint:
      suggestion === undefined
        ? 'Name a column of the header in --map.'
        : `Did you mean “${suggestion}”? Name a column of the header in --map.`,
  });
};

export const emptyTable = (path: string): RostrumError =>
  new RostrumError('table/empty', 'Expected rows of a transcript, but there are none', {
    place: { path },
    hint: 'The first row names the columns, e.g. speaker and text; each further row is a piece of speech.',
  });

export const badRow = (reason: string, place: Place): RostrumError =>
  new RostrumError('table/bad-row', `Left out a row: ${reason}`, { place });

export const badRows = (path: string, count: number): RostrumError =>
  new RostrumError('table/bad-rows', `Left out ${count} more rows that do not fit`, {
    place: { path },
    hint: 'The first of them are listed above; check quotation marks and the number of cells.',
  });

export const splitDocument = (name: string, place: Place): RostrumError =>
  new RostrumError('table/document-split', `The rows of ${quote(name)} do not stand together`, {
    place,
    hint: 'Sort the rows by document, so that each is read as one.',
  });

export const documentTooLarge = (name: string, limit: number, place: Place): RostrumError =>
  new RostrumError(
    'table/document-too-large',
    `A document may have at most ${limit} characters; ${quote(name)} has more`,
    {
      place,
      hint: 'Name the column that tells documents apart with --map document=COLUMN, or raise the limit with --max document=N.',
    },
  );

export const columnDate = (text: string, place: Place): RostrumError =>
  new RostrumError('table/date', `${quote(text)} is no date that can be read in one way`, {
    place,
    hint: 'Write dates as YYYY-MM-DD.',
  });

export const jsonSyntax = (reason: string, place: Place): RostrumError =>
  new RostrumError('json/syntax', `Expected JSON: ${reason}`, {
    place,
    hint: 'Check commas, quotation marks and brackets near this place.',
  });

export const noRecords = (path: string): RostrumError =>
  new RostrumError('json/no-records', 'Expected a list of objects with the speech in one of their fields', {
    place: { path },
    hint: 'For example [{"speaker": "Ada Lee", "text": "Good morning."}].',
  });

export const spreadsheetDamaged = (path: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('xlsx/damaged', `Expected an Excel workbook (XLSX), but it cannot be read: ${reason}`, {
    place: { path },
    hint: 'Open it in a spreadsheet program and save it again as .xlsx or .csv.',
    cause,
  });

export const sheetTooLarge = (path: string, sheet: string, limit: number): RostrumError =>
  new RostrumError(
    'xlsx/too-large',
    `A sheet may reach over at most ${limit} cells; ${quote(sheet)} goes beyond`,
    {
      place: { path },
      hint: 'Delete cells far below or to the right of the table, save the sheet as .csv, or raise the limit with --max cells=N.',
    },
  );

export const skippedSheet = (path: string, sheet: string, cause: RostrumError): RostrumError =>
  new RostrumError('xlsx/skipped-sheet', `Left out the sheet ${quote(sheet)}: ${cause.message}`, {
    place: { path },
    hint: cause.hint,
    cause,
  });

export const unreadSpeech = (path: string): RostrumError =>
  new RostrumError(
    'speech/no-segments',
    'Expected the output of a speech recogniser, but it holds no speech',
    {
      place: { path },
      hint: 'Known are Amazon Transcribe, Whisper, WhisperX and the like; a list of objects is read as JSON.',
    },
  );

export const skippedEntry = (path: string, entry: string): RostrumError =>
  new RostrumError('archive/skipped', `Left out, since its format is not known: ${quote(entry)}`, {
    place: { path },
  });

export const failedEntry = (path: string, entry: string, cause: RostrumError): RostrumError =>
  new RostrumError('archive/failed', `${quote(entry)} cannot be read: ${cause.message}`, {
    place: { path },
    hint: cause.hint,
    cause,
  });

export const emptyArchive = (path: string): RostrumError =>
  new RostrumError('archive/no-transcripts', 'No transcript in the archive', { place: { path } });

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

export const unknownUnit = (kind: string, name: string, known: readonly string[]): RostrumError => {
  const suggestion = nearest(name, known);
  const shown = known.slice(0, 12).join(', ');
  const rest = known.length > 12 ? ` and ${known.length - 12} more` : '';
  return new RostrumError('unit/unknown', `No ${kind} is called ${quote(name)}`, {
    hint: `${suggestion === undefined ? '' : `Did you mean “${suggestion}”? `}There are: ${shown}${rest}.`,
  });
};

export const codesFault = (reason: string, place: Place): RostrumError =>
  new RostrumError('codes/bad-row', reason, {
    place,
    hint: 'A row is a code (columns unit, coder, code), or a unit with a column for each coder; a missing code is an empty cell or NA.',
  });

export const codesEmpty = (path: string): RostrumError =>
  new RostrumError('codes/empty', 'Expected a table of codes, but there are no rows', {
    place: { path },
    hint: 'The first row names the columns: unit, coder and code, or a column for each coder.',
  });

export const codesColumn = (path: string, column: string, columns: readonly string[]): RostrumError =>
  new RostrumError('codes/unknown-column', `No column ${quote(column)}; columns: ${list(columns)}`, {
    place: { path },
  });

export const codesCoders = (path: string, coders: readonly string[]): RostrumError =>
  new RostrumError('codes/one-coder', `Expected codes of two coders or more, not of ${coders.length}`, {
    place: { path },
    hint: 'Agreement is between coders. In a table with a column for each coder, give --unit NAME where the units have names.',
  });

export const codesLevel = (code: string, level: string, place: Place): RostrumError =>
  new RostrumError('codes/level', `${quote(code)} cannot be a code of level ${level}`, {
    place,
    hint: 'Interval and ratio codes are numbers, those of a ratio not negative; ordinal ones are numbers or stand in --order.',
  });

export const measureNotLoaded = (id: string): RostrumError =>
  new RostrumError('measure/not-loaded', `What ${id} computes with is not loaded`, {
    hint: `Await ${id}.load() once before it is computed.`,
  });

export const outOfRange = (name: string, value: string, expected: string): RostrumError =>
  new RostrumError('option/out-of-range', `--${name} must be ${expected}, not ${quote(value)}`);

export const unknownChoice = (name: string, value: string, choices: readonly string[]): RostrumError => {
  const suggestion = nearest(value, choices);
  return new RostrumError('option/unknown-choice', `--${name} has no choice ${quote(value)}`, {
    hint:
      suggestion === undefined
        ? `Choices: ${choices.join(', ')}.`
        : `Did you mean “${suggestion}”? Choices: ${choices.join(', ')}.`,
  });
};

export const missingOptionValue = (name: string): RostrumError =>
  new RostrumError('option/missing-value', `Expected a value after --${name}`);

export const repeatedOption = (name: string, values: readonly string[]): RostrumError =>
  new RostrumError('option/repeated', `--${name} can be given once, not twice: ${list(values)}`);

export const unexpectedArgument = (argument: string): RostrumError =>
  new RostrumError('argument/unexpected', `One argument too many: ${quote(argument)}`);

export const missingArgument = (name: string): RostrumError =>
  new RostrumError('argument/missing', `Expected ${name}`);

export const badMapping = (pair: string): RostrumError =>
  new RostrumError('option/bad-mapping', `Expected FIELD=COLUMN, not ${quote(pair)}`, {
    hint: 'Write for example --map speaker=orador,text=discurso.',
  });

export const badLimit = (pair: string): RostrumError =>
  new RostrumError('option/bad-limit', `Expected LIMIT=NUMBER, not ${quote(pair)}`, {
    hint: 'Write for example --max pages=8000,seconds=900.',
  });

export const emptySelection = (option: string): RostrumError =>
  new RostrumError('selection/empty', `Expected an SQL expression in --${option}, not an empty text`, {
    hint: `Write for example --where "role = 'journalist'", or --by speaker.`,
  });

export const selectionFailed = (
  option: string,
  reason: string,
  excerpt: readonly string[],
  cause?: unknown,
): RostrumError => {
  const isSyntax = reason.startsWith('syntax error') || reason.startsWith('unterminated');
  return new RostrumError(
    isSyntax ? 'selection/syntax' : 'selection/failed',
    `--${option} cannot be evaluated: ${reason}`,
    {
      excerpt,
      hint: isSyntax
        ? "Text stands in single quotes, a quote in it is doubled, e.g. speaker = 'O''Neil'."
        : undefined,
      cause,
    },
  );
};

export const unknownTurnColumn = (
  option: string,
  name: string,
  {
    known,
    isQuoted,
    excerpt,
  }: { readonly known: readonly string[]; readonly isQuoted: boolean; readonly excerpt: readonly string[] },
): RostrumError => {
  const suggestion = nearest(name, known);
  const parts = [
    ...(isQuoted || suggestion === undefined ? [`For the text, write '${name}' in single quotes.`] : []),
    ...(suggestion === undefined ? [] : [`Did you mean “${suggestion}”?`]),
    `Columns: ${known.join(', ')}.`,
  ];
  return new RostrumError('selection/unknown-column', `Unknown column ${quote(name)} in --${option}`, {
    excerpt,
    hint: parts.join(' '),
  });
};

export const selectionRefused = (
  option: string,
  what: string,
  excerpt: readonly string[],
  hint = 'An expression gives one value for each turn, from the columns of turns.',
): RostrumError =>
  new RostrumError('selection/refused', `--${option} is one SQL expression; not allowed: ${what}`, {
    excerpt,
    hint,
  });

export const notACondition = (option: string, type: string, excerpt: readonly string[]): RostrumError =>
  new RostrumError(
    'selection/no-condition',
    `--${option} must be true or false, not a value of type ${type}`,
    {
      excerpt,
      hint: 'Compare it with something, e.g. words > 100, place IS NOT NULL.',
    },
  );

export const nothingSelected = (option: string, excerpt: readonly string[], turns: number): RostrumError =>
  new RostrumError('selection/nothing-left', `--${option} is true for none of ${turns} turns`, {
    excerpt,
    hint: 'rostrum turns shows what the columns hold; texts are compared with capitals, ILIKE compares without.',
  });

export const selectedTurns = (
  turns: readonly [left: number, all: number],
  documents: readonly [left: number, all: number],
): RostrumError =>
  new RostrumError(
    'selection/turns',
    `Selected ${turns[0]} of ${turns[1]} turns, in ${documents[0]} of ${documents[1]} documents`,
  );

export const emptyPattern = (): RostrumError =>
  new RostrumError('pattern/empty', 'Expected a word or phrase to look for, not an empty pattern', {
    hint: 'Give at least one word, e.g. "shared future"; a * inside a word stands for any characters.',
  });

export const badPattern = (pattern: string, reason: string): RostrumError =>
  new RostrumError('pattern/bad', `Not a pattern: ${reason}, in ${quote(pattern)}`, {
    hint: 'Brackets that are meant as signs go into quotation marks: "(applause)".',
  });

export const noTags = (tokenizer: string): RostrumError =>
  new RostrumError('pattern/no-tags', `The tokenizer ${quote(tokenizer)} knows no parts of speech`, {
    hint: '[pos=NOUN] needs --tokenizer wink, which is English.',
  });

export const unknownFamily = (name: string, alike: readonly string[]): RostrumError =>
  new RostrumError('family/unknown', `No family of formulas has the variant ${quote(name)}`, {
    hint:
      alike.length === 0
        ? 'Give the head or a variant of a family as rostrum families shows them.'
        : `Families with such words: ${alike.map((head) => `“${head}”`).join(', ')}.`,
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

export const rosterKey = (key: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(key, known);
  return new RostrumError('roster/unknown-key', `Unknown key ${quote(key)}`, {
    place,
    hint:
      suggestion === undefined
        ? `Known keys: ${known.join(', ')}.`
        : `Did you mean “${suggestion}”? Known keys: ${known.join(', ')}.`,
  });
};

export const rosterValue = (key: string, expected: string, place: Place): RostrumError =>
  new RostrumError('roster/bad-value', `Expected ${expected} under ${quote(key)}`, { place });

export const rosterDuplicate = (label: string, other: string, place: Place): RostrumError =>
  new RostrumError('roster/duplicate', `${quote(label)} stands for ${quote(other)} already`, {
    place,
    hint: 'Give a label to one person only, or put both entries together.',
  });

export const rosterDates = (from: string, to: string, place: Place): RostrumError =>
  new RostrumError('roster/dates-reversed', `A time cannot end (${to}) before it starts (${from})`, {
    place,
  });

export const rosterShape = (place: Place): RostrumError =>
  new RostrumError('roster/no-roster', 'Expected a roster: the key people, with a list of people', {
    place,
    hint: 'rostrum roster INPUT… -o roster.yaml drafts one from your transcripts.',
  });

export const rosterAlias = (place: Place): RostrumError =>
  new RostrumError('roster/alias', 'Expected a value, not a reference to an anchor', {
    place,
    hint: 'Write the value out at each place; rosters have no anchors and references.',
  });

export const rosterTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError('roster/too-large', `A roster in YAML may have at most ${limit} characters, not ${size}`, {
    place: { path },
    hint: 'Write it as JSON with the same keys, which has no limit and is read far faster.',
  });

export const decisionsKey = (key: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(key, known);
  return new RostrumError('decisions/unknown-key', `Unknown key ${quote(key)}`, {
    place,
    hint:
      suggestion === undefined
        ? `Known keys: ${known.join(', ')}.`
        : `Did you mean “${suggestion}”? Known keys: ${known.join(', ')}.`,
  });
};

export const decisionsValue = (key: string, expected: string, place: Place): RostrumError =>
  new RostrumError('decisions/bad-value', `Expected ${expected} under ${quote(key)}`, { place });

export const decisionsDuplicate = (head: string, place: Place): RostrumError =>
  new RostrumError('decisions/duplicate', `${quote(head)} is decided about twice`, {
    place,
    hint: 'Put both decisions into one.',
  });

export const decisionsShape = (place: Place): RostrumError =>
  new RostrumError(
    'decisions/no-decisions',
    'Expected decisions: the key families, with a list of families',
    {
      place,
      hint: 'rostrum families INPUT… --review -o decisions.yaml drafts them from your transcripts.',
    },
  );

export const decisionsAlias = (place: Place): RostrumError =>
  new RostrumError('decisions/alias', 'Expected a value, not a reference to an anchor', {
    place,
    hint: 'Write the value out at each place; decisions have no anchors and references.',
  });

export const decisionsTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError(
    'decisions/too-large',
    `Decisions in YAML may have at most ${limit} characters, not ${size}`,
    { place: { path }, hint: 'Write them as JSON with the same keys, or leave out what is undecided.' },
  );

export const unknownSpeaker = (
  label: string,
  turns: number,
  holders: readonly string[],
  place: Place,
): RostrumError =>
  new RostrumError(
    'transcript/unknown-speaker',
    holders.length > 1
      ? `${quote(label)} can be each of ${list(holders)} in the roster (${turns} ${turns === 1 ? 'turn' : 'turns'})`
      : `${quote(label)} is nobody of the roster (${turns} ${turns === 1 ? 'turn' : 'turns'})`,
    {
      place,
      hint:
        holders.length > 1
          ? 'Give their offices the dates from which and to which they held them.'
          : 'Put the label into the aliases of a person, or add the person or the office, with its dates.',
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

export const badRename = (pair: string): RostrumError =>
  new RostrumError('option/bad-rename', `Expected COLUMN=NAME, not ${quote(pair)}`, {
    hint: 'For example --rename count=Occurrences,per_million="Per million words".',
  });

export const notAFont = (path: string): RostrumError =>
  new RostrumError('font/none', `Expected a TrueType or OpenType font, not ${quotePath(path)}`, {
    place: { path },
    hint: 'A file that ends in .ttf or .otf; a web font (.woff2) has to be unpacked first.',
  });

export const missingGlyphs = (characters: readonly string[], packages: readonly string[]): RostrumError =>
  new RostrumError(
    'font/missing-characters',
    `The fonts of the chart have no ${characters.length === 1 ? 'character' : 'characters'} ${characters.slice(0, 12).join(' ')}${characters.length > 12 ? ` and ${characters.length - 12} more` : ''}`,
    {
      hint:
        packages.length === 0
          ? 'Name a font that has them: --font FILE.ttf, e.g. of Noto Sans for that script.'
          : `Install a font that has them, which is then found by itself: npm install ${packages.join(' ')}; or name one: --font FILE.ttf`,
    },
  );

export const tallFigure = (height: number, most: number, page: string): RostrumError =>
  new RostrumError(
    'chart/tall',
    `The figure is ${Math.round(height)} mm high, and a ${page} has room for ${most} mm`,
    { hint: 'Show less of it, e.g. with --top N.' },
  );

export const tooManyRows = (rows: number, most: number, what: string): RostrumError =>
  new RostrumError(
    'export/too-many-rows',
    `A table of ${rows} rows is too large for ${what}, which has room for ${most}`,
    { hint: 'Write the first rows with --top N, or all of them as csv, jsonl or parquet.' },
  );

/** An error that arose in another thread, which a message between threads has made plain. */
export const fromElsewhere = (
  { code, message, place, hint }: Notice,
  problems?: readonly RostrumError[],
): RostrumError => new RostrumError(code, message, { place, hint, ...(problems && { cause: problems }) });

export const corpusBusy = (path: string, cause: unknown): RostrumError =>
  new RostrumError('corpus/busy', `Another program has ${quotePath(path)} open`, {
    place: { path },
    hint: 'Wait until it has finished, or close the file there; nothing was changed.',
    cause,
  });

export const notACorpus = (path: string, cause?: unknown): RostrumError =>
  new RostrumError('corpus/none', 'Expected a corpus file that rostrum index has written', {
    place: { path },
    hint: 'Make one with rostrum index INPUT… -o NAME.duckdb.',
    cause,
  });

export const corpusDamaged = (path: string, cause: unknown): RostrumError =>
  new RostrumError('corpus/damaged', 'The corpus file is damaged', {
    place: { path },
    hint: `Delete it and make it anew with rostrum index INPUT… -o ${path}; the transcripts are as they were.`,
    cause,
  });

export const corpusNewer = (path: string, cause?: unknown): RostrumError =>
  new RostrumError('corpus/newer', 'The corpus file was written by a newer version', {
    place: { path },
    hint: 'Update Rostrum, or make a corpus file of your own with rostrum index.',
    cause,
  });

export const corpusOlder = (path: string, inputs: readonly string[]): RostrumError =>
  new RostrumError('corpus/older', 'The corpus file was written by an older version of Rostrum', {
    place: { path },
    hint: `Delete it and run: rostrum index ${inputs.join(' ')} -o ${path}`,
  });

export const corpusUnfinished = (path: string, inputs: readonly string[]): RostrumError =>
  new RostrumError(
    'corpus/unfinished',
    'The corpus file is not complete: indexing was stopped, or a file could not be read',
    {
      place: { path },
      hint: `It goes on where it stopped: rostrum index ${inputs.join(' ')} -o ${path}`,
    },
  );

export const corpusNotAlone = (path: string): RostrumError =>
  new RostrumError('corpus/not-alone', `A corpus file is an input of its own: ${quotePath(path)}`, {
    hint: 'Give it alone, or add the transcripts to it with rostrum index.',
  });

export const corpusOption = (path: string, option: string, has: string): RostrumError =>
  new RostrumError('corpus/other-option', `The corpus file was made with ${has}`, {
    place: { path },
    hint: `Leave out --${option}, or make another corpus file with rostrum index.`,
  });

export const corpusEnding = (path: string | undefined): RostrumError =>
  new RostrumError(
    'corpus/ending',
    path === undefined
      ? 'Expected the corpus file to write'
      : `Expected a name that ends in .duckdb, not ${quotePath(path)}`,
    { hint: 'Name it with -o NAME.duckdb.' },
  );

const megabytes = (bytes: number): string => {
  const millions = Math.ceil(bytes / 1e6);
  return millions < 1000 ? `${millions}M` : `${(Math.ceil(millions / 100) / 10).toString()}G`;
};

export const badSize = (name: string, value: string): RostrumError =>
  new RostrumError('option/bad-size', `--${name} must be a size such as 500M or 1.5G, not ${quote(value)}`);

export const memoryBelow = (given: string, least: number): RostrumError =>
  new RostrumError(
    'memory/too-little',
    `--memory ${given} is less than Node and the tokenizer take by themselves`,
    { hint: `Give at least --memory ${megabytes(least)}.` },
  );

export const memoryShort = (path: string, what: string, needed: number, given: number): RostrumError =>
  new RostrumError(
    'memory/too-much',
    `${what} needs about ${megabytes(needed)} of memory for this input, more than --memory ${megabytes(given)}`,
    {
      place: { path },
      hint: 'Give a larger --memory or fewer files, or make a corpus file (rostrum index), which takes less, and choose turns with --where.',
    },
  );

export const memorySpent = (path: string, given: number): RostrumError =>
  new RostrumError(
    'memory/spent',
    `Documents, turns and distinct words alone take more than --memory ${megabytes(given)}`,
    { place: { path }, hint: 'Give a larger --memory, or fewer files at once.' },
  );

export const noRoomOnDisk = (folder: string, reason: string, cause: unknown): RostrumError =>
  new RostrumError('memory/no-disk', `Cannot put aside what --memory has no room for: ${reason}`, {
    place: { path: folder },
    hint: 'Make room in the folder, name another one in TMPDIR, or give a larger --memory.',
    cause,
  });

export const sqlFault = (message: string, excerpt: readonly string[], cause: unknown): RostrumError =>
  new RostrumError('sql/fault', message, {
    excerpt,
    hint: 'Tables and their columns: rostrum sql NAME.duckdb "SELECT table_name, column_name, data_type FROM information_schema.columns".',
    cause,
  });

export const sidesOverlap = (both: number, turns: number): RostrumError =>
  new RostrumError('keyness/overlap', `${both} of ${turns} turns are in the target and in the reference`, {
    hint: 'Make the two conditions exclude each other, or leave out --reference: it is then everything else.',
  });

export const emptySide = (side: 'target' | 'reference', name: string): RostrumError =>
  new RostrumError('keyness/empty-side', `The ${side} has no words: ${quote(name)}`, {
    hint: 'Widen its condition, or compare other turns.',
  });

export const noTarget = (): RostrumError =>
  new RostrumError('keyness/no-target', 'Expected --target, or --by with groups to compare', {
    hint: `Write for example --target "role = 'journalist'", or --by speaker.`,
  });

export const badFrequencyList = (path: string, line: number, reason: string): RostrumError =>
  new RostrumError('keyness/bad-list', `Not a frequency list: ${reason}`, {
    place: { path, line },
    hint: 'Give a table of two columns, term and count, as rostrum frequency writes it.',
  });

export const sidesNotExchangeable = (): RostrumError =>
  new RostrumError('keyness/not-exchangeable', 'Documents have words on both sides, not as many on each', {
    hint: 'Leave out --permutations: what is shorter cannot change places with what is longer. The default takes such documents as their own controls.',
  });

export const documentsNeeded = (measure: string): RostrumError =>
  new RostrumError(
    'keyness/documents-needed',
    `${quote(measure)} compares documents, and a frequency list has none`,
    {
      hint: 'Take a measure of counts, such as g2 or log_ratio, or give turns as the reference.',
    },
  );

export const oneGroup = (groups: number): RostrumError =>
  new RostrumError('keyness/one-group', `Expected two or more groups with words, found ${groups}`, {
    hint: 'Give --by an expression with several values, or compare turns by --target.',
  });

export const badDictionary = (path: string, line: number, reason: string): RostrumError =>
  new RostrumError('dictionary/bad', `Not a dictionary of this format: ${reason}`, {
    place: { path, line },
    hint: 'The format is told by the ending of the file: .yaml, .dic, .cat, .ykd, .lc3, .csv.',
  });

export const emptyDictionary = (path: string, faults: number, known: readonly string[]): RostrumError =>
  new RostrumError('dictionary/empty', 'The dictionary has no rule that can be used', {
    place: { path },
    hint:
      faults > 0
        ? `${faults} could not be; rostrum lexicon lint ${path} lists them.`
        : `Dictionaries that can be read: ${known.join(', ')}.`,
  });

export const dictionaryAlias = (place: Place): RostrumError =>
  new RostrumError('dictionary/alias', 'Aliases (*name) are not used in dictionaries', {
    place,
    hint: 'Put quotation marks around a rule that begins with a star, e.g. "*ism".',
  });

export const dictionaryTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError(
    'dictionary/too-large',
    `The dictionary has ${size} characters, more than the ${limit} that YAML is read with`,
    { place: { path }, hint: 'Save it as CSV (rule, category, weight), which has no limit.' },
  );

export const noDictionary = (): RostrumError =>
  new RostrumError('dictionary/none', 'Expected --dictionary FILE', {
    hint: 'It may be YAML, LIWC (.dic), WordStat (.cat), Yoshikoder (.ykd), Lexicoder (.lc3) or CSV.',
  });

export const tooManyPeriods = (rows: number, most: number): RostrumError =>
  new RostrumError('trend/too-many-rows', `Terms times periods give ${rows} rows, more than ${most}`, {
    hint: 'Take a coarser --per, or fewer terms: --term, --top, --min-count.',
  });

export const badEvents = (path: string, line: number, reason: string): RostrumError =>
  new RostrumError('trend/bad-events', `Not a table of events: ${reason}`, {
    place: { path, line },
    hint: 'Give a table of two columns, date and label, with dates as 2024-07-21, 2024-07 or 2024.',
  });

export const noEdges = (table: string): RostrumError =>
  new RostrumError('export/no-edges', `GraphML is for tables of edges, and ${quote(table)} is none`, {
    hint: 'Tables of edges come from rostrum cooccurrence and rostrum similarity.',
  });

export const nothingToCompare = (): RostrumError =>
  new RostrumError('compare/nothing', 'Expected two inputs, A and B, or --target or --latest', {
    hint: 'Write for example rostrum compare 2023-05-04.txt 2023-06-01.txt, or rostrum compare FOLDER --latest, which needs documents with dates.',
  });

export const sidesShareFiles = (path: string, a: string, b: string): RostrumError =>
  new RostrumError('compare/same-file', `${quote(path)} is in A, ${quote(a)}, and in B, ${quote(b)}`, {
    hint: 'Give two inputs that have no file in common.',
  });

export const notAManifest = (path: string, cause?: unknown): RostrumError =>
  new RostrumError('manifest/none', 'Expected a manifest.json that rostrum report has written', {
    place: { path },
    hint: 'It lies in the folder of a report; where it was changed by hand, make the report anew.',
    cause,
  });

export const otherVersion = (what: string, made: string, here: string, differs: string): RostrumError =>
  new RostrumError('manifest/other-version', `Made with ${what} ${made}, and this is ${here}`, {
    hint: `${differs} may differ for that reason alone.`,
  });

export const notMadeAgain = (reason: string, hint: string): RostrumError =>
  new RostrumError('manifest/not-made-again', `The report was not made again: ${reason}`, { hint });

export const studyKey = (key: string, known: readonly string[], place: Place): RostrumError => {
  const suggestion = nearest(key, known);
  return new RostrumError('study/unknown-key', `Unknown key ${quote(key)}`, {
    place,
    hint:
      suggestion === undefined
        ? 'Keys of a report are inputs, output and the options of rostrum report, without dashes in front.'
        : `Did you mean “${suggestion}”?`,
  });
};

export const studyValue = (key: string, expected: string, place: Place): RostrumError =>
  new RostrumError('study/bad-value', `Expected ${expected} under ${quote(key)}`, { place });

export const studyShape = (place: Place): RostrumError =>
  new RostrumError('study/no-study', 'Expected a study: the key reports, with a name for each report', {
    place,
    hint: 'rostrum init DIR lays out a study with a rostrum.yaml to begin with.',
  });

export const inQuestion = (error: RostrumError, name: string): RostrumError =>
  new RostrumError(error.code, error.message, {
    place: error.place ?? { path: name },
    hint: error.hint,
    excerpt: error.excerpt,
    cause: error,
  });

export const studyAlias = (place: Place): RostrumError =>
  new RostrumError('study/alias', 'Expected a value, not a reference to an anchor', {
    place,
    hint: 'Write the value out at each place; studies have no anchors and references.',
  });

export const studyTooLarge = (path: string, size: number, limit: number): RostrumError =>
  new RostrumError('study/too-large', `A study may have at most ${limit} characters, not ${size}`, {
    place: { path },
    hint: 'Name folders as inputs rather than single files.',
  });

export const folderNotEmpty = (path: string): RostrumError =>
  new RostrumError('study/exists', `The folder ${quotePath(path)} is not empty`, {
    place: { path },
    hint: 'Name a new folder; nothing that is there is ever overwritten.',
  });
