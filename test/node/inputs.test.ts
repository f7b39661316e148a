import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs, type FindOptions } from '../../src/node/inputs.ts';
import { folderOf } from './folder.ts';

const formats = [
  { id: 'plain-text', extensions: ['txt'] },
  { id: 'markdown', extensions: ['md'] },
];

describe('findInputs', () => {
  it('walks folders, and passes hidden files over', async () => {
    const cwd = folderOf({ 'in/b.txt': '', 'in/a/z.md': '', 'in/.hidden.txt': '', 'in/.git/x.txt': '' });
    expect(await pathsOf(['in'], cwd)).toEqual(['in/a/z.md', 'in/b.txt']);
  });

  it('names files as they were given', async () => {
    const cwd = folderOf({ 'in/a.txt': '' });
    expect(await pathsOf(['in/'], cwd)).toEqual(['in/a.txt']);
    expect(await pathsOf(['./in'], cwd)).toEqual(['./in/a.txt']);
    expect(await pathsOf(['.'], cwd)).toEqual(['in/a.txt']);
    expect(await pathsOf(['../in/a.txt'], join(cwd, 'in'))).toEqual(['../in/a.txt']);
    expect(await pathsOf([join(cwd, 'in')], cwd)).toEqual([`${cwd}/in/a.txt`]);
  });

  it('has one order, by code points, whatever the order of the inputs', async () => {
    const cwd = folderOf({ 'ä.txt': '', 'Z.txt': '', 'a.txt': '', '𝄞.txt': '', '￮.txt': '', 'a1.txt': '' });
    const names = ['￮.txt', 'a1.txt', '𝄞.txt', 'a.txt', 'Z.txt', 'ä.txt'];
    const sorted = ['Z.txt', 'a.txt', 'a1.txt', 'ä.txt', '￮.txt', '𝄞.txt'];
    expect(await pathsOf(names, cwd)).toEqual(sorted);
    expect(await pathsOf(names.toReversed(), cwd)).toEqual(sorted);
    expect(await pathsOf(['.'], cwd)).toEqual(sorted);
  });

  it('has a file that is given twice once', async () => {
    const cwd = folderOf({ 'in/a.txt': '' });
    symlinkSync(join(cwd, 'in/a.txt'), join(cwd, 'link.txt'));
    expect(await pathsOf(['link.txt', 'in', './in/a.txt', 'in/a.txt'], cwd)).toEqual(['./in/a.txt']);
    expect(await pathsOf(['in/a.txt', 'in', 'link.txt'], cwd)).toEqual(['in/a.txt']);
  });

  it('follows links, but not in a circle', async () => {
    const cwd = folderOf({ 'in/a.txt': '', 'out/b.txt': '' });
    symlinkSync('..', join(cwd, 'in/up'));
    symlinkSync('../out', join(cwd, 'in/out'));
    expect(await pathsOf(['in'], cwd)).toEqual(['in/a.txt', 'in/out/b.txt']);
  });

  it('takes globs, relative and absolute', async () => {
    const cwd = folderOf({ 'in/a.txt': '', 'in/b/c.txt': '', 'in/d.md': '' });
    expect(await pathsOf(['in/**/*.txt'], cwd)).toEqual(['in/a.txt', 'in/b/c.txt']);
    expect(await pathsOf(['../in/*.{txt,md}'], join(cwd, 'in'))).toEqual(['../in/a.txt', '../in/d.md']);
    expect(await pathsOf([`${cwd}/in/*.md`], cwd)).toEqual([`${cwd}/in/d.md`]);
  });

  it('takes a file whose name looks like a glob by its name', async () => {
    const cwd = folderOf({ 'a[1].txt': '', 'a1.txt': '' });
    expect(await pathsOf(['a[1].txt'], cwd)).toEqual(['a[1].txt']);
  });

  it('notices files of unknown endings in folders, and refuses them where they are named', async () => {
    const cwd = folderOf({ 'in/a.txt': '', 'in/b.pdf': '', 'in/c': '' });
    const { files, notices, failures } = await found(['in', 'in/b.pdf'], cwd);
    expect(files.map(({ path }) => path)).toEqual(['in/a.txt']);
    expect(notices.map(({ code, place }) => [code, place?.path])).toEqual([
      ['input/skipped', 'in/b.pdf'],
      ['input/skipped', 'in/c'],
    ]);
    expect(failures.map(String)).toEqual(['in/b.pdf: No format known for “in/b.pdf” [input/unknown-format]']);
  });

  it('takes files of every ending where the reader is named', async () => {
    const cwd = folderOf({ 'b.pdf': '', C: '' });
    expect(await pathsOf(['b.pdf', 'C'], cwd, { anyEnding: true })).toEqual(['C', 'b.pdf']);
  });

  it('does not mind capitals in endings', async () => {
    expect(await pathsOf(['A.TXT'], folderOf({ 'A.TXT': '' }))).toEqual(['A.TXT']);
  });

  it('tells all that is missing or empty at once', async () => {
    const cwd = folderOf({ 'in/a.pdf': '', 'ok.txt': '' });
    const { files, failures } = await found(['no.txt', 'in', 'ok.txt', 'x*.txt', 'ok.txt/a'], cwd);
    expect(files.map(({ path }) => path)).toEqual(['ok.txt']);
    expect(failures.map(String)).toEqual([
      'in: No transcript in “in” [input/no-transcripts]',
      'no.txt: No file or folder at “no.txt” [input/missing]',
      'ok.txt/a: Cannot read “ok.txt/a”: a part of the path is a file, not a folder [input/unreadable]',
      'x*.txt: No file or folder at “x*.txt” [input/missing]',
    ]);
  });

  it('knows standard input', async () => {
    expect(await pathsOf(['-', '-'], folderOf())).toEqual(['-']);
  });
});

function found(inputs: readonly string[], cwd: string, options: Partial<FindOptions> = {}) {
  return findInputs(inputs, { cwd, formats, ...options });
}

async function pathsOf(
  inputs: readonly string[],
  cwd: string,
  options: Partial<FindOptions> = {},
): Promise<string[]> {
  return (await found(inputs, cwd, options)).files.map(({ path }) => path);
}
