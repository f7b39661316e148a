import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as registry from '../../src/stats/index.ts';
import type { Statistic } from '../../src/stats/statistic.ts';

type Entry = Statistic<(...values: never[]) => unknown>;

const folder = 'src/stats';
const lines = readFileSync(join(folder, 'index.ts'), 'utf8').matchAll(/export \{ (\w+) \} from '(.+)';/gu);
const paths = new Map([...lines].map(([, name, path]) => [name, path!]));
const entries = Object.entries<Entry>(registry);

describe('statistics', () => {
  it('have unique ids', () => {
    const ids = entries.map(([, { id }]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(entries)('%s is called as its file is, and has an id in snake case', (name, { id }) => {
    const file = paths.get(name)!.split('/').at(-1)!.replace('.ts', '');
    expect(file.replaceAll(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase())).toBe(name);
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u);
  });

  it.each(entries)(
    '%s says what it is and where it comes from',
    (_, { title, formula, variant, doc, source }) => {
      expect(title).not.toBe('');
      expect(formula).not.toBe('');
      expect(variant).not.toBe('');
      expect(doc).toMatch(/^.+\.$/u);
      expect(source).toMatch(/^\p{Lu}.*\p{L}/u);
    },
  );

  it.each(entries)('%s has a worked example, or says why there is none', (_, { worked, unworked }) => {
    expect([worked, unworked].filter(Boolean)).toHaveLength(1);
    expect(unworked ?? 'none found; ').toMatch(/^none (?:found|in the source); /u);
  });

  // What stands behind a decimal point in `worked`, but for numbers of tables, is a number of a test.
  it.each(entries)('%s is tested against the numbers of its worked example', (_, { worked = '' }) => {
    const printed = worked.replaceAll(/table \d+\.\d+/gu, '').match(/\d+\.\d+/gu) ?? [];
    expect(printed.filter((number) => !isTested(number))).toEqual([]);
  });

  it.each(entries)('%s has its DOI without a resolver in front', (_, { doi }) => {
    expect(doi ?? '10.0/none').toMatch(/^10\.\d+\/\S+$/u);
  });
});

const tests = readdirSync('test/stats', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(join('test/stats', file), 'utf8'));

/** Whether a test names a number, with or without zeros at its end. */
function isTested(number: string): boolean {
  const digits = number.replace(/\.?0+$/u, '').replace('.', '\\.');
  return tests.some((text) => new RegExp(`(?<![\\d.])${digits}(?!\\d*[1-9])`, 'u').test(text));
}

// The examples of doc comments whose last line ends in a number: what is computed must be that, to its digits.
const examples = entries.flatMap(([name]) =>
  exampleOf(name, readFileSync(join(folder, paths.get(name)!), 'utf8')),
);

describe('examples in doc comments', () => {
  it.each(examples)('of $name give $expected', ({ code, expected }) => {
    // oxlint-disable-next-line no-implied-eval -- the code is that of our own comments
    const run = new Function(...entries.map(([name]) => name), code) as (...values: Entry[]) => unknown;
    const value = run(...entries.map(([, entry]) => entry));
    const digits = Math.min(12, /\.(\d+)/u.exec(expected)?.[1]?.length ?? 0);
    expect(Math.abs(Number(value) - Number(expected))).toBeLessThanOrEqual(10 ** -digits);
  });
});

interface Example {
  readonly name: string;
  readonly code: string;
  readonly expected: string;
}

function exampleOf(name: string, file: string): Example[] {
  const comment = file.split(`export const ${name}`)[0]?.split('/**').at(-1) ?? '';
  const [, body] = /@example\n([\s\S]*?)\*\//u.exec(comment) ?? [];
  if (!body) return [];
  const statements = body.split('\n').map((line) => line.replace(/^\s*\* ?/u, ''));
  const found = /^(?<call>.*);\s*\/\/ (?<value>-?\d[\d_]*(?:\.\d+)?)(?:$|…| |,$)/u.exec(
    statements.findLast((line) => line.trim()) ?? '',
  );
  if (!found?.groups) return [];
  const before = statements.slice(
    0,
    statements.findLastIndex((line) => line.includes(found[0])),
  );
  return [
    {
      name,
      code: `${before.join('\n')}\nreturn ${found.groups['call']};`,
      expected: found.groups['value']!.replaceAll('_', ''),
    },
  ];
}
