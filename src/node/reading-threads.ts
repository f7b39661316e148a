import { Worker } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import { compileLess } from './compiler.ts';
import {
  claim,
  handedOn,
  type FileOutcome,
  type ReadingMessage,
  type ReadingOrder,
  outcomeOf,
  sharedProgress,
} from './reading-message.ts';
import { plainReader, tokenizingReader, type TokenizeOptions } from './file-reader.ts';
import type { InputFile } from './inputs.ts';
import type { ReadFileOptions } from './read-file.ts';

/** A file that was read, by one thread or another. */
export interface ReadFile {
  /** Index of the file. */
  readonly index: number;
  readonly outcome: FileOutcome;
  /** Who read it: numbers of forms are of the reader. */
  readonly reader: number;
  /** Forms that the reader met here for the first time. */
  readonly forms: readonly string[];
}

/** How files are read, and perhaps tokenized. */
export interface ReadAllOptions {
  readonly reading: ReadFileOptions;
  /** Absent where transcripts stay as they are. */
  readonly tokenize?: TokenizeOptions | undefined;
  /** Files of corrections that were named. */
  readonly named: readonly string[];
  readonly cwd: string;
  /** Threads beside this one. */
  readonly helpers: number;
  /** Of all files. */
  readonly bytes: number;
}

/** Some files, read by several threads, in their order; never many more than were asked for. */
export async function* readAll(
  files: readonly InputFile[],
  options: ReadAllOptions,
): AsyncGenerator<ReadFile> {
  compileLess();
  const progress = sharedProgress(files.length, options.bytes);
  const arrivals = arrivalsOf();
  const workers = Array.from({ length: options.helpers }, (_, helper) =>
    readElsewhere({ files, progress, options }, helper + 1, arrivals),
  );
  try {
    const here = options.tokenize ? await tokenizingReader(options.tokenize) : plainReader;
    for (let next = 0; next < files.length; next++) {
      while (!arrivals.has(next)) {
        const index = claim(progress, files.length);
        if (typeof index !== 'number') await arrivals.change();
        else {
          const outcome = await outcomeHere(() => here.read(files[index]!, options.reading));
          arrivals.add({ index, outcome, reader: 0, forms: here.newForms() });
          // Lets in what other threads have sent.
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
        }
      }
      handedOn(progress, next + 1);
      yield arrivals.take(next);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function outcomeHere(work: () => Promise<FileOutcome>): Promise<FileOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RostrumError) return error;
    throw error;
  }
}

/** Files that were read before their turn has come. */
interface Arrivals {
  has(index: number): boolean;
  add(file: ReadFile): void;
  take(index: number): ReadFile;
  /** Ends the wait of whoever waits with an error. */
  fail(error: Error): void;
  /** Resolves when another file has arrived. */
  change(): Promise<void>;
}

function arrivalsOf(): Arrivals {
  const files = new Map<number, ReadFile>();
  let failure: Error | undefined;
  let changed = false;
  let wake: (() => void) | undefined;
  const tell = (): void => {
    changed = true;
    wake?.();
  };
  return {
    has: (index) => files.has(index),
    add: (file) => {
      files.set(file.index, file);
      tell();
    },
    take: (index) => {
      const file = files.get(index)!;
      files.delete(index);
      return file;
    },
    fail: (error) => {
      failure = error;
      tell();
    },
    change: async () => {
      if (!changed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      wake = undefined;
      changed = false;
      if (failure) throw failure;
    },
  };
}

interface Errand {
  readonly files: readonly InputFile[];
  readonly progress: Int32Array;
  readonly options: ReadAllOptions;
}

/** Memory for what is new: with less than Node gives it, a thread is as fast and takes 15 MB less. */
const youngMegabytes = 16;

function readElsewhere({ files, progress, options }: Errand, reader: number, arrivals: Arrivals): Worker {
  const { reading, tokenize, named, cwd } = options;
  const { reader: format, speaker, map, encoding, maxLine, limits } = reading;
  const workerData: ReadingOrder = {
    files,
    named,
    cwd,
    progress,
    options: { reader: format, speaker, map, encoding, maxLine, limits },
    tokenize,
  };
  const worker = new Worker(new URL('reading-thread.js', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  worker.on('message', (message: ReadingMessage) => {
    arrivals.add({ index: message.index, outcome: outcomeOf(message), reader, forms: message.forms });
  });
  worker.on('error', (error) => {
    arrivals.fail(error);
  });
  return worker;
}
