import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryFlag } from '../../src/cli/memory.ts';
import { run } from '../../src/cli/run.ts';
import { filesIn, folderOf } from '../node/folder.ts';
import { fakeContext } from './fakes.ts';

const briefings = join(process.cwd(), 'corpora/two-governments/briefings');

async function rostrum(cwd: string, ...args: readonly string[]) {
  const { context, said } = fakeContext(cwd);
  return { code: await run(args, context), ...said };
}

/** More than this process has, whatever else the tests have loaded, and less than nothing is ever read with. */
const enough = '9G';

describe('--memory', () => {
  it.each([
    ['500M', 500e6],
    ['1.5G', 1.5e9],
    ['1 GB', 1e9],
    ['300000K', 300e6],
    ['2gib', 2e9],
    ['400000000', 400e6],
  ])('%s is %d bytes', (memory, bytes) => {
    expect(memoryFlag({ memory })).toBe(bytes);
  });

  it.each(['', 'much', '-1G', '1e9', '1.2.3G', 'G', '1X'])('“%s” is no size', (memory) => {
    expect(() => memoryFlag({ memory })).toThrow(/--memory must be a size such as 500M/u);
  });

  it('says what is the least', async () => {
    const told = await rostrum(folderOf(), 'frequency', briefings, '--memory', '20M');
    expect(told).toMatchObject({ code: 2, out: '' });
    expect(told.messages).toMatch(/--memory 20M is less than .*\n {2}Give at least --memory 250M/u);
  });

  it('says of what must stay in memory how much it would need', async () => {
    const folder = folderOf({ 'a.txt': 'MS. ELM: Good morning.\n'.repeat(1_000_000) });
    const told = await rostrum(folder, 'concordance', 'morning', 'a.txt', '--memory', '260M');
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.messages).toMatch(/needs about \d+M of memory for this input, more than --memory 260M/u);
  });

  it('changes nothing in the table, from text or from a corpus file, and leaves nothing behind', async () => {
    const folder = folderOf();
    await rostrum(folder, 'index', briefings, '-o', 'c.duckdb', '--memory', enough);
    for (const words of [
      ['--ngrams', '1-3', '--min-count', '2'],
      ['--by', 'year', '--where', "role = 'journalist'"],
      ['--punctuation', '--across', 'turn', '--ngrams', '2-4', '--min-documents', '3', '--stopwords', 'en'],
    ]) {
      const whole = await rostrum(folder, 'frequency', briefings, ...words);
      for (const input of [briefings, 'c.duckdb']) {
        const stored = await rostrum(folder, 'frequency', input, ...words, '--memory', enough);
        expect(stored).toEqual(whole);
      }
    }
    expect(filesIn(folder)).toEqual(['c.duckdb']);
  });
});
