import type { Entry, ZipFile } from 'yauzl';
import {
  archiveDamaged,
  archiveEncrypted,
  archiveEntries,
  archiveEntryName,
  archiveRatio,
  archiveUnpacked,
} from '../errors/catalogue.ts';

/** How much an archive may hold. Reading stops at the first byte beyond, whatever the archive says of itself. */
export interface ArchiveLimits {
  /** Files and folders. */
  readonly maxEntries: number;
  /** Bytes of all files that are read, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes for each packed one; files under a megabyte are not held to it. */
  readonly maxRatio: number;
}

/** Limits for an archive of transcripts. */
export const defaultArchiveLimits: ArchiveLimits = {
  maxEntries: 20_000,
  maxUnpackedBytes: 2_000_000_000,
  maxRatio: 200,
};

/** A file of an archive, unpacked. */
export interface ArchiveFile {
  /** Path inside the archive, with `/`; never absolute, never with `..`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files up to this size may be packed as tightly as they like. */
const unheldBytes = 1_000_000;

/**
 * The wanted files of a zip archive, in the order of its directory, one at a time.
 *
 * @throws archive/damaged, archive/encrypted, archive/entry-name, archive/too-many-entries, archive/too-large, archive/ratio
 */
export async function* unzip(
  path: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits = defaultArchiveLimits,
): AsyncGenerator<ArchiveFile> {
  const archive = await opened(path, bytes);
  if (archive.entryCount > limits.maxEntries) {
    throw archiveEntries(path, archive.entryCount, limits.maxEntries);
  }
  let left = limits.maxUnpackedBytes;
  for (let entry = await nextEntry(path, archive); entry; entry = await nextEntry(path, archive)) {
    const name = entry.fileName;
    if (name.endsWith('/') || !wanted(name)) continue;
    if (entry.isEncrypted()) throw archiveEncrypted(path, name);
    const file = await unpacked(path, archive, entry, { left, limits });
    left -= file.length;
    yield { name, bytes: file };
  }
}

async function opened(path: string, bytes: Uint8Array): Promise<ZipFile> {
  const { fromBuffer } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(archiveDamaged(path, error.message, error));
      else resolve(archive);
    });
  });
}

async function nextEntry(path: string, archive: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    archive.removeAllListeners();
    archive.once('entry', resolve);
    archive.once('end', () => resolve(undefined));
    archive.once('error', (error: Error) => {
      const isName = /^(?:absolute path|invalid relative path|invalid characters in fileName)/u.test(
        error.message,
      );
      reject(
        isName ? archiveEntryName(path, error.message, error) : archiveDamaged(path, error.message, error),
      );
    });
    archive.readEntry();
  });
}

async function unpacked(
  path: string,
  archive: ZipFile,
  entry: Entry,
  { left, limits }: { readonly left: number; readonly limits: ArchiveLimits },
): Promise<Uint8Array> {
  const { fileName: name, compressedSize, uncompressedSize } = entry;
  const most = Math.max(unheldBytes, compressedSize * limits.maxRatio);
  if (uncompressedSize > left) throw archiveUnpacked(path, name, limits.maxUnpackedBytes);
  if (uncompressedSize > most) throw archiveRatio(path, name, limits.maxRatio);
  // The stream ends with an error where the file is longer than it says, so no more than this is ever held.
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    archive.openReadStream(entry, (error, opening) => {
      if (error) reject(archiveDamaged(path, error.message, error));
      else resolve(opening);
    });
  });
  const file = new Uint8Array(uncompressedSize);
  let length = 0;
  try {
    for await (const chunk of stream) {
      if (typeof chunk === 'string') continue;
      file.set(chunk, length);
      length += chunk.length;
    }
  } catch (error) {
    throw archiveDamaged(path, `${name}: ${error instanceof Error ? error.message : 'it breaks off'}`, error);
  }
  if (crcOf(file) !== entry.crc32) throw archiveDamaged(path, `${name}: wrong checksum`, undefined);
  return file;
}

let crcTable: Uint32Array | undefined;

/** The checksum (CRC-32) that zip archives keep of each file. */
function crcOf(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
    return value;
  });
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

/**
 * An archive with only the wanted files of another, not packed: a library that unpacks without limits can be given it.
 *
 * @param check is shown each file, and fails where the library must not see it
 * @throws what `unzip` and `check` throw
 */
export async function repacked(
  path: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
  check: (file: ArchiveFile) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files = new Map<string, Uint8Array>();
  for await (const file of unzip(path, bytes, wanted, limits)) {
    await check(file);
    files.set(file.name, file.bytes);
  }
  return zipSync(Object.fromEntries(files), { level: 0 });
}
