import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderOf } from '../node/folder.ts';

// Pipes and signals exist only around a real process, so these run the build.
const main = join(import.meta.dirname, '../../dist/cli/main.js');

describe.skipIf(!existsSync(main))('the built command', () => {
  it('ends quietly with 0 when the reader of its pipe has enough', async () => {
    const cwd = folderOf({
      'a.txt': 'Ana Reyes:\nWe sail at six.\n\nOlu Bright:\nWe do.\n\n'.repeat(20_000),
    });
    const child = spawn(process.execPath, [main, 'turns', 'a.txt', '--quiet'], { cwd });
    const messages: string[] = [];
    child.stderr.on('data', (chunk) => messages.push(String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended(child)).toEqual([0, null]);
    expect(messages.join('')).toBe('');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no half file when %s ends it while it writes', async (signal, code) => {
    const cwd = folderOf({ 'before.csv': 'before' });
    const script = join(import.meta.dirname, '../../dist/node/write-file.js');
    const work = `const { writeFileAtomically } = await import(${JSON.stringify(script)});
      await writeFileAtomically('before.csv', (async function* () {
        yield 'half';
        console.log('writing');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      })());`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', work], { cwd });
    child.stdout.once('data', () => child.kill(signal));
    expect(await ended(child)).toEqual([code, null]);
    expect(filesIn(cwd)).toEqual(['before.csv']);
  });

  it('knows the built-in lexicons from where it is installed', async () => {
    const child = spawn(process.execPath, [main, 'list', 'lexicons', '--as', 'jsonl'], { cwd: folderOf() });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    expect(await ended(child)).toEqual([0, null]);
    const names = readdirSync(join(import.meta.dirname, '../../src/annotate/lexicons')).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(out.trimEnd().split('\n')).toHaveLength(names.length);
  });
});

function ended(child: ReturnType<typeof spawn>): Promise<[number | null, string | null]> {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]));
  });
}
