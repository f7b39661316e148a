import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder, type FolderFile, writeFolderAtomically } from '../../src/node/write-folder.ts';
import { filesIn, folderOf } from './folder.ts';

const manifest = JSON.stringify({ rostrum: '0.1.0', outputs: [{ path: 'old.csv' }] });

describe('writeFolderAtomically', () => {
  it('writes all files, with their folders', async () => {
    const cwd = folderOf();
    await writeFolderAtomically('out/report', [file('index.html', 'x'), file('tables/a.csv', 'y')], { cwd });
    expect(filesIn(cwd)).toEqual(['out/report/index.html', 'out/report/tables/a.csv']);
  });

  it('replaces an empty folder, and one that we wrote', async () => {
    const cwd = folderOf({ 'ours/manifest.json': manifest, 'ours/old.csv': 'old' });
    mkdirSync(join(cwd, 'empty'));
    await writeFolderAtomically('empty', [file('a.csv')], { cwd });
    await writeFolderAtomically('ours', [file('a.csv')], { cwd });
    expect(filesIn(cwd)).toEqual(['empty/a.csv', 'ours/a.csv']);
  });

  it.each([
    ['has no manifest', { 'out/notes.txt': 'mine' }],
    ['has a manifest of something else', { 'out/manifest.json': '{"name":"app"}', 'out/a.js': '' }],
    ['holds nothing but such a manifest', { 'out/manifest.json': '{"name":"app"}' }],
    ['has a manifest that is no JSON', { 'out/manifest.json': '{', 'out/a.js': '' }],
    ['holds files that we did not write', { 'out/manifest.json': manifest, 'out/notes.txt': 'mine' }],
  ])('refuses a folder that %s', async (_, files) => {
    const cwd = folderOf(files);
    const before = filesIn(cwd);
    await expect(checkFolder('out', { cwd })).rejects.toThrow(/did not write/u);
    await expect(writeFolderAtomically('out', [file('a.csv')], { cwd })).rejects.toThrow(/did not write/u);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('leaves everything as it was when a file fails', async () => {
    const cwd = folderOf({ 'ours/manifest.json': manifest, 'ours/old.csv': 'old' });
    await expect(writeFolderAtomically('ours', failing(), { cwd })).rejects.toThrow('in the middle');
    await expect(writeFolderAtomically('new/b', failing(), { cwd })).rejects.toThrow('in the middle');
    expect(filesIn(cwd)).toEqual(['ours/manifest.json', 'ours/old.csv']);
    expect(readFileSync(join(cwd, 'ours/old.csv'), 'utf8')).toBe('old');
  });

  it.each(['../a.csv', '/a.csv', 'a/../../b.csv', '', 'a//b', './a', 'a\0b'])(
    'never writes to %j',
    async (path) => {
      const cwd = folderOf();
      await expect(writeFolderAtomically('out', [file(path)], { cwd })).rejects.toThrow(
        /outside its folder/u,
      );
      expect(filesIn(cwd)).toEqual([]);
    },
  );

  it('refuses a file in the place of the folder', async () => {
    const cwd = folderOf({ out: '' });
    await expect(writeFolderAtomically('out', [file('a.csv')], { cwd })).rejects.toThrow(
      /it is a file, not a folder/u,
    );
  });
});

function* failing(): Iterable<FolderFile> {
  yield file('a.csv');
  throw new Error('in the middle');
}

function file(path: string, text = ''): FolderFile {
  return { path, pieces: [text] };
}
