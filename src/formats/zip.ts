import { archiveDepth, emptyArchive, failedEntry, skippedEntry } from '../errors/catalogue.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { Manuscript, Source } from '../model/transcript.ts';
import { containerOf } from '../text/decode.ts';
import { type ArchiveLimits, defaultArchiveLimits, unzip } from './archive.ts';
import type { SeriesReader } from './reader.ts';

/** How archives are read. */
export interface ZipOptions extends Partial<ArchiveLimits> {
  /** Archives inside archives, the outermost being 1. */
  readonly maxArchives?: number;
  /**
   * Reads a file of the archive with whatever format it has; undefined where no format knows it. Without this function
   * there is nothing to read with.
   */
  readonly read?: (path: string, bytes: Uint8Array) => AsyncIterable<Manuscript> | undefined;
}

const defaultMaxArchives = 2;

/** Archives of transcripts. */
export const zip: SeriesReader<ZipOptions> = {
  id: 'zip',
  title: 'Zip archive',
  doc: 'Zip archives: each file inside is read by its own format; limits on files, unpacked size and nesting.',
  extensions: ['zip'],
  fits: ({ path, bytes }) => (containerOf(bytes) !== 'zip' ? 0 : /\.zip$/iu.test(path) ? 0.9 : 0.2),
  parse: parseZip,
};

async function* parseZip({ path, bytes }: Source, options: ZipOptions = {}): AsyncGenerator<Manuscript> {
  const notices: Notice[] = [];
  const failures: RostrumError[] = [];
  const left = { bytes: options.maxUnpackedBytes ?? defaultArchiveLimits.maxUnpackedBytes };
  // The last transcript waits, so that what comes after it can be told with it.
  let last: Manuscript | undefined;
  for await (const manuscript of readArchive(
    { path, bytes },
    { options, notices, failures, left, depth: 1 },
  )) {
    if (last) yield last;
    last = withNotices(manuscript, [...notices.splice(0), ...failures.splice(0)]);
  }
  if (!last) throw failures[0] ?? emptyArchive(path);
  yield withNotices(last, [...notices, ...failures]);
}

function withNotices(manuscript: Manuscript, notices: readonly Notice[]): Manuscript {
  return notices.length > 0 ? { ...manuscript, notices: [...manuscript.notices, ...notices] } : manuscript;
}

/** What the reading of an archive and of those inside it share. */
interface Reading {
  readonly options: ZipOptions;
  readonly notices: Notice[];
  readonly failures: RostrumError[];
  /** What archives inside may still unpack to. */
  readonly left: { bytes: number };
  readonly depth: number;
}

async function* readArchive(
  { path, bytes }: Pick<Source, 'path' | 'bytes'>,
  reading: Reading,
): AsyncGenerator<Manuscript> {
  const { options, left, depth } = reading;
  const limits = { ...defaultArchiveLimits, ...options, maxUnpackedBytes: left.bytes };
  for await (const file of unzip(path, bytes, isTranscript, limits)) {
    left.bytes -= file.bytes.length;
    const inner = `${path}/${file.name}`;
    if (/\.zip$/iu.test(file.name)) {
      const maxArchives = options.maxArchives ?? defaultMaxArchives;
      if (depth >= maxArchives) reading.failures.push(archiveDepth(inner, maxArchives));
      else yield* readArchive({ path: inner, bytes: file.bytes }, { ...reading, depth: depth + 1 });
      continue;
    }
    yield* readFile(inner, file.bytes, file.name, reading);
  }
}

async function* readFile(
  path: string,
  bytes: Uint8Array,
  name: string,
  { options, notices, failures }: Reading,
): AsyncGenerator<Manuscript> {
  try {
    const manuscripts = options.read?.(path, bytes);
    if (!manuscripts) {
      notices.push(skippedEntry(path, name));
      return;
    }
    for await (const manuscript of manuscripts) {
      const document =
        manuscript.document === undefined ? plainName(name) : `${plainName(name)} ${manuscript.document}`;
      yield { ...manuscript, document };
    }
  } catch (error) {
    if (!(error instanceof RostrumError)) throw error;
    failures.push(failedEntry(path, name, error));
  }
}

/** Whether a file of an archive can hold a transcript; programs put files of their own into archives. */
function isTranscript(name: string): boolean {
  return !/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu.test(name);
}

/** The name of a file without its ending. */
function plainName(name: string): string {
  return name.replace(/(?<=[^/.])\.[A-Za-z0-9]{1,8}$/u, '');
}
