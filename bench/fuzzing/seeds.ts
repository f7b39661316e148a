import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import type { Format } from '../../src/model/format.ts';
import { sourceFromBytes } from '../../src/node/source.ts';
import { xlsxOf } from '../../test/formats/make-xlsx.ts';
import { mutate, readable } from './mutate.ts';

/** Real files of a format, to be mutated: paths, or bytes where there are none on disk. */
export interface Seeds {
  readonly reader: Format;
  readonly files: readonly (string | Uint8Array)[];
}

/** An input that was made. */
export interface Input {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Largest piece of a text that is taken for a seed, and largest file of any other kind. */
const largestText = 48_000;
const largestFile = 300_000;

/** Most files of one folder. */
const most = 120;

const folders = [
  '../shared/corpora',
  'test/formats',
  'test/segmentation/fixtures',
  'corpora/two-governments/briefings',
];

/** The files that there are for each reader, each file under the reader that would be chosen for it. */
export async function seedsOf(readers: readonly Format[]): Promise<Seeds[]> {
  const files = new Map(readers.map(({ id }) => [id, [] as (string | Uint8Array)[]]));
  for (const file of folders.flatMap((folder) => filesIn(folder)).sort()) {
    const id = await readerOf(file, readers);
    if (id !== undefined) files.get(id)?.push(file);
  }
  files.get('xlsx')?.push(workbook());
  files.get('zip')?.push(archive());
  return readers
    .map((reader) => ({ reader, files: files.get(reader.id) ?? [] }))
    .filter(({ files: found }) => found.length > 0);
}

/** Id of the format that a file is read with; undefined where there is none. */
async function readerOf(file: string, readers: readonly Format[]): Promise<string | undefined> {
  if (!readers.some(({ extensions }) => extensions.some((ending) => file.endsWith(`.${ending}`))))
    return undefined;
  try {
    const source = await sourceFromBytes(file, readFileSync(file));
    const ranked = readers
      .map((reader) => ({ reader, fit: reader.fits(source) }))
      .sort((a, b) => b.fit - a.fit);
    return (ranked[0]?.fit ?? 0) > 0 ? ranked[0]?.reader.id : undefined;
  } catch (error) {
    if (error instanceof RostrumError) return undefined;
    throw error;
  }
}

function filesIn(folder: string): string[] {
  const counts = new Map<string, number>();
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => join(folder, name))
      .filter((file) => {
        const count = (counts.get(dirname(file)) ?? 0) + 1;
        counts.set(dirname(file), count);
        // Beside the inputs of tests lies what must come out of them.
        const isExpected = file.startsWith('test/') && /(?<!\.in)\.json$/u.test(file);
        return count <= most && !isExpected && statSync(file).isFile();
      });
  } catch {
    return [];
  }
}

function workbook(): Uint8Array {
  return xlsxOf({
    Debate: [
      ['date', 'speaker', 'text'],
      ['2021-03-06', 'Ada Lee', 'Good morning. There are two matters today.'],
      ['2021-03-06', 'Bo Chen', 'Will the levy rise?'],
      ['2021-03-06', 'Ada Lee', 'It will not.'],
    ],
  });
}

function archive(): Uint8Array {
  const names = filesIn('corpora/two-governments/briefings').slice(0, 4);
  return zipSync(
    Object.fromEntries(names.map((name, index) => [`briefing-${index}.txt`, readFileSync(name)])),
  );
}

/** A mutated file of some seeds. */
export function inputOf({ reader, files }: Seeds, random: () => number): Input {
  const bytes = pick(files, random);
  const other = pick(files, random);
  const path = `fuzz.${reader.extensions[0]}`;
  if (isPacked(bytes)) {
    const small = bytes.length > largestFile && !isZip(bytes) ? bytes.subarray(0, largestFile) : bytes;
    const mutated =
      isZip(bytes) && random() < 0.7 ? mutateEntry(bytes, random) : mutate(small, other, random);
    return { path, bytes: mutated };
  }
  const mutated = mutate(pieceOf(bytes, random), pieceOf(other, random), random);
  return { path, bytes: random() < 0.75 ? readable(mutated) : mutated };
}

function pick(files: Seeds['files'], random: () => number): Uint8Array {
  const file = files[Math.floor(random() * files.length)] ?? '';
  return typeof file === 'string' ? readFileSync(file) : file;
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
    const name = names[Math.floor(random() * names.length)] ?? '';
    const other = names[Math.floor(random() * names.length)] ?? '';
    const entry = entries[name] ?? new Uint8Array();
    const mutated = mutate(entry.subarray(0, largestFile), entries[other] ?? entry, random);
    return zipSync({ ...entries, [name]: random() < 0.75 ? readable(mutated) : mutated }, { level: 1 });
  } catch {
    return mutate(bytes, bytes, random);
  }
}
