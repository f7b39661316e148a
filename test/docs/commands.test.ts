import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsPage } from './commands-page.ts';
import { commandsOf, wholeGroups } from './commands.ts';

describe('docs/commands.md', () => {
  it('is what the commands say of themselves; `npm run manual` writes it again', async () => {
    await expect(await commandsPage(await wholeGroups())).toMatchFileSnapshot('../../docs/commands.md');
  });
});

describe('README.md', () => {
  it('names every command', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const entries = (await wholeGroups()).flatMap((group) => group.entries);
    const shown = entries
      .filter((entry) => !('hidden' in entry) && entry.id !== 'completion')
      .map(({ id }) => id);
    expect(shown.filter((id) => !readme.includes(`| \`${id}`))).toEqual([]);
    expect(entries.flatMap(commandsOf).filter(([, { example }]) => !example.includes('rostrum '))).toEqual(
      [],
    );
  });
});

describe('docs/README.md', () => {
  it('leads to every page of the manual', () => {
    const contents = readFileSync('docs/README.md', 'utf8');
    const pages = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.filter((name) => !contents.includes(`(${name})`))).toEqual([]);
  });
});
