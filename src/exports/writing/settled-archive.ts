import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest that an archive can say. */
const noTime = new Date(1980, 0, 1);

/** An office file whose bytes do not change with the time at which it is written. */
export function settledArchive(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    files[path] = path === 'docProps/core.xml' ? withoutTimes(content) : content;
  }
  return zipSync(files, { mtime: noTime });
}

function withoutTimes(content: Uint8Array): Uint8Array {
  return strToU8(
    strFromU8(content).replaceAll(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, '1980-01-01T00:00:00Z'),
  );
}
