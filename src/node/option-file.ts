import { resolve } from 'node:path';
import type { FileText } from '../model/option.ts';
import { decodeOwn } from './decode-own.ts';
import { fileBytes } from './file-bytes.ts';
import { sha256 } from './source.ts';

/**
 * A file that an option names, whatever its encoding, as transcripts are read.
 *
 * @throws input/missing, input/unreadable, what `decodeOwn` throws
 */
export async function readOptionFile(path: string, { cwd }: { readonly cwd: string }): Promise<FileText> {
  const bytes = await fileBytes(path, resolve(cwd, path));
  const { text, notices } = await decodeOwn(path, bytes);
  return { path, text, sha256: sha256(bytes), ...(notices.length > 0 && { notices }) };
}
