import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { cannotWrite, outputExists } from '../errors/catalogue.ts';
import type { Pieces } from '../model/export.ts';
import { collectGarbage } from './store.ts';
import { systemCode } from './system-errors.ts';
import { removedUnlessFinished } from './unfinished.ts';
import {
  inMadeFolder,
  linkedLocation,
  namingOutput,
  temporaryBeside,
  type WriteOptions,
  writePieces,
} from './write-file.ts';

/** A file of a folder that is written. */
export interface FolderFile {
  /** Below the folder, divided by `/`, without `.` and `..`. */
  readonly path: string;
  readonly pieces: Pieces;
}

/**
 * Writes a folder whole or not at all: built beside the target, which it then replaces.
 *
 * A folder that is there is replaced only if it is empty or if we wrote it: its manifest.json holds `"rostrum": VERSION`,
 * and, where it holds `"outputs": [{ "path": … }]`, the folder holds no other file, so that nobody's notes are lost.
 *
 * @throws output/not-ours, output/cannot-write; what `files` throws
 */
export async function writeFolderAtomically(
  path: string,
  files: Iterable<FolderFile> | AsyncIterable<FolderFile>,
  { cwd = process.cwd() }: WriteOptions = {},
): Promise<void> {
  await namingOutput(path, async () => {
    const location = await linkedLocation(resolve(cwd, path));
    const exists = await mayReplace(path, location);
    const temporary = temporaryBeside(location);
    await inMadeFolder(dirname(location), () =>
      removedUnlessFinished(temporary, async () => {
        await mkdir(temporary);
        await addFiles(temporary, files);
        await (exists ? swap(temporary, location) : rename(temporary, location));
      }),
    );
  });
}

/** Bytes of garbage that are waited for: files are made of far more than they hold. */
const mostGarbage = 300e6;

async function addFiles(
  folder: string,
  files: Iterable<FolderFile> | AsyncIterable<FolderFile>,
): Promise<void> {
  let kept = process.memoryUsage().heapUsed;
  for await (const file of files) {
    await addFile(folder, file);
    if (process.memoryUsage().heapUsed < kept + mostGarbage) continue;
    collectGarbage();
    kept = process.memoryUsage().heapUsed;
  }
}

/**
 * Whether there is a folder to be replaced. To be asked before long work, which would be in vain.
 *
 * @throws output/not-ours, output/cannot-write where it must not be replaced
 */
export async function checkFolder(path: string, { cwd = process.cwd() }: WriteOptions = {}): Promise<void> {
  await namingOutput(path, async () => mayReplace(path, await linkedLocation(resolve(cwd, path))));
}

async function mayReplace(path: string, location: string): Promise<boolean> {
  try {
    if (!(await stat(location)).isDirectory())
      throw cannotWrite(path, 'it is a file, not a folder', undefined);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  const entries = await readdir(location, { recursive: true, withFileTypes: true });
  if (entries.length === 0) return true;
  const outputs = await outputsOf(location);
  const strange = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(location.length + 1)
        .replaceAll(sep, '/'),
    )
    .some((file) => !isOurs(file, outputs));
  if (strange) throw outputExists(path);
  return true;
}

/** The files that a manifest of ours lists, all where it has no list; undefined where there is no such manifest. */
type Outputs = ReadonlySet<string> | 'all' | undefined;

/** Whether we wrote a file; a manifest of somebody else's is as strange as any other file. */
function isOurs(file: string, outputs: Outputs): boolean {
  return outputs !== undefined && (file === 'manifest.json' || outputs === 'all' || outputs.has(file));
}

async function outputsOf(location: string): Promise<Outputs> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(join(location, 'manifest.json'), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof manifest !== 'object' || manifest === null || !('rostrum' in manifest)) return undefined;
  if (!('outputs' in manifest) || !Array.isArray(manifest.outputs)) return 'all';
  return new Set(
    manifest.outputs.map((output: unknown) =>
      typeof output === 'object' && output !== null && 'path' in output ? String(output.path) : '',
    ),
  );
}

async function addFile(folder: string, { path, pieces }: FolderFile): Promise<void> {
  const isInside =
    !isAbsolute(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isInside || path.includes('\0')) throw new Error(`A file outside its folder: ${JSON.stringify(path)}`);
  const location = join(folder, path);
  await mkdir(dirname(location), { recursive: true });
  await writePieces(location, 'wx', pieces);
}

async function swap(temporary: string, location: string): Promise<void> {
  const old = temporaryBeside(location);
  await rename(location, old);
  try {
    await rename(temporary, location);
  } catch (error) {
    await rename(old, location);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
