import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeContext } from './fakes.ts';

const examples = readFileSync('docs/selections.md', 'utf8').match(/^rostrum .*$/gmu) ?? [];

describe('docs/selections.md', () => {
  it.each(examples)('%s runs', async (line) => {
    const { code, out, messages } = await said(line);
    expect([code, messages.includes('selection/') ? 'selected' : 'all']).toEqual([
      0,
      line.includes('--where') ? 'selected' : 'all',
    ]);
    expect(out.split('\n').length).toBeGreaterThan(2);
  });
});

describe('a selection', () => {
  it.each(examples.slice(0, 4))(
    '%s is the same for any number of threads and any time zone',
    async (line) => {
      const zone = process.env['TZ'];
      const outputs: string[] = [];
      for (const [threads, name] of [
        [1, 'UTC'],
        [2, 'Pacific/Kiritimati'],
      ] as const) {
        process.env['TZ'] = name;
        const { code, out } = await said(`${line} --threads ${threads}`);
        outputs.push(code === 0 ? out : `exit ${code} in ${name}`);
      }
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      expect(outputs[1]).toBe(outputs[0]);
      expect(outputs[0]).not.toMatch(/^exit/u);
    },
  );
});

async function said(line: string): Promise<{ code: number; out: string; messages: string }> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { context, said: told } = fakeContext('.');
  const code = await run(words.slice(1), context);
  return { code, ...told };
}
