import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Transcript } from '../model/transcript.ts';
import type { InputFile } from './inputs.ts';
import { readFileTranscripts, type ReadFileOptions } from './read-file.ts';
import { claims, type ReadingOrder } from './reading-order.ts';
import { decodeResults, errorOf, type FileResult } from './thread-message.ts';

/** How many files are read, and by how many threads. */
export interface ReadFilesOptions extends ReadFileOptions {
  /** Files of corrections that were named. */
  readonly named: readonly string[];
  readonly cwd: string;
  readonly threads?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => Promise<void> | void) | undefined;
}

/** What a file came to: its transcripts, or why it could not be read. */
export type Outcome = readonly Transcript[] | RostrumError;

/** Below this many bytes, starting a thread takes longer than it saves. */
const worthAThread = 3_000_000;

/** The transcripts of some files, in their order, read by one thread or several. */
export async function readFiles(
  files: readonly InputFile[],
  options: ReadFilesOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let done = 0;
  const take = async (index: number, outcome: Outcome): Promise<void> => {
    outcomes[index] = outcome;
    done += 1;
    await options.onProgress?.(done, files.length);
  };
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const helpers = Array.from({ length: threadsFor(files, options) - 1 }, () =>
    readElsewhere({ ...options, files: [...files], counter }, take),
  );
  try {
    await readHere(files, counter, options, take);
    await Promise.all(helpers.map(({ ended }) => ended));
  } finally {
    await Promise.all(helpers.map(({ worker }) => worker.terminate()));
  }
  return outcomes;
}

type Take = (index: number, outcome: Outcome) => Promise<void>;

async function readHere(
  files: readonly InputFile[],
  counter: Int32Array,
  options: ReadFilesOptions,
  take: Take,
): Promise<void> {
  for (const [from, to] of claims(counter, files.length)) {
    for (let index = from; index < to; index++) await take(index, await outcomeOf(files[index]!, options));
    // Lets in what other threads have sent, and whoever wants to stop.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function outcomeOf(file: InputFile, options: ReadFilesOptions): Promise<Outcome> {
  try {
    return await readFileTranscripts(file, options);
  } catch (error) {
    if (error instanceof RostrumError) return error;
    throw error;
  }
}

/** Another thread that reads, and when it has read all that it will. */
interface Helper {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

function readElsewhere(
  {
    files,
    named,
    cwd,
    counter,
    reader,
    speaker,
    map,
    encoding,
    maxLine,
    limits,
  }: ReadFilesOptions & ReadingOrderParts,
  take: Take,
): Helper {
  const options = { reader, speaker, map, encoding, maxLine, limits };
  const workerData: ReadingOrder = { files, named, cwd, counter, options };
  const worker = new Worker(new URL('reading-thread.js', import.meta.url), { workerData });
  const ended = new Promise<void>((resolve, reject) => {
    const taken: Promise<void>[] = [];
    worker.on('message', (text: string) => {
      for (const result of decodeResults(text)) taken.push(take(result.index, outcomeIn(result)));
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      Promise.all(taken).then(() => resolve(), reject);
    });
  });
  return { worker, ended };
}

type ReadingOrderParts = Pick<ReadingOrder, 'files' | 'counter'>;

function outcomeIn(result: FileResult): Outcome {
  return 'failure' in result ? errorOf(result.failure) : result.transcripts;
}

/** As many threads as there are enough bytes for; standard input, which only one thread can read, is read by one. */
function threadsFor(files: readonly InputFile[], { threads = 1 }: ReadFilesOptions): number {
  if (threads <= 1 || files.some(({ path }) => path === '-')) return 1;
  let bytes = 0;
  for (const { location } of files) {
    bytes += statSync(location, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= worthAThread * (threads - 1)) break;
  }
  return Math.max(1, Math.min(threads, files.length, 1 + Math.floor(bytes / worthAThread)));
}
