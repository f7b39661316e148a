import type { Zippable } from 'fflate';

/** The earliest that an archive can say. */
const noTime = new Date(1980, 0, 1);

/** An office file whose bytes do not change with the time at which it is written. */
export async function settledArchive(bytes: Uint8Array): Promise<Uint8Array> {
  // Few commands write office files.
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const withoutTimes = (content: Uint8Array): Uint8Array => strToU8(settledTimes(strFromU8(content)));
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    files[path] = path === 'docProps/core.xml' ? withoutTimes(content) : content;
  }
  return zipSync(files, { mtime: noTime });
}

function settledTimes(properties: string): string {
  return properties.replaceAll(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, '1980-01-01T00:00:00Z');
}
