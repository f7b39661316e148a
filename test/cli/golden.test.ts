import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeContext, fakes } from './fakes.ts';

// Each file holds commands with their whole output. A new command in a file, or a new file, is a new test;
// `npx vitest run test/cli -u` writes what they say.
const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (name) => {
  it('says what it said', async () => {
    const path = join(folder, name);
    const commands = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('$ '));
    const told: string[] = [];
    for (const command of commands) told.push(await transcriptOf(command));
    await expect(told.join('\n')).toMatchFileSnapshot(path);
  });
});

async function transcriptOf(line: string): Promise<string> {
  const { words, columns } = parsed(line.slice(2));
  const { context, said } = fakeContext(folder, { columns, stdin: 'Q\nIs this standard input?\n' });
  const code = await run(words, context, fakes);
  const messages = said.messages === '' ? '' : `--- messages\n${settled(said.messages)}`;
  return `${line}\n${said.out}${messages}--- exit ${code}\n`;
}

/** `COLUMNS=60 rostrum …` is a command at a terminal of that width. */
function parsed(line: string): { words: string[]; columns: number | undefined } {
  const all = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const columns = /^COLUMNS=(\d+)$/u.exec(all[0] ?? '')?.[1];
  return {
    words: all.slice(columns === undefined ? 1 : 2),
    columns: columns === undefined ? undefined : Number(columns),
  };
}

/** Messages without what changes elsewhere: lines of a trace, and the formats that there are. */
function settled(messages: string): string {
  return messages
    .replaceAll(/\n {4}at .*/gu, '')
    .replaceAll(/(?<=can be read end in ).*?(?=;|\.$)/gmu, 'ENDINGS')
    .replaceAll(/(?<=(?:--reader\.|\[format\/unknown\]\n {2}) ?Known: ).*(?=\.$)/gmu, 'FORMATS');
}
