import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '../shared';

/**
 * The text of a file beside the repository that real transcripts and reference values lie in.
 *
 * @returns undefined, and a word of why, where it is missing; on a build server (CI=true) it must not be
 */
export function readShared(path: string): string | undefined {
  const file = join(folder, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (process.env['CI'] === 'true') throw new Error(`${file} is missing`);
  console.warn(`Skipped what needs ${file}: it is missing`);
  return undefined;
}

/**
 * The files of such a folder that end in `ending`, as paths that open, in order.
 *
 * @returns none, and a word of why, where the folder is missing; on a build server (CI=true) it must not be
 */
export function sharedFiles(path: string, ending: string): string[] {
  const place = join(folder, path);
  if (existsSync(place)) {
    const names = readdirSync(place).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => join(place, name));
  }
  if (process.env['CI'] === 'true') throw new Error(`${place} is missing`);
  console.warn(`Skipped what needs ${place}: it is missing`);
  return [];
}
