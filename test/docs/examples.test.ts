import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsIn, commandsOf, outcomeOf, readersFolder } from './examples.ts';

// Commands of a page are run one after the other in one folder, as a reader would: what one writes, the next may read.
const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md') && commandsOf(path).length > 0,
);

describe('commands in the manual', () => {
  it.each(pages)('run: %s', { timeout: 300_000 }, async (path) => {
    const folder = readersFolder();
    const failed: string[] = [];
    try {
      for (const command of commandsOf(path)) {
        const outcome = await outcomeOf(command, folder);
        if (outcome !== '0') failed.push(`${command}\n  ${outcome}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(failed).toEqual([]);
  });
});

describe('commandsIn', () => {
  it('finds command lines in blocks of code, and joins those that go on', () => {
    const page =
      'rostrum no\n```\nnpx rostrum turns a\nls\nrostrum phrases b \\\n  --top 3\n```\n```r\nrostrum x\n```\n';
    expect(commandsIn(page)).toEqual(['rostrum turns a', 'rostrum phrases b --top 3']);
  });
});
