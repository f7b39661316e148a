import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseLexicon } from '../annotate/lexicon.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Notice } from '../model/notice.ts';
import { decodeText } from '../text/decode.ts';
import { decodeOwn } from './decode-own.ts';
import { fileBytes } from './file-bytes.ts';
import { sha256 } from './source.ts';

/** A lexicon, and where it was read from. */
export interface LexiconFile {
  readonly lexicon: Lexicon;
  /** As given; `lexicons/NAME.yaml` for a built-in one. */
  readonly path: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** What is doubtful about how it was read; absent where nothing is. */
  readonly notices?: readonly Notice[];
}

/**
 * The lexicon in a file of the reader's.
 *
 * @throws input/missing, input/unreadable, what `decodeOwn` and `parseLexicon` throw
 */
export async function readLexicon(path: string, { cwd }: { readonly cwd: string }): Promise<LexiconFile> {
  const bytes = await fileBytes(path, resolve(cwd, path));
  const { text, notices } = await decodeOwn(path, bytes);
  const lexicon = parseLexicon(text, path);
  return { lexicon, path, sha256: sha256(bytes), ...(notices.length > 0 && { notices }) };
}

// The same places seen from src/node and from dist/node: lexicons are no code, and are not copied when it is built.
const folder = new URL('../../src/annotate/lexicons/', import.meta.url);
const compiled = new URL('../../dist/lexicons.json', import.meta.url);

/**
 * The lexicons that come with Rostrum, in order of their names. Parsing their YAML takes about a second, so the build
 * keeps them as JSON too, which counts for files whose checksum is still the same.
 */
export async function readBuiltinLexicons(): Promise<LexiconFile[]> {
  const known = new Map((await readCompiled()).map((file) => [file.sha256, file]));
  return Promise.all(
    builtinNames().map(async (name) => {
      const path = `lexicons/${name}`;
      const bytes = await fileBytes(path, new URL(name, folder));
      return known.get(sha256(bytes)) ?? lexiconFile(path, bytes);
    }),
  );
}

/** The built-in lexicons from their YAML, as JSON for `dist/lexicons.json`. */
export async function compiledLexicons(): Promise<string> {
  const files = builtinNames().map(async (name) => {
    const path = `lexicons/${name}`;
    return lexiconFile(path, await fileBytes(path, new URL(name, folder)));
  });
  return JSON.stringify(await Promise.all(files));
}

function builtinNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

async function readCompiled(): Promise<LexiconFile[]> {
  try {
    // The build wrote it from the same types, and a file that is not there is parsed anew.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(await readFile(compiled, 'utf8')) as LexiconFile[];
  } catch {
    return [];
  }
}

function lexiconFile(path: string, bytes: Uint8Array): LexiconFile {
  return { lexicon: parseLexicon(decodeText(path, bytes), path), path, sha256: sha256(bytes) };
}
