import type { TokenizedDocument } from '../corpus/file/tokenized.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Transcript } from '../model/transcript.ts';
import type { FileContents, TokenizeOptions } from './file-reader.ts';
import type { InputFile } from './inputs.ts';
import type { ReadFileOptions } from './read-file.ts';
import { errorOf, plainError, type PlainError, plainNotice } from './thread-message.ts';

/** What a thread that reads is told. */
export interface ReadingOrder {
  readonly files: readonly InputFile[];
  /** Files of corrections that were named. */
  readonly named: readonly string[];
  readonly cwd: string;
  readonly options: Pick<ReadFileOptions, 'reader' | 'speaker' | 'map' | 'encoding' | 'maxLine' | 'limits'>;
  /** Absent where transcripts stay as they are. */
  readonly tokenize?: TokenizeOptions | undefined;
  /** Shared by all threads. */
  readonly progress: Int32Array;
}

/** What one file came to, from thread to thread. */
export type ReadingMessage =
  | {
      readonly index: number;
      /** Forms that come up here for the first time, in order of their numbers. */
      readonly forms: readonly string[];
      /** Transcripts, tokenized or not, as JSON: quicker than the copying of objects that threads do otherwise. */
      readonly transcripts: string;
      readonly columns: readonly Omit<TokenizedDocument, 'transcript'>[];
    }
  | { readonly index: number; readonly forms: readonly string[]; readonly failure: PlainError };

/** What one file came to: tokens in the numbers of whoever read it, or why it could not be read. */
export type FileOutcome = FileContents | RostrumError;

/** A file's outcome ready to be sent, and the memory that goes with it. */
export function readingMessage(
  index: number,
  { documents, transcripts }: FileContents,
  forms: readonly string[],
): { readonly message: ReadingMessage; readonly transfer: readonly ArrayBuffer[] } {
  const columns = documents.map(({ transcript: _transcript, ...rest }) => rest);
  const tokenized = documents.map(({ transcript }) => plain(transcript));
  const message = {
    index,
    forms,
    transcripts: JSON.stringify({ tokenized, others: transcripts.map(plain) }),
    columns,
  };
  const arrays = columns.flatMap(({ tokens, boundaries, places }) => [
    tokens,
    boundaries,
    places.token,
    places.start,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- none of them is shared memory
  return { message, transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) };
}

/** A file's failure ready to be sent. */
export function failureMessage(index: number, error: RostrumError, forms: readonly string[]): ReadingMessage {
  return { index, forms, failure: plainError(error) };
}

/** What a message says. */
export function outcomeOf(message: ReadingMessage): FileOutcome {
  if ('failure' in message) return errorOf(message.failure);
  // What another thread of the same program wrote has the shape that it wrote.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { tokenized, others } = JSON.parse(message.transcripts) as {
    readonly tokenized: readonly Transcript[];
    readonly others: readonly Transcript[];
  };
  return {
    documents: tokenized.map((transcript, at) => ({ ...message.columns[at]!, transcript })),
    transcripts: others,
  };
}

function plain(transcript: Transcript): Transcript {
  if (transcript.notices.length === 0) return transcript;
  return { ...transcript, notices: transcript.notices.map(plainNotice) };
}

/** Bytes of files that are read ahead of what was asked for, so that memory has a bound. */
const bytesAhead = 16_000_000;

/** What threads share: how many files are taken, how many were handed on, how many may be in between. */
export function sharedProgress(files: number, bytes: number): Int32Array {
  const progress = new Int32Array(new SharedArrayBuffer(12));
  const size = Math.max(1, bytes / Math.max(1, files));
  progress[2] = Math.max(8, Math.min(1024, Math.floor(bytesAhead / size)));
  return progress;
}

/** How often a thread that is too far ahead looks again, in milliseconds. */
const patience = 50;

/** The next file that nobody has taken; undefined at the end, `wait` where too many are read ahead. */
export function claim(progress: Int32Array, count: number): number | undefined | 'wait' {
  if (Atomics.load(progress, 0) >= count) return undefined;
  if (Atomics.load(progress, 0) - Atomics.load(progress, 1) >= (progress[2] ?? 0)) return 'wait';
  const index = Atomics.add(progress, 0, 1);
  return index < count ? index : undefined;
}

/** The files that no other thread takes, as long as there are any; waits where too many are read ahead. */
export function* claims(progress: Int32Array, count: number): Generator<number> {
  for (;;) {
    const index = claim(progress, count);
    if (index === undefined) return;
    if (index === 'wait') Atomics.wait(progress, 1, Atomics.load(progress, 1), patience);
    else yield index;
  }
}

/** Says that so many files were handed on. */
export function handedOn(progress: Int32Array, count: number): void {
  Atomics.store(progress, 1, count);
  Atomics.notify(progress, 1);
}
