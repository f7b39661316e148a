import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RostrumError } from '../../src/errors/rostrum-error.ts';
import type { Limits } from '../../src/model/limits.ts';
import type { Transcript } from '../../src/model/transcript.ts';
import { sourceFromBytes } from '../../src/node/source.ts';
import { transcriptsIn } from '../../src/pipeline.ts';
import { docxOf } from './make-docx.ts';
import { xlsxOf } from './make-xlsx.ts';
import { packedZeros, zipOfEntries } from './make-zip.ts';

/** Each format that is an archive, a small file of it, and the part of that file that holds the text. */
const kinds: readonly (readonly [id: string, path: string, bytes: Uint8Array, part: string])[] = [
  ['zip', 'a.zip', zipSync({ 'a.txt': strToU8('Ada Lee:\n\nGood morning.\n') }), 'a.txt'],
  ['docx', 'a.docx', docxOf('Ada Lee: Good morning.'), 'word/document.xml'],
  [
    'xlsx',
    'a.xlsx',
    xlsxOf({
      S: [
        ['speaker', 'text'],
        ['Ada Lee', 'Good morning.'],
      ],
    }),
    'xl/worksheets/sheet1.xml',
  ],
];

const gigabyte = 1_000_000_000;
const tenGigabytes = packedZeros(10);

describe.each(kinds)('%s', (_id, path, bytes, part) => {
  it('refuses ten gigabytes in ten megabytes, soon and in little memory, and says how to raise the limit', async () => {
    const bomb = zipOfEntries([{ name: part, packed: tenGigabytes, size: 10 * gigabyte }]);
    const { code, hint, milliseconds, megabytes } = await costOf(bomb, path);
    expect(code).toBe('archive/too-large');
    expect(hint).toContain('--max unpacked-bytes=N');
    expect(milliseconds).toBeLessThan(2_000);
    expect(megabytes).toBeLessThan(100);
  });

  it('unpacks no more than an archive says, where it says less than there is', async () => {
    const bomb = zipOfEntries([{ name: part, packed: tenGigabytes, size: 1_000 }]);
    const { code, milliseconds, megabytes } = await costOf(bomb, path);
    expect(code).toBe('archive/damaged');
    expect(milliseconds).toBeLessThan(2_000);
    expect(megabytes).toBeLessThan(100);
  });

  it('refuses names outside the archive, also of files that it does not read', async () => {
    for (const name of [
      '../evil.txt',
      'word/../../evil.xml',
      '/etc/evil.txt',
      'C:\\evil.txt',
      '..\\evil.txt',
    ]) {
      const evil = zipSync({ ...unzipSync(bytes), [name]: strToU8('evil') });
      expect([name, (await outcomeOf(evil, path)).code]).toEqual([name, 'archive/entry-name']);
    }
  });

  it('holds to the limits that it is given', async () => {
    const limits: readonly (readonly [Partial<Limits>, string])[] = [
      [{ maxEntries: 0 }, 'archive/too-many-entries'],
      [{ maxUnpackedBytes: 10 }, 'archive/too-large'],
    ];
    for (const [given, code] of limits) expect((await outcomeOf(bytes, path, given)).code).toBe(code);
    expect((await outcomeOf(bytes, path)).code).toBeUndefined();
  });
});

describe('zip', () => {
  it('passes limits on to what it holds', async () => {
    const page = strToU8(`<html><body>${'<div>'.repeat(40)}<p>ADA LEE: Good morning.</p>`);
    const book = zipSync({ 'OEBPS/a.xhtml': page });
    expect((await outcomeOf(book, 'a.zip')).code).toBeUndefined();
    expect((await outcomeOf(book, 'a.zip', { maxDepth: 30 })).cause).toBe('markup/too-deep');
  });

  it('refuses pages inside that nest a million deep, soon', async () => {
    const page = strToU8(`<html><body>${'<div>\n'.repeat(1_000_000)}`);
    const book = zipSync({ 'OEBPS/a.xhtml': page });
    const { code, cause, milliseconds } = await costOf(book, 'a.zip', { maxRatio: 10_000 });
    expect([code, cause]).toEqual(['archive/failed', 'markup/too-deep']);
    expect(milliseconds).toBeLessThan(2_000);
  });

  it('resolves no entity of what it holds', async () => {
    const text =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><TEI><text><u><seg>&b;</seg></u></text></TEI>';
    expect((await outcomeOf(zipSync({ 'a.xml': strToU8(text) }), 'a.zip')).cause).toBe(
      'xml/entities-in-entities',
    );
  });
});

interface Outcome {
  readonly code: string | undefined;
  readonly hint: string | undefined;
  /** Code of the error behind that of the archive. */
  readonly cause: string | undefined;
}

async function outcomeOf(bytes: Uint8Array, path: string, limits: Partial<Limits> = {}): Promise<Outcome> {
  const found: Transcript[] = [];
  try {
    for await (const transcript of transcriptsIn(await sourceFromBytes(path, bytes), { limits }))
      found.push(transcript);
  } catch (error) {
    return told(error);
  }
  return { code: undefined, hint: undefined, cause: undefined };
}

function told(error: unknown): Outcome {
  if (!(error instanceof RostrumError)) throw error;
  const { code, hint, cause } = error;
  return { code, hint, cause: cause instanceof RostrumError ? cause.code : undefined };
}

/** What becomes of an archive, the time of the processor that it takes, and what the process has grown by. */
async function costOf(
  bytes: Uint8Array,
  path: string,
  limits: Partial<Limits> = {},
): Promise<Outcome & { readonly milliseconds: number; readonly megabytes: number }> {
  const before = process.memoryUsage();
  const start = process.cpuUsage();
  const outcome = await outcomeOf(bytes, path, limits);
  const { user, system } = process.cpuUsage(start);
  const after = process.memoryUsage();
  const grown = after.external + after.heapUsed - before.external - before.heapUsed;
  return { ...outcome, milliseconds: (user + system) / 1_000, megabytes: grown / 1_000_000 };
}
