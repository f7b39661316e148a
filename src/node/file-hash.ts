import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { unreadable } from '../errors/catalogue.ts';
import { systemCode, systemReason } from './system-errors.ts';

/**
 * The SHA-256 of a file's bytes, in hexadecimal, however large it is.
 *
 * @param path names the file in messages
 * @returns undefined where there is no such file
 * @throws input/unreadable
 */
export async function fileHash(path: string, location: string): Promise<string | undefined> {
  try {
    const status = statSync(location, { throwIfNoEntry: false });
    if (!status?.isFile()) return undefined;
    const hash = createHash('sha256');
    const stream: AsyncIterable<Uint8Array> = createReadStream(location);
    for await (const chunk of stream) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOTDIR') return undefined;
    throw unreadable(path, systemReason(error), error);
  }
}
