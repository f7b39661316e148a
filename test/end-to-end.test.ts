import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'rostrum-test-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('rostrum report', () => {
  it('gives the same bytes in another locale, time zone and order of files', () => {
    const briefings = 'corpora/two-governments/briefings';
    const files = readdirSync(briefings).map((name) => `${briefings}/${name}`);
    const lexicon = ['--lexicon', 'corpora/two-governments/lexicon.yaml'];
    const one = join(scratch, 'one');
    const other = join(scratch, 'other');
    rostrum(['report', ...files, ...lexicon, '-o', one], { LC_ALL: 'en_US.UTF-8', TZ: 'UTC' });
    rostrum(['report', ...files.toReversed(), ...lexicon, '-o', other], {
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      TZ: 'Pacific/Auckland',
    });
    expect(contentsOf(other)).toEqual(contentsOf(one));
  });

  it('escapes what a transcript says, and writes nothing outside its folder', () => {
    const folder = join(scratch, 'hostile');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'hostile.md'),
      [
        '---',
        'title: ../../etc/passwd',
        'date: 2021-02-03',
        '---',
        '<script>alert(1)</script>: constructor __proto__ constructor "<img src=x onerror=alert(2)>" 😀 😀.',
        '',
        'محمد علي: مرحبا بكم __proto__ </script><script>alert(3)</script>.',
        '',
        '<script>alert(1)</script>: toString hasOwnProperty constructor.',
      ].join('\n'),
    );
    rostrum(['report', 'hostile.md', '-o', 'report'], {}, folder);
    expect(readdirSync(folder).toSorted()).toEqual(['hostile.md', 'report']);
    const page = readFileSync(join(folder, 'report/index.html'), 'utf8');
    expect(page).not.toMatch(/<script>alert|<img src=x/u);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const drawings = readdirSync(join(folder, 'report/charts')).filter((name) => name.endsWith('.svg'));
    for (const name of drawings) {
      expect(readFileSync(join(folder, 'report/charts', name), 'utf8')).not.toContain('<script');
    }
    const counts = rowsOf(rostrum(['frequency', 'hostile.md', '--as', 'json'], {}, folder));
    expect(counts.get('constructor')).toBe(3);
    expect(counts.get('__proto__')).toBe(2);
    expect(counts.get('😀')).toBe(2);
    expect(counts.get('مرحبا')).toBe(1);
  });
});

function rostrum(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = '.'): string {
  const program = join(process.cwd(), 'dist/cli/main.js');
  const options = { cwd, env: { ...process.env, ...env }, stdio: 'pipe', encoding: 'utf8' } as const;
  return execFileSync(process.execPath, [program, ...args, '--quiet'], options);
}

function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]));
}

function rowsOf(json: string): Map<string, number> {
  const rows = JSON.parse(json) as { term: string; count: number }[];
  return new Map(rows.map(({ term, count }) => [term, count]));
}
