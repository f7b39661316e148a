import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { filesIn, folderOf } from '../node/folder.ts';
import { fakeContext, fakes } from './fakes.ts';

const briefing = 'Ana Reyes:\nThank you all for coming.\n\nOlu Bright:\nWe sail at six.\n';

describe('run', () => {
  it('writes a file whole, and nothing beside it', async () => {
    const cwd = folderOf({ 'a.txt': briefing });
    expect(await told(['sayings', 'a.txt', '-o', 'out/a.csv', '--quiet'], cwd)).toEqual({
      code: 0,
      out: '',
      messages: '',
    });
    expect(readFileSync(join(cwd, 'out/a.csv'), 'utf8')).toMatch(/^document,date,words,share,text\na,/u);
    expect(filesIn(cwd)).toEqual(['a.txt', 'out/a.csv']);
  });

  it('lets the ending pick the export, and --as overrule it', async () => {
    const cwd = folderOf({ 'a.txt': briefing });
    await told(['sayings', 'a.txt', '-o', 'a.MD'], cwd);
    await told(['sayings', 'a.txt', '-o', 'b.xyz', '--as', 'json'], cwd);
    await told(['chart', 'bars', 'a.txt', '-o', 'c.vl.json'], cwd);
    await told(['chart', 'bars', 'a.txt', '-o', 'c.svg'], cwd);
    expect(readFileSync(join(cwd, 'a.MD'), 'utf8')).toMatch(/^\| Document/u);
    expect(readFileSync(join(cwd, 'b.xyz'), 'utf8')).toMatch(/^\[\n\{/u);
    expect(readFileSync(join(cwd, 'c.vl.json'), 'utf8')).toMatch(/^\{\n {2}"\$schema"/u);
    expect(readFileSync(join(cwd, 'c.svg'), 'utf8')).toMatch(/^<svg/u);
  });

  it('writes nothing when something cannot be read', async () => {
    const cwd = folderOf({ 'a.txt': briefing, 'b.txt': 'Q\nWhat is\u0000 this?\n' });
    const { code, messages } = await told(['sayings', '.', '-o', 'out/a.csv'], cwd);
    expect(code).toBe(1);
    expect(messages).toMatch(/^b\.txt:2:8: Expected text, not a NUL byte/u);
    expect(filesIn(cwd)).toEqual(['a.txt', 'b.txt']);
  });

  it('passes an empty file over among others, and fails where there is no other', async () => {
    const cwd = folderOf({ 'a.txt': briefing, 'b.txt': '' });
    for (const inputs of [['.'], ['a.txt', 'b.txt']]) {
      const { code, messages } = await told(['sayings', ...inputs], cwd);
      expect([code, messages]).toEqual([0, expect.stringMatching(/^b\.txt: .*\[text\/empty\]/u)]);
    }
    expect(await told(['sayings', 'b.txt'], cwd)).toMatchObject({ code: 1 });
  });

  it('says why an output cannot be written', async () => {
    const cwd = folderOf({ 'a.txt': briefing, 'out.csv/x': '' });
    const { code, messages } = await told(['sayings', 'a.txt', '-o', 'out.csv', '--quiet'], cwd);
    expect([code, messages]).toEqual([
      1,
      'out.csv: Cannot write “out.csv”: it is a folder [output/cannot-write]\n',
    ]);
  });

  it('reads UTF-16', async () => {
    const cwd = folderOf({ 'a.txt': Buffer.from(briefing, 'utf16le') });
    expect((await told(['sayings', 'a.txt', '--as', 'tsv'], cwd)).out).toContain('Thank you all for coming.');
  });

  it('refuses a line of 50 MB quickly, and names the limit', async () => {
    const cwd = folderOf({ 'a.txt': `Ana Reyes: ${'word '.repeat(10_000_000)}` });
    const start = performance.now();
    const { code, messages } = await told(['sayings', 'a.txt'], cwd);
    expect(code).toBe(1);
    expect(messages).toBe(
      'a.txt:1: A line may have at most 1000000 characters, not 50000011 [text/line-too-long]\n' +
        '  Break the text into paragraphs, or raise the limit with --max-line.\n',
    );
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('tells at most twenty errors', async () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index + 100}.txt`, '']));
    const { messages } = await told(['sayings', '.'], folderOf(files));
    expect(messages.match(/\[text\/empty\]/gu)).toHaveLength(20);
    expect(messages).toMatch(/\n… and 5 more; rostrum check lists them all\.\n$/u);
  });

  it('lists what cannot be read in check, writes it, and ends with 1', async () => {
    const cwd = folderOf({
      'a.txt': briefing,
      'b.txt': 'Q\nWhat is\u0000 this?\n',
      'c.xyz': '',
      'd.txt': '',
    });
    const { code, messages } = await told(['check', '.', '-o', 'check.tsv'], cwd);
    expect([code, messages]).toEqual([1, '']);
    expect(readFileSync(join(cwd, 'check.tsv'), 'utf8').split('\n')).toEqual([
      'path\tline\tcode\tmessage',
      'a.txt\t\tfake/read\tIt was read.',
      expect.stringMatching(/^b\.txt\t2\ttext\/binary\t/u),
      expect.stringMatching(/^c\.xyz\t\tinput\/skipped/u),
      'd.txt\t\ttext/empty\tExpected a transcript, not an empty file',
      '',
    ]);
  });

  it('has no power over the terminal, whatever is in a file or its name', async () => {
    const cwd = folderOf({
      'a\u001b[31m.txt': `Ana Reyes:\nThank\u001b[2J you \u202eall.\n\nOlu:\nWe sail.\n`,
    });
    const { out, messages } = await told(['sayings', '.'], cwd, 200);
    expect(out).toContain('a�[31m');
    expect(`${out}${messages}`).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it('gives the same bytes whatever the order of the inputs', async () => {
    const cwd = folderOf({ 'in/b.txt': briefing, 'in/a.txt': briefing.replaceAll('six', 'seven') });
    const first = await told(['sayings', 'in/a.txt', 'in/b.txt'], cwd);
    expect(await told(['sayings', 'in/b.txt', 'in/a.txt'], cwd)).toEqual(first);
    expect(await told(['sayings', 'in'], cwd)).toEqual(first);
  });

  it('asks the real measures where no others are given', async () => {
    const { context, said } = fakeContext(folderOf({ '2024-01-05.txt': briefing }));
    expect(await run(['speakers', '.', '--as', 'md'], context)).toBe(0);
    expect(said.out).toContain('| Ana Reyes |');
  });
});

async function told(
  args: readonly string[],
  cwd: string,
  columns?: number,
): Promise<{ code: number; out: string; messages: string }> {
  const { context, said } = fakeContext(cwd, { columns });
  return { code: await run(args, context, fakes), ...said };
}
