import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/node/write-file.ts';
import { filesIn, folderOf } from './folder.ts';

describe('writeFileAtomically', () => {
  it('writes all pieces, and nothing else', async () => {
    const cwd = folderOf();
    await writeFileAtomically('a.csv', ['one\n', new TextEncoder().encode('zwö\n'), ''], { cwd });
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('one\nzwö\n');
    expect(filesIn(cwd)).toEqual(['a.csv']);
  });

  it('makes the folders on the way', async () => {
    const cwd = folderOf();
    await writeFileAtomically('a/b/c.csv', ['x'], { cwd });
    expect(filesIn(cwd)).toEqual(['a/b/c.csv']);
  });

  it('leaves everything as it was when the pieces fail', async () => {
    const cwd = folderOf({ 'a.csv': 'before' });
    await expect(writeFileAtomically('a.csv', failing(), { cwd })).rejects.toThrow('in the middle');
    await expect(writeFileAtomically('new/b.csv', failing(), { cwd })).rejects.toThrow('in the middle');
    expect(filesIn(cwd)).toEqual(['a.csv']);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('before');
    expect(statSync(join(cwd, 'new'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('shows nothing of a file before it is whole', async () => {
    const cwd = folderOf({ 'a.csv': 'before' });
    const seen: string[] = [];
    const pieces = function* (): Iterable<string> {
      yield 'half';
      seen.push(readFileSync(join(cwd, 'a.csv'), 'utf8'));
      yield 'whole';
    };
    await writeFileAtomically('a.csv', pieces(), { cwd });
    expect(seen).toEqual(['before']);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('halfwhole');
  });

  it('keeps the permissions of a file, and the link that leads to it', async () => {
    const cwd = folderOf({ 'in/a.csv': '' });
    chmodSync(join(cwd, 'in/a.csv'), 0o600);
    symlinkSync('in/a.csv', join(cwd, 'link.csv'));
    await writeFileAtomically('link.csv', ['x'], { cwd });
    expect(statSync(join(cwd, 'in/a.csv')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cwd, 'in/a.csv'), 'utf8')).toBe('x');
    expect(filesIn(cwd)).toEqual(['in/a.csv', 'link.csv']);
  });

  it('refuses a folder, and a path through a file', async () => {
    const cwd = folderOf({ 'in/a.csv': '' });
    expect(await errorOf('in', cwd)).toBe('in: Cannot write “in”: it is a folder [output/cannot-write]');
    expect(await errorOf('in/a.csv/b.csv', cwd)).toMatch(/a part of the path is a file/u);
  });

  it.skipIf(process.platform !== 'linux')('names a full disk, and writes to devices directly', async () => {
    expect(await errorOf('/dev/full', '/')).toBe(
      '/dev/full: Cannot write “/dev/full”: the disk is full [output/cannot-write]',
    );
    await writeFileAtomically('/dev/null', ['x']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file that can only be read', async () => {
    const cwd = folderOf({ 'a.csv': 'before' });
    chmodSync(join(cwd, 'a.csv'), 0o400);
    expect(await errorOf('a.csv', cwd)).toMatch(/permission denied/u);
  });

  it('replaces a file that grew shorter wholly', async () => {
    const cwd = folderOf();
    writeFileSync(join(cwd, 'a.csv'), 'x'.repeat(100));
    await writeFileAtomically('a.csv', ['short'], { cwd });
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('short');
  });
});

function* failing(): Iterable<string> {
  yield 'half';
  throw new Error('in the middle');
}

async function errorOf(path: string, cwd: string): Promise<string> {
  try {
    await writeFileAtomically(path, ['x'], { cwd });
    return 'no error';
  } catch (error) {
    return String(error);
  }
}
