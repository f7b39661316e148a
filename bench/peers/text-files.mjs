import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The text files in some folders, at any depth, in order of path. */
export function textFiles(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => join(folder, file)),
  );
}
