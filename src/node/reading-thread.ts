import { parentPort, workerData } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import * as formats from '../formats/index.ts';
import type { Format } from '../model/format.ts';
import { correctionsShelf } from './corrections.ts';
import { plainReader, tokenizingReader } from './file-reader.ts';
import { claims, failureMessage, readingMessage, type ReadingOrder } from './reading-message.ts';

// Runs in a thread of its own: reads files that nobody has taken yet, until there are none.

const knownFormats: readonly Format[] = Object.values(formats);

// The thread that starts this one gives it nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { files, named, cwd, progress, options, tokenize } = workerData as ReadingOrder;
const shelf = await correctionsShelf(named, { cwd, isOnly: false });
const reader = tokenize ? await tokenizingReader(tokenize) : plainReader;
const reading = { ...options, formats: knownFormats, shelf, stdin: () => Promise.resolve(new Uint8Array()) };
for (const index of claims(progress, files.length)) {
  try {
    const read = await reader.read(files[index]!, reading);
    const { message, transfer } = readingMessage(index, read, reader.newForms());
    parentPort?.postMessage(message, transfer);
  } catch (error) {
    if (!(error instanceof RostrumError)) throw error;
    // The rule is about windows, and this is a port between threads.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(failureMessage(index, error, reader.newForms()));
  }
}
