import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removedUnlessFinished } from './unfinished.ts';
import { temporaryBeside } from './write-file.ts';

/**
 * The bytes of a file that something else writes, in pieces. The file is under a temporary name and is removed after it.
 *
 * @param beside in whose folder it is; the system's folder for such files where left out
 */
export async function* readThrough(
  beside: string | undefined,
  write: (path: string) => Promise<void>,
): AsyncIterable<Uint8Array> {
  const path = beside === undefined ? join(tmpdir(), `rostrum-${randomUUID()}.tmp`) : temporaryBeside(beside);
  await removedUnlessFinished(path, () => write(path));
  try {
    for await (const piece of createReadStream(path)) if (piece instanceof Uint8Array) yield piece;
  } finally {
    rmSync(path, { force: true });
  }
}
