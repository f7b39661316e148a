import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Format } from '../../src/model/format.ts';
import { mutate, readable } from './mutate.ts';

/** Real files of a format, to be mutated. */
export interface Seeds {
  readonly reader: Format;
  readonly files: readonly string[];
}

/** An input that was made. */
export interface Input {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Largest piece of a text that is taken for a seed, and largest file of any other kind. */
const largestText = 48_000;
const largestFile = 300_000;

const folders = [
  '../shared/corpora',
  'test/formats',
  'test/segmentation/fixtures',
  'corpora/two-governments/briefings',
];

/** The files that there are for each reader; readers without any are left out. */
export function seedsOf(readers: readonly Format[]): Seeds[] {
  const all = folders.flatMap((folder) => filesIn(folder)).sort();
  return readers.flatMap((reader) => {
    const files = all.filter((file) => reader.extensions.some((ending) => file.endsWith(`.${ending}`)));
    return files.length === 0 ? [] : { reader, files };
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile());
  } catch {
    return [];
  }
}

/** A mutated file of some seeds. */
export function inputOf({ reader, files }: Seeds, random: () => number): Input {
  const path = pick(files, random);
  const bytes = readFileSync(path);
  const other = readFileSync(pick(files, random));
  if (isPacked(bytes)) {
    const small = bytes.length > largestFile && !isZip(bytes) ? bytes.subarray(0, largestFile) : bytes;
    const mutated =
      isZip(bytes) && random() < 0.7 ? mutateEntry(bytes, random) : mutate(small, other, random);
    return { path: `fuzz.${reader.extensions[0]}`, bytes: mutated };
  }
  const mutated = mutate(pieceOf(bytes, random), pieceOf(other, random), random);
  return { path: `fuzz.${reader.extensions[0]}`, bytes: random() < 0.75 ? readable(mutated) : mutated };
}

function pick(files: readonly string[], random: () => number): string {
  return files[Math.floor(random() * files.length)] ?? '';
}

/** The beginning of a file, or a piece of it. */
function pieceOf(bytes: Uint8Array, random: () => number): Uint8Array {
  const start = random() < 0.6 ? 0 : Math.floor(random() * bytes.length);
  return bytes.subarray(start, start + Math.ceil(random() * largestText));
}

function isPacked(bytes: Uint8Array): boolean {
  return isZip(bytes) || (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** An archive one entry of which is mutated: damage outside it is found by its checksums, and reaches no reader. */
function mutateEntry(bytes: Uint8Array, random: () => number): Uint8Array {
  try {
    const entries = unzipSync(bytes);
    const names = Object.keys(entries).sort();
    const [name, other] = [pick(names, random), pick(names, random)];
    const entry = entries[name] ?? new Uint8Array();
    const mutated = mutate(entry.subarray(0, largestFile), entries[other] ?? entry, random);
    return zipSync({ ...entries, [name]: random() < 0.75 ? readable(mutated) : mutated }, { level: 1 });
  } catch {
    return mutate(bytes, bytes, random);
  }
}
