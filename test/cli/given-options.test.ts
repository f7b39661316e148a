import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenOptions, needsOfOptions } from '../../src/cli/given-options.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf([[['Ann', 'peace now']], [['Bob', 'war never']]]);
const options = {
  target: { kind: 'selection', default: undefined, doc: 'Turns.' },
  reference: { kind: 'selection', default: undefined, orFile: true, doc: 'Turns or a file.' },
  decisions: { kind: 'file', default: undefined, doc: 'A file.' },
  top: { kind: 'integer', default: 3, minimum: 1, doc: 'A number.' },
} as const;

describe('givenOptions', () => {
  let cwd = '';
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'options-'));
    await writeFile(join(cwd, 'list.csv'), 'term,count\npeace,2\n');
  });
  afterAll(() => rm(cwd, { recursive: true }));

  it('gives conditions as the turns that they are true for, and leaves the rest as it is', async () => {
    const given = await givenOptions(options, { target: "speaker = 'Bob'", top: 2 }, { corpus, cwd });
    expect(given).toEqual({ target: { sql: "speaker = 'Bob'", turns: Uint8Array.of(0, 1) }, top: 2 });
  });

  it('reads files, and what ends as a table where either may be given', async () => {
    const given = await givenOptions(
      options,
      { reference: 'list.csv', decisions: 'list.csv' },
      { corpus, cwd },
    );
    const file = { path: 'list.csv', text: 'term,count\npeace,2\n' };
    expect(given).toMatchObject({ reference: file, decisions: file });
  });

  it('names the option in an error of its condition, and the file that is not there', async () => {
    const wrong = needsOfOptions(options, { target: 'speeker = 1' });
    await expect(wrong).rejects.toMatchObject({
      code: 'selection/unknown-column',
      message: expect.stringContaining('--target'),
    });
    const missing = givenOptions(options, { decisions: 'none.yaml' }, { corpus, cwd });
    await expect(missing).rejects.toMatchObject({ code: 'input/missing' });
  });

  it('tells before reading what conditions need of a corpus', async () => {
    expect(await needsOfOptions(options, { target: "text like '%peace%'" })).toEqual(['text']);
  });
});
