import { strToU8, zipSync, type Zippable } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formats/plain-text.ts';
import { zip, type ZipOptions } from '../../src/formats/zip.ts';
import type { Manuscript } from '../../src/model/transcript.ts';
import { allOf, codeOf, sourceOfBytes } from './pairs.ts';

const briefing = strToU8('Ada Lee:\n\nGood morning.\n');

describe('zip', () => {
  it('reads each file by its own format, those of an archive inside too', async () => {
    const inner = zipSync({ 'deep/third.txt': briefing });
    const outer = zipSync({
      'first.txt': briefing,
      'day/second.txt': briefing,
      'inner.zip': inner,
      'picture.png': Uint8Array.of(1, 2),
      '__MACOSX/._first.txt': briefing,
      'empty/': new Uint8Array(),
    });
    const found = await allOf(zip.parse(sourceOfBytes(outer, 'a.zip'), { read }));
    expect(found.map(({ document, lines }) => [document, lines[0]?.text])).toEqual([
      ['first', 'Ada Lee:'],
      ['day/second', 'Ada Lee:'],
      ['deep/third', 'Ada Lee:'],
    ]);
    expect(found.flatMap(({ notices }) => notices.map(({ code, place }) => [code, place?.path]))).toEqual([
      ['archive/skipped', 'a.zip/picture.png'],
    ]);
  });

  it('refuses names outside the archive', async () => {
    for (const name of ['../evil.txt', 'a/../../evil.txt', '/etc/evil.txt', 'C:\\evil.txt', '..\\evil.txt']) {
      const archive = zipSync({ 'first.txt': briefing, [name]: briefing });
      expect(await outcomeOf(archive)).toBe('archive/entry-name');
    }
  });

  it('stops at the limits, whatever the archive says of itself', async () => {
    const zeros = zipSync({ 'a.txt': new Uint8Array(20_000_000) });
    expect(await outcomeOf(zeros)).toBe('archive/ratio');
    expect(await outcomeOf(zeros, { maxRatio: 10_000, maxUnpackedBytes: 1_000_000 })).toBe(
      'archive/too-large',
    );
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, at): [string, Uint8Array] => [`${at}.txt`, briefing]),
      ),
    );
    expect(await outcomeOf(many, { maxEntries: 100 })).toBe('archive/too-many-entries');
    // A size that is too small: the file is longer than its directory says.
    const lying = zeros.slice();
    setSizes(lying, 10);
    expect(await outcomeOf(lying, { maxRatio: 10_000 })).toBe('archive/damaged');
  });

  it('counts all files of an archive, those of archives inside too', async () => {
    const inner = zipSync({ 'b.txt': strToU8('Ada: '.repeat(100_000)) });
    const outer: Zippable = { 'a.txt': strToU8('Bo: '.repeat(100_000)), 'inner.zip': inner };
    expect(await outcomeOf(zipSync(outer), { maxUnpackedBytes: 1_000_000 })).toBeUndefined();
    expect(await outcomeOf(zipSync(outer), { maxUnpackedBytes: 700_000 })).toBe('archive/too-large');
  });

  it('opens archives inside archives to a depth of two', async () => {
    let archive: Uint8Array = zipSync({ 'a.txt': briefing });
    for (let depth = 0; depth < 2; depth++) archive = zipSync({ 'inner.zip': archive });
    expect(await outcomeOf(archive)).toBe('archive/too-deep');
    expect(await outcomeOf(archive, { maxArchives: 3 })).toBeUndefined();
  });

  it('says what is damaged, locked or empty', async () => {
    const archive = zipSync({ 'a.txt': strToU8('Ada Lee: Good morning, all of you.') }, { level: 0 });
    const flipped = archive.slice();
    flipped[45] = (flipped[45] ?? 0) ^ 1;
    expect(await outcomeOf(flipped)).toBe('archive/damaged');
    expect(await outcomeOf(archive.subarray(0, 60))).toBe('archive/damaged');
    const locked = zipSync({ 'a.txt': strToU8('Ada Lee: Good morning, all of you.') });
    locked[lastSignature(locked, 0x01) + 8] = 1;
    expect(await outcomeOf(locked)).toBe('archive/encrypted');
    expect(await outcomeOf(zipSync({}))).toBe('archive/no-transcripts');
  });

  it('ends with an error of the catalogue, or none, for any damage', async () => {
    const archive = zipSync({ 'a.txt': briefing, 'inner.zip': zipSync({ 'b.txt': briefing }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const damaged = archive.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const outcome = await outcomeOf(damaged);
          expect(outcome === undefined || outcome.startsWith('archive/')).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

async function outcomeOf(archive: Uint8Array, options: ZipOptions = {}): Promise<string | undefined> {
  return codeOf(() => zip.parse(sourceOfBytes(archive, 'a.zip'), { read, ...options }));
}

function read(path: string, bytes: Uint8Array): AsyncIterable<Manuscript> | undefined {
  return path.endsWith('.txt') ? one(plainText.parse(sourceOfBytes(bytes, path)) as Manuscript) : undefined;
}

async function* one(manuscript: Manuscript): AsyncGenerator<Manuscript> {
  yield await Promise.resolve(manuscript);
}

/** Writes another unpacked size into the directory of an archive with one file. */
function setSizes(archive: Uint8Array, size: number): void {
  const view = new DataView(archive.buffer, archive.byteOffset);
  view.setUint32(lastSignature(archive, 0x01) + 24, size, true);
}

/** Where the last record of a kind (`PK` and two bytes, the first given) starts. */
function lastSignature(archive: Uint8Array, kind: number): number {
  for (let at = archive.length - 4; at >= 0; at--) {
    if (archive[at] === 0x50 && archive[at + 1] === 0x4b && archive[at + 2] === kind) return at;
  }
  return -1;
}
