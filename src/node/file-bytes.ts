import { readFile } from 'node:fs/promises';
import { missingInput, unreadable } from '../errors/catalogue.ts';
import { systemCode, systemReason } from './system-errors.ts';

/**
 * The bytes of a file.
 *
 * @param path names the file in messages
 * @throws input/missing, input/unreadable
 */
export async function fileBytes(path: string, location: string | URL): Promise<Uint8Array> {
  try {
    return await readFile(location);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw code === 'ENOENT' ? missingInput(path) : unreadable(path, systemReason(error), error);
  }
}
