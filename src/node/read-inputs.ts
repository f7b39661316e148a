import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Reading, ReadOptions } from '../pipeline.ts';
import type { DecodeOptions } from '../text/decode.ts';
import { byCodePoint } from '../text/order.ts';
import { correctionsShelf } from './corrections.ts';
import { findInputs, type FindOptions, type InputFile } from './inputs.ts';
import { readFiles } from './read-files.ts';

/** Where and how inputs are read. */
export interface ReadInputsOptions
  extends Omit<ReadOptions, 'corrections' | 'resolve'>, DecodeOptions, Omit<FindOptions, 'anyEnding'> {
  /** Files of corrections, besides those that lie beside the transcripts. */
  readonly corrections?: readonly string[] | undefined;
  /** Most threads to read with; 1 where left out. What is read is the same for any number. */
  readonly threads?: number | undefined;
  /** The bytes of standard input, for the input `-`. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Told how many files are read. */
  readonly onProgress?: ((done: number, total: number) => Promise<void> | void) | undefined;
}

/** The transcripts of some inputs, with what could not be read, and what was passed over. */
export interface InputReading extends Reading {
  readonly notices: readonly Notice[];
}

/**
 * The transcripts in files, folders, globs and standard input, in order of path. What cannot be found or read is a
 * failure and stops nothing.
 */
export async function readInputs(
  inputs: readonly string[],
  { corrections: named = [], ...options }: ReadInputsOptions,
): Promise<InputReading> {
  const { files, notices, failures } = await findInputs(inputs, {
    ...options,
    anyEnding: options.reader !== undefined,
  });
  const shelf = await correctionsShelf(named, { cwd: options.cwd, isOnly: files.length === 1 });
  const outcomes = await readFiles(files, { ...options, named, shelf });
  const { read, problems, passedOver } = sorted(files, outcomes, failures);
  // One by one: a source may hold more transcripts than a call may have arguments.
  const transcripts: Transcript[] = [];
  for (const own of read) for (const transcript of own) transcripts.push(transcript);
  return { transcripts, failures: problems, notices: [...notices, ...passedOver, ...shelf.unused(files)] };
}

/** What files came to, sorted. */
export interface Sorted<Read> {
  readonly read: readonly Read[];
  /** What could not be found or read, in order of path. */
  readonly problems: readonly RostrumError[];
  /** Empty files, and files in a folder that are sound and hold no transcript. */
  readonly passedOver: readonly RostrumError[];
}

/**
 * What files came to: what was read, and why the others were not. Where nothing at all was read, files that hold nothing
 * are what is wrong; among others in a folder they are only to be known.
 *
 * @throws an error of the command line, which is the same for every file
 */
export function sorted<Read>(
  files: readonly InputFile[],
  outcomes: readonly (Read | RostrumError)[],
  failures: readonly RostrumError[],
): Sorted<Read> {
  const read: Read[] = [];
  const problems = [...failures];
  const empty: RostrumError[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (!(outcome instanceof RostrumError)) read.push(outcome);
    else if (outcome.place === undefined) throw outcome;
    else (isPassedOver(outcome, files[index]?.named) ? empty : problems).push(outcome);
  }
  if (read.length === 0) problems.push(...empty.splice(0));
  problems.sort((a, b) => byCodePoint(a.place?.path ?? '', b.place?.path ?? ''));
  return { read, problems, passedOver: empty };
}

/**
 * Whether a file that came to an error is passed over among others: an empty one always, since there is nothing in it to
 * miss, and one of a folder that is sound and holds no transcript, such as the root file of a corpus.
 */
export function isPassedOver({ code }: RostrumError, isNamed = false): boolean {
  if (code === 'text/empty') return true;
  return !isNamed && (code === 'transcript/none' || code === 'markup/no-text');
}
