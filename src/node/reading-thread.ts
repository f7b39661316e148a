import { parentPort, workerData } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import * as formats from '../formats/index.ts';
import type { Format } from '../model/format.ts';
import { correctionsShelf } from './corrections.ts';
import { readFileTranscripts } from './read-file.ts';
import { claims, type ReadingOrder } from './reading-order.ts';
import { encodeResults, type FileResult, plainError } from './thread-message.ts';

// Runs in a thread of its own: reads files that nobody has taken yet, until there are none.

const knownFormats: readonly Format[] = Object.values(formats);

// The thread that starts this one gives it nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { files, named, cwd, counter, options } = workerData as ReadingOrder;
const shelf = await correctionsShelf(named, { cwd, isOnly: false });
for (const [from, to] of claims(counter, files.length)) {
  const results: FileResult[] = [];
  for (let index = from; index < to; index++) results.push(await resultOf(index));
  // The rule is about windows, and this is a port between threads.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(encodeResults(results));
}

/** Standard input is read by the thread that started this one. */
function stdin(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}

async function resultOf(index: number): Promise<FileResult> {
  try {
    const file = files[index]!;
    const transcripts = await readFileTranscripts(file, { ...options, formats: knownFormats, shelf, stdin });
    return { index, transcripts };
  } catch (error) {
    if (error instanceof RostrumError) return { index, failure: plainError(error) };
    throw error;
  }
}
