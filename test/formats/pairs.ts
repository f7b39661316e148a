import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import type { Manuscripts } from '../../src/model/format.ts';
import type { Manuscript, Source } from '../../src/model/transcript.ts';
import { segment } from '../../src/segmentation/segment.ts';

/** A source of some bytes; its text is empty where they are no UTF-8. */
export function sourceOfBytes(bytes: Uint8Array, path: string): Source {
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Archives and PDFs have no text.
  }
  return { path, bytes, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** All manuscripts that a format makes, in order. */
export async function allOf(parsed: Manuscripts): Promise<Manuscript[]> {
  if (!(Symbol.asyncIterator in parsed)) return [await parsed];
  const all: Manuscript[] = [];
  for await (const manuscript of parsed) all.push(manuscript);
  return all;
}

/** The code of the RostrumError that reading ends with; `undefined` where it ends well. Anything else is thrown on. */
export async function codeOf(reading: () => Manuscripts): Promise<string | undefined> {
  try {
    await allOf(reading());
    return undefined;
  } catch (error) {
    if (error instanceof RostrumError) return error.code;
    throw error;
  }
}

/** Manuscripts as fixtures hold them: metadata, turns, what was set aside, notices. */
export function shown(manuscripts: readonly Manuscript[], path: string): unknown[] {
  return manuscripts.map((manuscript) => {
    const { metadata, turns, setAside, notices } = segment(manuscript, path);
    return {
      document: manuscript.document,
      metadata,
      turns: turns.map(({ line, page, rule, label, text }) => ({ line, page, rule, label, text })),
      marks: manuscript.lines.flatMap(({ speaker }) => speaker ?? []),
      setAside: setAside.map(({ line, kind, text }) => `${line} ${kind}: ${text}`),
      notices: notices.map(({ code, place, message }) => `${place?.line ?? '–'} ${code}: ${message}`),
    };
  });
}

/** A format, as far as tests of it need. */
interface Tested {
  readonly id: string;
  parse(source: Source): Manuscripts;
}

/**
 * A test for each pair of files in a folder named as the format: the input, and beside it what must come out. Inputs in
 * JSON end in `.in.json`; `make` turns descriptions of binary files into their bytes.
 */
export function testPairs(
  format: Tested,
  make: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array> = (bytes) => bytes,
): void {
  const folder = join('test/formats', format.id);
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.in.json') || !name.endsWith('.json'));
  it.each(inputs)('reads %s', async (name) => {
    const bytes = await make(new Uint8Array(readFileSync(join(folder, name))));
    const found = shown(await allOf(format.parse(sourceOfBytes(bytes, name))), name);
    const stem = name.slice(0, name.indexOf('.'));
    await expect(`${JSON.stringify(found, undefined, 2)}\n`).toMatchFileSnapshot(
      join(format.id, `${stem}.json`),
    );
  });
}
