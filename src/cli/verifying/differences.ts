import type { ListedFile } from '../../reporting/manifest-file.ts';
import { byCodePoint } from '../../text/order.ts';

/** What is compared. */
export type Compared =
  'manifest' | 'version' | 'input' | 'corrections' | 'roster' | 'lexicon' | 'output' | 'made again';

/** Something that is not as a manifest has it. */
export interface Difference {
  readonly path: string;
  readonly what: Compared;
  /** Of a file its SHA-256; undefined where it was not there. */
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/** Files that are not what they were, that are gone, or that are new, in order of path. */
export function differencesOf(
  what: Compared,
  expected: readonly ListedFile[],
  found: readonly ListedFile[],
): Difference[] {
  const [before, after] = [hashesByPath(expected), hashesByPath(found)];
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(byCodePoint);
  return paths
    .map((path) => ({ path, what, expected: before.get(path), found: after.get(path) }))
    .filter((difference) => difference.expected !== difference.found);
}

/** Path → checksum; several files of one name, whose folders are not known, are taken together. */
function hashesByPath(files: readonly ListedFile[]): Map<string, string> {
  const hashes = new Map<string, string[]>();
  for (const { path, sha256 } of files) {
    if (sha256 !== undefined) hashes.set(path, [...(hashes.get(path) ?? []), sha256]);
  }
  return new Map([...hashes].map(([path, own]) => [path, [...new Set(own)].sort(byCodePoint).join(' ')]));
}
