import { parentPort, workerData } from 'node:worker_threads';
import { RostrumError } from '../errors/rostrum-error.ts';
import * as formats from '../formats/index.ts';
import type { Format } from '../model/format.ts';
import { correctionsShelf } from './corrections.ts';
import { claims, failureMessage, indexingMessage, type IndexingOrder } from './corpus-file-message.ts';
import { tokenizingReader } from './corpus-file-reading.ts';

// Runs in a thread of its own: reads and tokenizes files that nobody has taken yet, until there are none.

const knownFormats: readonly Format[] = Object.values(formats);

// The thread that starts this one gives it nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { files, named, cwd, progress, options, tokenize } = workerData as IndexingOrder;
const shelf = await correctionsShelf(named, { cwd, isOnly: false });
const reader = await tokenizingReader(tokenize);
const reading = { ...options, formats: knownFormats, shelf, stdin: () => Promise.resolve(new Uint8Array()) };
for (const index of claims(progress, files.length)) {
  try {
    const read = await reader.read(files[index]!, reading);
    const { message, transfer } = indexingMessage(index, read, reader.newForms());
    parentPort?.postMessage(message, transfer);
  } catch (error) {
    if (!(error instanceof RostrumError)) throw error;
    // The rule is about windows, and this is a port between threads.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(failureMessage(index, error, reader.newForms()));
  }
}
