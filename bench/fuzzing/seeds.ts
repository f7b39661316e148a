import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import type { Format } from '../../src/model/format.ts';
import { sourceFromBytes } from '../../src/node/source.ts';
import { mutateJson } from './json.ts';
import { madeDocuments, madeWorkbooks } from './made-office.ts';
import { madePdfs } from './made-pdf.ts';
import { mutate, readable } from './mutate.ts';
import { mutatePdf, pagesOfPdf } from './pdf.ts';
import { mutateXml } from './xml.ts';
import { damagedZip, type Entry } from './zip.ts';

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
  files.get('xlsx')?.push(...madeWorkbooks());
  files.get('docx')?.push(...madeDocuments());
  files.get('zip')?.push(archive());
  files.get('pdf')?.push(...madePdfs(), ...pagesOf(files.get('pdf') ?? []));
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

/** Single pages of files: small, so that many are read in a second. */
function pagesOf(files: Seeds['files']): Uint8Array[] {
  return files.flatMap((file) =>
    typeof file === 'string' ? pagesOfPdf(new Uint8Array(readFileSync(file))) : [],
  );
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
  if (isPacked(bytes)) return { path, bytes: mutatePacked(reader.id, bytes, other, random) };
  if (/^json|^speech/u.test(reader.id) && random() < 0.7) {
    const values = mutateJson(bytes, random);
    if (values) return { path, bytes: values };
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

/** A damaged archive or PDF: most of them inside, for damage outside is found at once and reaches no reader. */
function mutatePacked(id: string, bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const fate = random();
  if (isZip(bytes)) {
    if (id === 'zip' && fate < 0.6) return damagedZip(archived(bytes, other, random), random);
    return fate < 0.85 ? mutateEntry(bytes, random) : mutate(bytes, other, random);
  }
  const small = bytes.length > largestFile ? bytes.subarray(0, largestFile) : bytes;
  return (fate < 0.8 ? mutatePdf(bytes, random) : undefined) ?? mutate(small, other, random);
}

/** Files for an archive: those of another, and files of many formats. */
function archived(bytes: Uint8Array, other: Uint8Array, random: () => number): Entry[] {
  const own = Object.entries(unzipSync(bytes)).map(([name, file]) => ({ name, bytes: file }));
  const kinds = [...made, { name: 'other.zip', bytes: other }];
  const strange = Array.from(
    { length: Math.floor(random() * 3) },
    () => kinds[Math.floor(random() * kinds.length)],
  );
  return [...own.slice(0, Math.floor(random() * own.length) + 1), ...strange.flatMap((entry) => entry ?? [])];
}

/** Files of formats that are packed themselves, or hold others. */
const made: readonly Entry[] = [
  ...madeDocuments().map((bytes, index) => ({ name: `${index}.docx`, bytes })),
  ...madeWorkbooks().map((bytes, index) => ({ name: `${index}.xlsx`, bytes })),
  ...madePdfs().map((bytes, index) => ({ name: `${index}.pdf`, bytes })),
  { name: 'a.html', bytes: strToU8('<html><body><p>ADA LEE: hello</p><p>BO CHEN: yes</p>') },
  {
    name: 'a.xml',
    bytes: strToU8('<rss><item><title>A</title><description>&lt;p&gt;ADA: hello</description></item></rss>'),
  },
  { name: 'a.jsonl', bytes: strToU8('{"speaker":"Ada","text":"Hello."}\n') },
];

/** An archive one entry of which is mutated; the XML of an Office file mostly stays well-formed, for other XML is refused. */
function mutateEntry(bytes: Uint8Array, random: () => number): Uint8Array {
  try {
    const entries = unzipSync(bytes);
    const names = Object.keys(entries).sort();
    const name = names[Math.floor(random() ** 0.5 * names.length)] ?? '';
    const other = names[Math.floor(random() * names.length)] ?? '';
    const entry = entries[name] ?? new Uint8Array();
    return zipSync(
      { ...entries, [name]: mutatedEntry(name, entry, entries[other] ?? entry, random) },
      { level: 1 },
    );
  } catch {
    return mutate(bytes, bytes, random);
  }
}

function mutatedEntry(name: string, entry: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  if (/\.(?:xml|rels)$/u.test(name) && random() < 0.75) return mutateXml(entry, random);
  const mutated = mutate(entry.subarray(0, largestFile), other, random);
  return random() < 0.75 ? readable(mutated) : mutated;
}
