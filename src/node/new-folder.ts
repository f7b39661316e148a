import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { cannotWrite, folderNotEmpty } from '../errors/catalogue.ts';
import { systemCode } from './system-errors.ts';
import { namingOutput, writePieces } from './write-file.ts';
import { type FolderFile, writeFolderAtomically } from './write-folder.ts';

/**
 * Writes files into a folder that is new or empty.
 *
 * @throws study/exists where it holds anything; output/cannot-write
 */
export async function writeNewFolder(
  path: string,
  files: readonly FolderFile[],
  { cwd }: { readonly cwd: string },
): Promise<void> {
  const location = resolve(cwd, path);
  await namingOutput(path, async () => {
    if (!(await isEmptyFolder(path, location))) return writeFolderAtomically(path, files, { cwd });
    // An empty folder may be the current one, so that it stays and is filled.
    for (const file of files) {
      const target = join(location, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writePieces(target, 'wx', file.pieces);
    }
  });
}

/** Whether there is an empty folder; false where there is nothing. */
async function isEmptyFolder(path: string, location: string): Promise<boolean> {
  try {
    if (!(await stat(location)).isDirectory())
      throw cannotWrite(path, 'it is a file, not a folder', undefined);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  if ((await readdir(location)).length > 0) throw folderNotEmpty(path);
  return true;
}
