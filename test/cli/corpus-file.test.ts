import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { filesIn, folderOf } from '../node/folder.ts';
import { fakeContext } from './fakes.ts';

const briefings = join(process.cwd(), 'corpora/two-governments/briefings');

async function rostrum(cwd: string, ...args: readonly string[]) {
  const { context, said } = fakeContext(cwd);
  return { code: await run(args, context), ...said };
}

describe('rostrum index', () => {
  it('makes a file that every command answers from as from the transcripts', async () => {
    const cwd = folderOf();
    const made = await rostrum(cwd, 'index', briefings, '-o', 'c.duckdb');
    expect(made).toMatchObject({ code: 0, out: 'c.duckdb\n' });
    expect(made.messages).toContain('14 files added, 0 replaced, 0 removed, 0 unchanged: 14 documents, ');
    expect(filesIn(cwd)).toEqual(['c.duckdb']);
    for (const words of [
      ['turns'],
      ['documents'],
      ['speakers'],
      ['exchanges'],
      ['check'],
      ['frequency', '--ngrams', '1-2', '--min-count', '4'],
      ['phrases'],
      ['entities'],
      ['entities', '--no-builtin-lexicons', '--lexicon', join(briefings, '../lexicon.yaml')],
      ['mentions'],
      ['concordance', 'the *', '--sort', 'R1,date'],
      ['speakers', '--where', "text LIKE '%harbour%'", '--by', 'year(date)'],
      ['roster'],
      ['chart', 'share-of-talk'],
    ]) {
      const [command = '', ...rest] = words;
      const pattern = command === 'concordance' || command === 'chart' ? rest.splice(0, 1) : [];
      const [fromText, fromFile] = await Promise.all([
        rostrum(cwd, command, ...pattern, briefings, ...rest),
        rostrum(cwd, command, ...pattern, 'c.duckdb', ...rest),
      ]);
      expect([words, fromFile]).toEqual([words, fromText]);
      expect(fromFile.code).toBe(0);
    }
  });

  it('reports as from the transcripts', async () => {
    const cwd = folderOf();
    const lexicon = ['--lexicon', join(briefings, '../lexicon.yaml')];
    await rostrum(cwd, 'index', briefings, '-o', 'c.duckdb', ...lexicon);
    await rostrum(cwd, 'report', briefings, '-o', 'text', ...lexicon);
    await rostrum(cwd, 'report', 'c.duckdb', '-o', 'file');
    const files = filesIn(join(cwd, 'text'));
    expect(filesIn(join(cwd, 'file'))).toEqual(files);
    for (const path of files) {
      expect([path, contentOf(join(cwd, 'file', path))]).toEqual([path, contentOf(join(cwd, 'text', path))]);
    }
  });

  it('wants a name, and options that agree with the file', async () => {
    const cwd = folderOf({ 'a.txt': 'MR. HALE: Good morning.\n\nMS. ELM: Good morning.\n' });
    expect(await rostrum(cwd, 'index', 'a.txt')).toMatchObject({ code: 2 });
    expect((await rostrum(cwd, 'index', 'a.txt', '-o', 'c.db')).messages).toContain('[corpus/ending]');
    await rostrum(cwd, 'index', 'a.txt', '-o', 'c.duckdb', '--tokenizer', 'whitespace');
    const again = await rostrum(cwd, 'index', 'a.txt', '-o', 'c.duckdb');
    expect(again.messages).toContain('0 files added, 0 replaced, 0 removed, 1 unchanged');
    const counted = await rostrum(cwd, 'frequency', 'c.duckdb', '--tokenizer', 'whitespace');
    expect(counted.out).toContain('morning.');
    const other = await rostrum(cwd, 'frequency', 'c.duckdb', '--tokenizer', 'wink');
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.messages).toContain('was made with --tokenizer whitespace [corpus/other-option]');
    const two = await rostrum(cwd, 'turns', 'c.duckdb', 'a.txt');
    expect(two.messages).toContain('[corpus/not-alone]');
  });
});

describe('rostrum sql', () => {
  it('answers, and can change and reach nothing', async () => {
    const cwd = folderOf({
      'a.txt': 'MR. HALE: Good morning.\n\nMS. ELM: Good morning.\n',
      'secret.csv': 'a\n1\n',
    });
    await rostrum(cwd, 'index', 'a.txt', '-o', 'c.duckdb');
    const ask = (sql: string, ...rest: readonly string[]) => rostrum(cwd, 'sql', 'c.duckdb', sql, ...rest);
    expect(await ask("SELECT type, count(*) AS n FROM tokens WHERE type = 'morning' GROUP BY type")).toEqual({
      code: 0,
      out: 'type,n\nmorning,2\n',
      messages: '',
    });
    expect(
      (await ask("SELECT DATE '2024-01-02' AS d, 1.5 AS x, [1, 2] AS l, NULL AS z", '--as', 'jsonl')).out,
    ).toBe('{"d":"2024-01-02","x":1.5,"l":"[1,2]","z":null}\n');
    for (const sql of [
      'DELETE FROM turns',
      "SELECT * FROM 'secret.csv'",
      "COPY turns TO 'out.csv'",
      "ATTACH 'other.duckdb'",
      'SET enable_external_access = true',
      'INSTALL httpfs',
      'SELEC 1',
    ]) {
      const refused = await ask(sql);
      expect([sql, refused.code, refused.out]).toEqual([sql, 2, '']);
      expect(refused.messages).toContain('[sql/fault]');
    }
    expect(filesIn(cwd)).toEqual(['a.txt', 'c.duckdb', 'secret.csv']);
  });

  it('writes Parquet with the types of the answer', async () => {
    const cwd = folderOf({ 'a.txt': 'MR. HALE: Good morning.\n\nMS. ELM: Good morning.\n' });
    await rostrum(cwd, 'index', 'a.txt', '-o', 'c.duckdb');
    expect(await rostrum(cwd, 'sql', 'c.duckdb', 'FROM turns;', '-o', 'turns.parquet')).toMatchObject({
      code: 0,
    });
    expect(await rostrum(cwd, 'turns', 'c.duckdb', '-o', 'table.parquet')).toMatchObject({ code: 0 });
    expect(statSync(join(cwd, 'turns.parquet')).size).toBeGreaterThan(100);
    expect(filesIn(cwd)).toEqual(['a.txt', 'c.duckdb', 'table.parquet', 'turns.parquet']);
  });
});

/** What a file holds; of a manifest all but what was given, in which two reports differ, and its checksum. */
function contentOf(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('manifest.json')) return text;
  const { given: _given, checksum: _checksum, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return rest;
}
