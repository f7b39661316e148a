import { resolve } from 'node:path';
import type { Roster } from '../model/roster.ts';
import { parseRoster } from '../pipeline.ts';
import { decodeText } from '../text/decode.ts';
import { fileBytes } from './file-bytes.ts';
import { sha256 } from './source.ts';

/** A roster, and the file that it was read from. */
export interface RosterFile {
  readonly roster: Roster;
  /** As given. */
  readonly path: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The roster in a file of the reader's.
 *
 * @throws input/missing, input/unreadable, what `decodeText` and `parseRoster` throw
 */
export async function readRoster(path: string, { cwd }: { readonly cwd: string }): Promise<RosterFile> {
  const bytes = await fileBytes(path, resolve(cwd, path));
  return { roster: parseRoster(decodeText(path, bytes), path), path, sha256: sha256(bytes) };
}
