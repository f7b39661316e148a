import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { folderOf } from '../node/folder.ts';
import { fakeContext } from './fakes.ts';

const lexicon = `lexicon: own
title: Own
kind: slogan
entries:
  - name: open harbours
`;

describe('rostrum verify', () => {
  it('finds no difference in what report has written, wherever it is asked from', async () => {
    const cwd = await study();
    expect(await verify(cwd, 'out/manifest.json')).toEqual({ code: 0, rows: [] });
    expect(await verify(cwd, 'out')).toEqual({ code: 0, rows: [] });
    expect(await verify(join(cwd, 'out'), '.', '--root', '..')).toEqual({ code: 0, rows: [] });
  });

  it('finds inputs whose folders are not in the manifest below --root', async () => {
    const cwd = await study();
    await rostrum(cwd, 'report', join(cwd, 'in'), '-o', 'absolute', '--quiet');
    expect(readFileSync(join(cwd, 'absolute/manifest.json'), 'utf8')).not.toContain(cwd);
    expect(await verify(cwd, 'absolute')).toEqual({ code: 0, rows: [] });
  });

  it.each([
    ['in/a.txt', 'input'],
    ['in/a.corrections.yaml', 'corrections'],
    ['own.yaml', 'lexicon'],
    ['who.yaml', 'roster'],
    ['out/index.html', 'output'],
    ['out/tables/phrases.csv', 'output'],
    ['out/methods.md', 'output'],
    ['out/manifest.json', 'manifest'],
  ])('names %s when one byte of it is another one', async (path, what) => {
    const cwd = await study();
    const bytes = readFileSync(join(cwd, path));
    const at = path.endsWith('.json') ? bytes.lastIndexOf('"turns": ') + 9 : bytes.length - 2;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(join(cwd, path), bytes);
    const { code, rows } = await verify(cwd, 'out/manifest.json', '--no-again');
    expect(code).toBe(1);
    expect(rows).toEqual([{ path: path.replace(/^out\/(?!manifest)/u, ''), what, isThere: true }]);
  });

  it('names what is gone', async () => {
    const cwd = await study();
    rmSync(join(cwd, 'in/a.txt'));
    rmSync(join(cwd, 'out/index.html'));
    const { rows } = await verify(cwd, 'out');
    expect(rows).toEqual([
      { path: 'in/a.txt', what: 'input', isThere: false },
      { path: 'index.html', what: 'output', isThere: false },
    ]);
  });

  it('names what comes out otherwise, and new inputs', async () => {
    const cwd = await study();
    writeFileSync(join(cwd, 'in/b.txt'), 'Ana Reyes:\nAnother briefing about open harbours.\n');
    const { rows } = await verify(cwd, 'out');
    expect(rows[0]).toEqual({ path: 'in/b.txt', what: 'input', isThere: true });
    expect(rows).toContainEqual({ path: 'tables/phrases.csv', what: 'made again', isThere: true });
  });

  it('says what may differ where the manifest is of another version', async () => {
    const cwd = await study();
    const path = join(cwd, 'out/manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"rostrum": "', '"rostrum": "0.0.'));
    const said = await rostrum(cwd, 'verify', 'out', '--no-again', '--as', 'json');
    expect(said.messages).toContain('Made with Rostrum 0.0.');
    expect(said.messages).toContain('may differ for that reason alone');
    expect(rowsOf(said.out)).toContainEqual({ path: 'Rostrum', what: 'version', isThere: true });
  });

  it('looks at no file outside the folder of the report', async () => {
    const outputs = [{ path: '../secret.txt', sha256: 'abc' }];
    const cwd = folderOf({
      'out/manifest.json': JSON.stringify({ rostrum: '1', outputs }),
      'secret.txt': 'x',
    });
    const { rows } = await verify(cwd, 'out');
    expect(rows).toContainEqual({ path: '../secret.txt', what: 'output', isThere: false });
  });

  it.each(['{"x": 1}', '[]', 'no', ''])('refuses %j', async (text) => {
    const cwd = folderOf({ 'manifest.json': text });
    const { code, messages } = await rostrum(cwd, 'verify', 'manifest.json');
    expect([code, messages]).toEqual([1, expect.stringMatching(/manifest\/none|text\/empty/u)]);
  });
});

const questions = `reports:
  all:
    inputs: in
    tables:
      pairs:
        ask: frequency
        title: Pairs of words
        ngrams: 2
        min-count: 2
        columns: [term, count]
        rename: count=Times
        top: 1
        as: [csv, tex, docx]
      said:
        ask: concordance
        pattern: harbours
        where: speaker = 'Ana Reyes'
    charts:
      words:
        draw: frequency-bars
        for: slide
        as: [svg, pdf]
`;

describe('rostrum init and report', () => {
  it('lay out a study, and follow it', async () => {
    const cwd = folderOf();
    expect((await rostrum(cwd, 'init', 'study', '--quiet')).out).toBe('study/rostrum.yaml\n');
    writeFileSync(join(cwd, 'study/corpora/a.txt'), 'Ana Reyes:\nOpen harbours.\n\nQ\nWhy?\n');
    const said = await rostrum(cwd, 'report', '--study', 'study/rostrum.yaml', '--quiet');
    expect(said).toEqual({ code: 0, out: 'study/reports/all/index.html\n', messages: '' });
    expect(existsSync(join(cwd, 'study/reports/all/methods.tex'))).toBe(true);
    expect(await verify(join(cwd, 'study'), 'reports/all')).toEqual({ code: 0, rows: [] });
  });

  it("answer questions of a study's own, tell them in the methods, and verify them", async () => {
    const cwd = folderOf({
      'rostrum.yaml': questions,
      'words.txt': 'harbours\n',
      'in/a.txt': 'Ana Reyes:\nOpen harbours are open.\n\nQ\nWhy open harbours?\n\nAna Reyes:\nBecause.\n',
    });
    const said = await rostrum(cwd, 'report', '--quiet');
    expect(said).toEqual({ code: 0, out: 'reports/all/index.html\n', messages: '' });
    const read = (path: string): string => readFileSync(join(cwd, 'reports/all', path), 'utf8');
    expect(read('tables/pairs.csv')).toMatch(/^term,Times\nopen harbours,2\n$/u);
    expect(read('tables/pairs.tex')).toContain('Pairs of words');
    expect(read('tables/said.csv')).toMatch(/harbours/u);
    expect(read('charts/words.svg')).toContain('<svg');
    expect(existsSync(join(cwd, 'reports/all/charts/words.pdf'))).toBe(true);
    expect(read('methods.md')).toMatch(/`pairs`.*Pairs of words.*`--ngrams 2`/u);
    expect(read('methods.md')).toContain("`--where speaker = 'Ana Reyes'`");
    expect(read('index.html')).toContain('href="tables/pairs.csv"');
    const verified = (): ReturnType<typeof verify> => verify(cwd, 'reports/all');
    expect(await verified()).toEqual({ code: 0, rows: [] });
    writeFileSync(join(cwd, 'reports/all/tables/pairs.csv'), 'term,Times\nopen harbours,3\n');
    expect((await verified()).rows).toEqual([{ path: 'tables/pairs.csv', what: 'output', isThere: true }]);
  });

  it('name decisions of which one byte is another one', async () => {
    const cwd = folderOf({
      'rostrum.yaml':
        'reports:\n  all:\n    inputs: in\n    output: out\n    tables:\n      judged: { ask: families, decisions: judged.yaml }\n',
      'judged.yaml': '# Judged on Monday.\nfamilies: []\n',
      'in/a.txt': 'Ana Reyes:\nOpen harbours are open harbours.\n\nQ\nWhy open harbours?\n',
    });
    expect((await rostrum(cwd, 'report', '--quiet')).code).toBe(0);
    writeFileSync(join(cwd, 'judged.yaml'), '# Judged on Sunday.\nfamilies: []\n');
    const { rows } = await verify(cwd, 'out', '--no-again');
    expect(rows).toEqual([{ path: 'judged.yaml', what: 'input', isThere: true }]);
  });

  it('name what is wrong with a question before anything is written', async () => {
    const cwd = folderOf({
      'rostrum.yaml': questions.replace("speaker = 'Ana Reyes'", 'rolle = 1'),
      'in/a.txt': 'Ana Reyes:\nOpen harbours are open.\n',
    });
    const { code, messages } = await rostrum(cwd, 'report', '--quiet');
    expect([code, messages]).toEqual([1, expect.stringMatching(/^tables\/said: .*rolle/u)]);
    expect(existsSync(join(cwd, 'reports'))).toBe(false);
  });

  it('never overwrite a folder', async () => {
    const cwd = folderOf({ 'there/notes.txt': 'mine', 'foreign/manifest.json': '{}', file: '' });
    expect((await rostrum(cwd, 'init', 'there')).messages).toContain('study/exists');
    expect((await rostrum(cwd, 'init', 'file')).messages).toContain('it is a file, not a folder');
    for (const folder of ['there', 'foreign']) {
      const { code, messages } = await rostrum(cwd, 'report', 'there/notes.txt', '-o', folder);
      expect([code, messages]).toEqual([1, expect.stringContaining('output/not-ours')]);
    }
  });

  it('say what is missing where there is no study', async () => {
    const { code, messages } = await rostrum(folderOf(), 'report');
    expect(code).toBe(2);
    expect(messages).toContain('or a rostrum.yaml here');
  });
});

const template = mkdtempSync(join(tmpdir(), 'rostrum-verify-'));
afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

let made: Promise<void> | undefined;

/** A folder with a report in it, made once and copied. */
async function study(): Promise<string> {
  made ??= reported();
  const cwd = folderOf();
  await made;
  cpSync(template, cwd, { recursive: true });
  return cwd;
}

async function reported(): Promise<void> {
  const files = {
    'in/a.txt': 'Ana Reyes:\nOpen harbours are open.\n\nQ\nWhy open harbours?\n\nAna Reyes:\nBecause.\n',
    'in/a.corrections.yaml': 'title: Harbours\n',
    'own.yaml': lexicon,
    'who.yaml': 'people:\n  - name: Ana Reyes\n    role: official\n',
  };
  mkdirSync(join(template, 'in'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(template, path), text);
  const { code, messages } = await rostrum(
    template,
    ...'report in -o out --lexicon own.yaml --roster who.yaml --quiet'.split(' '),
  );
  expect([code, messages]).toEqual([0, '']);
}

interface Said {
  readonly code: number;
  readonly out: string;
  readonly messages: string;
}

async function rostrum(cwd: string, ...args: readonly string[]): Promise<Said> {
  const { context, said } = fakeContext(cwd);
  const code = await run(args, context);
  return { code, ...said };
}

type Row = Readonly<Record<'path' | 'what', string>> & { readonly isThere: boolean };

async function verify(cwd: string, ...args: readonly string[]): Promise<{ code: number; rows: Row[] }> {
  const { code, out, messages } = await rostrum(cwd, 'verify', ...args, '--as', 'json');
  if (out === '') throw new Error(messages);
  return { code, rows: rowsOf(out) };
}

function rowsOf(json: string): Row[] {
  const rows = JSON.parse(json) as { path: string; what: string; found: string | null }[];
  return rows.map(({ path, what, found }) => ({
    path,
    what,
    isThere: found !== null && found !== undefined,
  }));
}
