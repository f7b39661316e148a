import { randomUUID } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  type FileHandle,
  mkdir,
  open,
  realpath,
  rename,
  rmdir,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { cannotWrite } from '../errors/catalogue.ts';
import type { Pieces } from '../model/export.ts';
import { systemCode, systemReason } from './system-errors.ts';
import { removedUnlessFinished } from './unfinished.ts';

/** Where relative paths start. */
export interface WriteOptions {
  readonly cwd?: string | undefined;
}

/**
 * Writes a file whole or not at all: under a temporary name beside the target, which it then replaces. Folders on the
 * way to it are made. Devices and pipes, such as `/dev/stdout`, are written to directly.
 *
 * @throws output/cannot-write where the system refuses it; what `pieces` throws
 */
export async function writeFileAtomically(
  path: string,
  pieces: Pieces,
  { cwd = process.cwd() }: WriteOptions = {},
): Promise<void> {
  await namingOutput(path, async () => {
    const location = await linkedLocation(resolve(cwd, path));
    const before = statSync(location, { throwIfNoEntry: false });
    if (before?.isDirectory()) throw cannotWrite(path, 'it is a folder', undefined);
    if (before && !before.isFile()) return writePieces(location, 'w', pieces);
    if (before) await access(location, constants.W_OK);
    return inMadeFolder(dirname(location), () => replaceFile(location, pieces, before));
  });
}

async function replaceFile(location: string, pieces: Pieces, before: Stats | undefined): Promise<void> {
  const temporary = temporaryBeside(location);
  await removedUnlessFinished(temporary, async () => {
    await writePieces(temporary, 'wx', pieces);
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, location);
  });
}

/** Writes pieces to a new file, and waits until they are on the disk. */
export async function writePieces(location: string, flags: 'w' | 'wx', pieces: Pieces): Promise<void> {
  const handle = await open(location, flags);
  try {
    for await (const piece of pieces) await writeAll(handle, piece);
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, piece: string | Uint8Array): Promise<void> {
  let rest = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
  while (rest.length > 0) {
    const { bytesWritten } = await handle.write(rest);
    rest = rest.subarray(bytesWritten);
  }
}

/** A hidden name in the same folder, so that renaming is one step, and nobody takes it for an input. */
export function temporaryBeside(location: string): string {
  return join(dirname(location), `.rostrum-${randomUUID()}.tmp`);
}

/** What a path leads to when it is a link; a new file behind a link must not replace the link. */
export async function linkedLocation(location: string): Promise<string> {
  try {
    return await realpath(location);
  } catch {
    return location;
  }
}

/** Does some work in a folder that is made for it; folders that were made are removed where the work fails. */
export async function inMadeFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const first = await mkdir(folder, { recursive: true });
  try {
    return await work();
  } catch (error) {
    if (first !== undefined) await removeEmpty(folder, first);
    throw error;
  }
}

async function removeEmpty(folder: string, first: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (folder !== first) await removeEmpty(dirname(folder), first);
}

/** Turns what the system says about an output into an error that names it. */
export async function namingOutput<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw systemCode(error) === undefined ? error : cannotWrite(path, systemReason(error), error);
  }
}
