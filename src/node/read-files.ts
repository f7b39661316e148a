import { RostrumError } from '../errors/rostrum-error.ts';
import type { Transcript } from '../model/transcript.ts';
import { helpersFor } from './corpus-file-files.ts';
import type { InputFile } from './inputs.ts';
import type { ReadFileOptions } from './read-file.ts';
import { readAll } from './reading-threads.ts';

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

/** The transcripts of some files, in their order, read by one thread or several. */
export async function readFiles(
  files: readonly InputFile[],
  { named, cwd, threads = 1, onProgress, ...reading }: ReadFilesOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const { outcome } of readAll(files, { reading, named, cwd, ...helpersFor(files, threads) })) {
    outcomes.push(outcome instanceof RostrumError ? outcome : outcome.transcripts);
    await onProgress?.(outcomes.length, files.length);
  }
  return outcomes;
}
