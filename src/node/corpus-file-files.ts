import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { FileState } from '../corpus/file/writer.ts';
import type { CorrectionsShelf } from './corrections.ts';
import type { InputFile } from './inputs.ts';
import { sha256 } from './source.ts';

/** A file that was found, as far as it has to be looked at. */
export interface FoundFile {
  readonly file: InputFile;
  /** Of the corrections that it is read with; empty where there are none. */
  readonly beside: string;
  /** Whether it is in the corpus file as it is now. */
  readonly isKnown: boolean;
}

/**
 * Which files are in a corpus file as they are now: by their bytes, by those of their corrections and by how they were
 * read. Files that the corpus file does not have are not opened.
 */
export async function compareFiles(
  files: readonly InputFile[],
  known: ReadonlyMap<string, FileState>,
  { shelf, recipe }: { readonly shelf: CorrectionsShelf; readonly recipe: string },
): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const file of files) {
    const corrections = await shelf.correctionsOf(file);
    const beside = corrections?.file.sha256 ?? '';
    const state = known.get(file.path);
    const isAlike = state?.beside === beside && state.recipe === recipe;
    const isKnown = isAlike && state.sha256 === (await sha256OfFile(file.location));
    found.push({ file, beside, isKnown });
  }
  return found;
}

/** From this size on, a file is read in pieces. */
const largeFile = 64_000_000;

/** The SHA-256 of a file in hexadecimal; empty where it cannot be read. */
export async function sha256OfFile(location: string): Promise<string> {
  try {
    if (statSync(location).size < largeFile) return sha256(readFileSync(location));
    const hash = createHash('sha256');
    for await (const piece of createReadStream(location)) if (piece instanceof Uint8Array) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return '';
  }
}

/** Below this many bytes, starting a thread takes longer than it saves. */
const worthAThread = 4_000_000;

/** How many threads beside the first there are enough bytes for, and how many bytes. */
export function helpersFor(
  files: readonly InputFile[],
  threads: number,
): { readonly helpers: number; readonly bytes: number } {
  const bytes = bytesOfFiles(files);
  if (threads <= 1 || files.some(({ path }) => path === '-')) return { helpers: 0, bytes };
  const helpers = Math.min(threads - 1, files.length - 1, Math.floor(bytes / worthAThread));
  return { helpers: Math.max(0, helpers), bytes };
}

/** How large some files are together; those that are not there, and standard input, count as nothing. */
export function bytesOfFiles(files: readonly InputFile[]): number {
  return files.reduce(
    (sum, { location }) => sum + (statSync(location, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
