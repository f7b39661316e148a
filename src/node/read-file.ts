import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noDocuments, unreadable } from '../errors/catalogue.ts';
import type { Source, Transcript } from '../model/transcript.ts';
import { type ReadOptions, transcriptsIn } from '../pipeline.ts';
import { decodeText, type DecodeOptions } from '../text/decode.ts';
import type { CorrectionsShelf } from './corrections.ts';
import type { FindOptions, InputFile } from './inputs.ts';
import { canReadApart, parsePdfApart } from './pdf-thread.ts';
import { sourceFromBytes, sourceFromStream } from './source.ts';
import { systemReason } from './system-errors.ts';

/** How one file is read. */
export interface ReadFileOptions extends Omit<ReadOptions, 'corrections' | 'resolve'>, DecodeOptions {
  readonly formats: FindOptions['formats'];
  readonly shelf: CorrectionsShelf;
  /** The bytes of standard input, for the input `-`. */
  readonly stdin: () => Promise<Uint8Array>;
}

/**
 * The transcripts in one file, in its order.
 *
 * @throws transcript/none where it holds none; input/unreadable; what `transcriptsIn` throws
 */
export async function readFileTranscripts(file: InputFile, options: ReadFileOptions): Promise<Transcript[]> {
  const transcripts: Transcript[] = [];
  for await (const transcript of fileTranscripts(file, options)) transcripts.push(transcript);
  return transcripts;
}

/**
 * The transcripts in one file, one after the other, so that none has to be kept for the next.
 *
 * @throws what `readFileTranscripts` throws, at the end where there is none
 */
export async function* fileTranscripts(
  file: InputFile,
  { shelf, stdin, ...options }: ReadFileOptions,
): AsyncGenerator<Transcript> {
  const source = await sourceOf(file, { ...options, stdin });
  const corrections = await shelf.correctionsOf(file);
  const reading = {
    ...options,
    corrections,
    resolve: beside(file),
    ...(canReadApart && { parsePdfApart }),
  };
  let isEmpty = true;
  for await (const transcript of transcriptsIn(source, reading)) {
    isEmpty = false;
    yield transcript;
  }
  if (isEmpty) throw noDocuments(file.path);
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

/** From this size on, a file is read in pieces where its format can. */
const largeFile = 64_000_000;

type SourceOptions = Omit<ReadFileOptions, 'shelf'>;

async function sourceOf(file: InputFile, options: SourceOptions): Promise<Source> {
  const { path, location } = file;
  const canStream = options.formats.some(
    ({ parseStream, extensions }) =>
      parseStream && extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`)),
  );
  const size = canStream && path !== '-' ? (await stat(location)).size : 0;
  if (size >= largeFile) return sourceFromStream(path, location);
  return sourceFromBytes(path, await bytesOf(file, options), options);
}

async function bytesOf(file: InputFile, { stdin }: Pick<SourceOptions, 'stdin'>): Promise<Uint8Array> {
  if (file.path === '-') return stdin();
  try {
    // Most files are small, and waiting for the disk costs more than reading does.
    return readFileSync(file.location);
  } catch (error) {
    throw unreadable(file.path, systemReason(error), error);
  }
}
