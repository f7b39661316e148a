import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/corpus/file/database.ts';
import * as formats from '../../src/formats/index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { ConcordanceOptions } from '../../src/measures/concordance.ts';
import type { Cell } from '../../src/model/table.ts';
import type { Need } from '../../src/model/measure.ts';
import { readBuiltinLexicons, readLexicon } from '../../src/node/builtin-lexicons.ts';
import { type IndexOptions, type IndexResult, indexInputs } from '../../src/node/corpus-file.ts';
import { openCorpusFile, withQueries } from '../../src/node/corpus-file-open.ts';
import { readInputs, type ReadInputsOptions } from '../../src/node/read-inputs.ts';
import { readRoster } from '../../src/node/roster.ts';
import { buildCorpus, compute, withDefaults } from '../../src/pipeline.ts';
import { concordance, mentions } from '../../src/measures/index.ts';
import { folderOf } from './folder.ts';

const sample = join(process.cwd(), 'corpora/two-governments/briefings');

describe('a corpus file', () => {
  it('gives the corpus that its transcripts give', async () => {
    const folder = folderOf();
    makeOddities(folder);
    const inputs = [sample, 'odd'];
    await index(folder, inputs);
    for (const needs of [['tokens', 'mentions', 'text'], ['text'], ['tokens', 'text']] as const)
      expect(plain(await loaded(folder, needs))).toEqual(plain(await raw(folder, inputs, needs)));
  });

  it('gives the same lines of a concordance and the same mentions without the text of turns', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, [sample, 'odd']);
    const whole = await raw(folder, [sample, 'odd'], ['tokens', 'mentions']);
    const small = await loaded(folder, ['tokens', 'mentions']);
    expect(small.turns.every(({ text }) => text === '')).toBe(true);
    for (const pattern of ['the', '*', 'of|to *'])
      expect(linesIn(small, { pattern })).toEqual(linesIn(whole, { pattern }));
    expect(compute(mentions, small).values).toEqual(compute(mentions, whole).values);
  });

  it('gives the same lines from the surroundings of hits alone', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, [sample, 'odd']);
    const whole = await loaded(folder, ['tokens']);
    const file = await openCorpusFile('c.duckdb', { cwd: folder });
    for (const pattern of [
      'shared future',
      'the',
      '"," and',
      '*',
      "don't|we",
      'of []{0,2} (people|world)',
      '-',
      'nowhere',
    ])
      for (const given of [
        {},
        { case: true, left: 0, right: 3 },
        { within: 'sentence', sort: ['R1', 'L9'] },
      ] as const) {
        const options = withDefaults(concordance.options, { pattern, ...given });
        const search = concordance.search?.(options);
        const small = await file.loadExcerpts(search!);
        expect(small.documents.length).toBe(whole.documents.length);
        expect(linesIn(small, options)).toEqual(linesIn(whole, options));
      }
    file.close();
  });

  it('keeps a roster and the tokens of another tokenizer', async () => {
    const folder = folderOf();
    makeOddities(folder);
    writeFileSync(join(folder, 'roster.yaml'), 'people:\n  - name: Ida Rook\n    aliases: [MS. ROOK]\n');
    const roster = await readRoster('roster.yaml', { cwd: folder });
    await index(folder, ['odd'], { roster, tokenizer: 'unicode', sentences: true });
    const whole = await raw(folder, ['odd'], ['tokens', 'sentences', 'text'], {
      roster: roster.roster,
      tokenizer: 'unicode',
    });
    expect(plain(await loaded(folder, ['tokens', 'text']))).toEqual(plain(whole));
  });

  it('finds other mentions by other lexicons', async () => {
    const folder = folderOf();
    await index(folder, [sample]);
    const lexicon = await readLexicon('corpora/two-governments/lexicon.yaml', { cwd: process.cwd() });
    const file = await openCorpusFile('c.duckdb', { cwd: folder });
    const found = await file.load(['tokens', 'mentions', 'text'], [lexicon]);
    file.close();
    const whole = await raw(folder, [sample], ['tokens', 'mentions', 'text'], {
      lexicons: [lexicon.lexicon],
    });
    expect(plain(found)).toEqual(plain(whole));
  });
});

describe('indexing again', () => {
  it('reads nothing that has not changed', async () => {
    const folder = folderOf();
    makeOddities(folder);
    const first = await index(folder, ['odd']);
    const before = readFileSync(join(folder, 'c.duckdb'));
    const { added, replaced, removed, unchanged } = await index(folder, ['odd']);
    expect({ added, replaced, removed, unchanged }).toEqual({
      added: 0,
      replaced: 0,
      removed: 0,
      unchanged: first.added,
    });
    expect(readFileSync(join(folder, 'c.duckdb')).equals(before)).toBe(true);
  });

  it('passes itself over in a folder of transcripts', async () => {
    const folder = folderOf({ 'a.txt': dialogue('2024-05-05', 'Nothing to see.') });
    expect((await index(folder, ['.'])).notices).toEqual([]);
    expect(await index(folder, ['.'])).toMatchObject({ added: 0, unchanged: 1, notices: [] });
  });

  it('adds, replaces and removes, and gives what a new file gives', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, ['odd', sample]);
    writeFileSync(
      join(folder, 'odd/new.txt'),
      dialogue('2024-05-05', 'A word that nobody had said: zugzwang.'),
    );
    writeFileSync(join(folder, 'odd/emoji.txt'), dialogue('2024-01-09', 'Quite another thing altogether.'));
    rmSync(join(folder, 'odd/hall-page-2.txt'));
    rmSync(join(folder, 'odd/twin.txt'));
    const { added, replaced, removed } = await index(folder, ['odd', sample], { prune: true });
    expect({ added, replaced, removed }).toEqual({ added: 1, replaced: 1, removed: 2 });
    const whole = await raw(folder, ['odd', sample], ['tokens', 'mentions', 'text']);
    expect(plain(await loaded(folder, ['tokens', 'mentions', 'text']))).toEqual(plain(whole));
    expect(await query(folder, "SELECT count(*) FROM types WHERE type = 'skipjack'")).toEqual([['0']]);
  });

  it('keeps what is not among the inputs, unless it is to be pruned', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, ['odd']);
    expect((await index(folder, [sample])).documents).toBe(
      (await raw(folder, ['odd', sample], [])).documents.length,
    );
  });

  it('goes on after a file that could not be read, and is not taken for the whole meanwhile', async () => {
    const folder = folderOf();
    makeOddities(folder);
    writeFileSync(join(folder, 'odd/broken.txt'), 'Q\nWhat is\u0000 this?\n');
    writeFileSync(join(folder, 'odd/empty.txt'), '');
    const { failures, notices } = await index(folder, ['odd']);
    expect(failures.map(({ code }) => code)).toEqual(['text/binary']);
    expect(notices.map(({ code }) => code)).toContain('text/empty');
    await expect(openCorpusFile('c.duckdb', { cwd: folder })).rejects.toMatchObject({
      code: 'corpus/unfinished',
    });
    rmSync(join(folder, 'odd/broken.txt'));
    expect((await index(folder, ['odd'])).added).toBe(0);
    expect(plain(await loaded(folder, ['tokens', 'text']))).toEqual(
      plain(await raw(folder, ['odd'], ['tokens', 'text'])),
    );
  });
});

describe('what is no corpus file', () => {
  it('is told', async () => {
    const folder = folderOf();
    const path = join(folder, 'c.duckdb');
    await expect(open(folder)).rejects.toMatchObject({ code: 'input/missing' });
    writeFileSync(path, '');
    await expect(open(folder)).rejects.toMatchObject({ code: 'corpus/none' });
    writeFileSync(path, 'This is a letter.');
    await expect(open(folder)).rejects.toMatchObject({ code: 'corpus/none' });
    rmSync(path);
    await change(folder, 'CREATE TABLE letters (letter VARCHAR)');
    await expect(open(folder)).rejects.toMatchObject({ code: 'corpus/none' });
    await expect(index(folder, [sample])).rejects.toMatchObject({ code: 'corpus/none' });
    rmSync(path);
    mkdirSync(path);
    await expect(index(folder, [sample])).rejects.toMatchObject({ code: 'output/cannot-write' });
  });

  it.each([
    [0, 'corpus/older'],
    [99, 'corpus/newer'],
  ])('is refused where its tables are of version %i', async (version, code) => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, ['odd']);
    await change(folder, `UPDATE info SET value = '${version}' WHERE key = 'schema'`);
    await expect(open(folder)).rejects.toMatchObject({ code });
    await expect(index(folder, ['odd'])).rejects.toMatchObject({ code });
  });

  it('is told where it is damaged', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, ['odd']);
    const path = join(folder, 'c.duckdb');
    const bytes = readFileSync(path);
    const { size } = statSync(path);
    // Every block: some of them hold what is read.
    const codes = new Set<string>();
    for (let at = 12_288; at < size; at += 262_144) {
      const damaged = Buffer.from(bytes);
      damaged.fill(0x5a, at + 100, at + 200);
      writeFileSync(path, damaged);
      try {
        await loaded(folder, ['tokens', 'mentions', 'text']);
      } catch (error) {
        codes.add(error instanceof Error && 'code' in error ? String(error.code) : String(error));
      }
    }
    expect([...codes]).toEqual(['corpus/damaged']);
  });
});

describe('the views', () => {
  it('show tokens, turns, paragraphs and mentions as rows', async () => {
    const folder = folderOf();
    makeOddities(folder);
    await index(folder, ['odd']);
    const corpus = await raw(folder, ['odd'], ['tokens', 'mentions', 'text']);
    expect(await query(folder, 'SELECT count(*) FROM tokens')).toEqual([[String(corpus.tokens.length)]]);
    expect(
      await query(
        folder,
        `SELECT string_agg(form, ' ' ORDER BY position) FROM tokens WHERE document = 'odd/emoji' AND turn = 2`,
      ),
    ).toEqual([['Well , 😀 that is a skipjack ! Is it not ?']]);
    expect(
      await query(
        folder,
        `SELECT date, date_text, speaker, paragraphs, tokens FROM turns_joined WHERE document = 'month' AND turn = 1`,
      ),
    ).toEqual([['2024-03-01', '2024-03', 'MS. ROOK', '2', '8']]);
    expect(await query(folder, 'SELECT count(*) FROM paragraphs')).toEqual([
      [String(corpus.turns.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0))],
    ]);
    expect(await query(folder, 'SELECT count(*) FROM mentions_joined')).toEqual([
      [String(corpus.mentions?.start.length)],
    ]);
  });
});

/** The lines of a concordance by column, as they are read. */
function linesIn(corpus: Corpus, options: Parameters<typeof compute<ConcordanceOptions>>[2]): Cell[][] {
  return compute(concordance, corpus, options).values.map((column) => Array.from(column));
}

function open(folder: string): ReturnType<typeof openCorpusFile> {
  return openCorpusFile('c.duckdb', { cwd: folder });
}

/** Transcripts with what is hard to keep: pages, repeated texts, directions, emoji, names that clash, a bare month. */
function makeOddities(folder: string): void {
  mkdirSync(join(folder, 'odd/other'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, 'odd', name), text);
  write(
    'emoji.txt',
    dialogue('2024-01-09', 'Well, 😀 that is a (laughter) skipjack! (Applause.)  Is it not?'),
  );
  write(
    'other/emoji.txt',
    dialogue('2024-01-10', '(Crosstalk.) The World Health (inaudible) Organization met — twice.'),
  );
  const long =
    'The ferry leaves at noon and comes back before the tide turns, as it has done for years on end.';
  write('twin.txt', dialogue('2024-02-01', long));
  write('a-twin.txt', dialogue('2024-02-01', long));
  write('month.txt', dialogue('2024-03', 'One of two.\n\nTwo of two.', 'MS. ROOK'));
  write('hall-page-1.txt', `${dialogue('2024-04-01', 'It begins here')}\nPage 1 of 2\n`);
  write('hall-page-2.txt', `and it ends there.\n\nMR. HALE: So it does.\n\nPage 2 of 2\n`);
  writeFileSync(join(folder, 'odd/notes.xyz'), 'passed over');
}

function dialogue(date: string, said: string, first = 'MR. HALE'): string {
  const [opening, answer] = first === 'MR. HALE' ? ['Good morning.', said] : [said, 'Thank you.'];
  return `---\ntitle: A talk\ndate: ${date}\n---\n${first}: ${opening}\n\nMS. ELM: ${answer}\n\n${first}: Indeed.\n`;
}

function reading(folder: string): ReadInputsOptions {
  return {
    cwd: folder,
    stdin: () => Promise.resolve(new Uint8Array()),
    formats: Object.values(formats),
  };
}

async function index(
  folder: string,
  inputs: readonly string[],
  { prune = false, ...options }: Partial<IndexOptions> & { readonly prune?: boolean } = {},
): Promise<IndexResult> {
  const target = { output: 'c.duckdb', cwd: folder, prune, version: '0.0.0' };
  return indexInputs(inputs, target, async () => ({
    ...reading(folder),
    tokenizer: 'wink',
    sentences: false,
    lexicons: await readBuiltinLexicons(),
    given: {},
    ...options,
  }));
}

async function loaded(folder: string, needs: readonly Need[]): Promise<Corpus> {
  const file = await openCorpusFile('c.duckdb', { cwd: folder });
  try {
    return await file.load(needs);
  } finally {
    file.close();
  }
}

async function raw(
  folder: string,
  inputs: readonly string[],
  needs: readonly Need[],
  options: Parameters<typeof buildCorpus>[1] = {},
): Promise<Corpus> {
  const { transcripts } = await readInputs(inputs, reading(folder));
  const lexicons = (await readBuiltinLexicons()).map(({ lexicon }) => lexicon);
  return buildCorpus(transcripts, { lexicons, needs, ...options });
}

/** A corpus whose notices are no errors, which compare by identity. */
function plain(corpus: Corpus): unknown {
  const documents = corpus.documents.map((document) => ({
    ...document,
    notices: document.notices.map(({ code, message, place, hint }) => ({ code, message, place, hint })),
  }));
  return { ...corpus, documents };
}

async function query(folder: string, sql: string): Promise<string[][]> {
  return withQueries('c.duckdb', { cwd: folder }, async (database) =>
    (await database.connection.runAndReadAll(sql)).getRows().map((row) => row.map(String)),
  );
}

async function change(folder: string, sql: string): Promise<void> {
  const database: Database = await openDatabase({
    path: 'c.duckdb',
    location: join(folder, 'c.duckdb'),
    access: 'write',
  });
  await database.connection.run(sql);
  database.close();
}
