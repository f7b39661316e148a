import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../text/decode.ts';
import { fileBytes } from './file-bytes.ts';

/** A manifest as it lies on disk. */
export interface ManifestText {
  readonly text: string;
  /** As given; of a folder, that of the manifest in it. */
  readonly path: string;
  /** Absolute. */
  readonly location: string;
}

/**
 * The manifest at a path, or in the folder there.
 *
 * @throws input/missing, input/unreadable, what `decodeText` throws
 */
export async function readManifest(path: string, { cwd }: { readonly cwd: string }): Promise<ManifestText> {
  const isFolder = statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
  const named = isFolder ? join(path, 'manifest.json') : path;
  const location = resolve(cwd, named);
  return { text: decodeText(named, await fileBytes(named, location)), path: named, location };
}
