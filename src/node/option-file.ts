import { resolve } from 'node:path';
import type { FileText } from '../model/option.ts';
import { decodeText } from '../text/decode.ts';
import { fileBytes } from './file-bytes.ts';
import { sha256 } from './source.ts';

/**
 * A file that an option names.
 *
 * @throws input/missing, input/unreadable, what `decodeText` throws
 */
export async function readOptionFile(path: string, { cwd }: { readonly cwd: string }): Promise<FileText> {
  const bytes = await fileBytes(path, resolve(cwd, path));
  return { path, text: decodeText(path, bytes), sha256: sha256(bytes) };
}
