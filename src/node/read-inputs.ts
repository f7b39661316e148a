import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noDocuments, unreadable } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { Source, Transcript } from '../model/transcript.ts';
import { type Reading, type ReadOptions, transcriptsIn } from '../pipeline.ts';
import { decodeText, type DecodeOptions } from '../text/decode.ts';
import { byCodePoint } from '../text/order.ts';
import { correctionsShelf } from './corrections.ts';
import { findInputs, type FindOptions, type InputFile } from './inputs.ts';
import { sourceFromBytes, sourceFromStream } from './source.ts';
import { systemReason } from './system-errors.ts';

/** Where and how inputs are read. */
export interface ReadInputsOptions
  extends Omit<ReadOptions, 'corrections'>, DecodeOptions, Omit<FindOptions, 'anyEnding'> {
  /** Files of corrections, besides those that lie beside the transcripts. */
  readonly corrections?: readonly string[] | undefined;
  /** The bytes of standard input, for the input `-`. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Told of each file that was read. */
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
  { onProgress, corrections: named = [], ...options }: ReadInputsOptions,
): Promise<InputReading> {
  const { files, notices, failures } = await findInputs(inputs, {
    ...options,
    anyEnding: options.reader !== undefined,
  });
  const shelf = await correctionsShelf(named, { cwd: options.cwd, isOnly: files.length === 1 });
  const transcripts: Transcript[] = [];
  const all = [...failures];
  const empty: RostrumError[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const source = await sourceOf(file, options);
      const corrections = await shelf.correctionsOf(file);
      const before = transcripts.length;
      for await (const transcript of transcriptsIn(source, {
        ...options,
        corrections,
        resolve: beside(file),
      }))
        transcripts.push(transcript);
      if (transcripts.length === before) throw noDocuments(file.path);
    } catch (error) {
      if (!(error instanceof RostrumError)) throw error;
      // An error of the command line is the same for every file.
      if (error.place === undefined) throw error;
      (!file.named && holdsNothing(error) ? empty : all).push(error);
    }
    await onProgress?.(index + 1, files.length);
  }
  // Where nothing at all was read, that is what is wrong; among others in a folder it is only to be known.
  if (transcripts.length === 0) all.push(...empty.splice(0));
  all.sort((a, b) => byCodePoint(a.place?.path ?? '', b.place?.path ?? ''));
  return { transcripts, failures: all, notices: [...notices, ...empty, ...shelf.unused()] };
}

/** Reads files that lie beside another, or in the folder above: what a transcript refers to, and nothing else of the disk. */
function beside({ location }: InputFile): (relativePath: string) => Promise<string | undefined> {
  return async (relativePath) => {
    if (!/^(?:\.\.\/)?[^/\\:]+$/u.test(relativePath)) return undefined;
    try {
      return decodeText(relativePath, await readFile(join(dirname(location), relativePath)));
    } catch {
      return undefined;
    }
  };
}

/** Whether a file is sound and holds no transcript, such as the root file of a corpus. */
function holdsNothing({ code }: RostrumError): boolean {
  return code === 'transcript/none' || code === 'markup/no-text';
}

/** From this size on, a file is read in pieces where its format can. */
const largeFile = 64_000_000;

async function sourceOf(file: InputFile, options: ReadInputsOptions): Promise<Source> {
  const { path, location } = file;
  const canStream = options.formats.some(
    ({ parseStream, extensions }) =>
      parseStream && extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`)),
  );
  const size = canStream && path !== '-' ? (await stat(location)).size : 0;
  if (size >= largeFile) return sourceFromStream(path, location);
  return sourceFromBytes(path, await bytesOf(file, options), options);
}

async function bytesOf(
  file: InputFile,
  { stdin }: { stdin: () => Promise<Uint8Array> },
): Promise<Uint8Array> {
  if (file.path === '-') return stdin();
  try {
    return await readFile(file.location);
  } catch (error) {
    throw unreadable(file.path, systemReason(error), error);
  }
}
