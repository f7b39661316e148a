import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, wholeGroups } from './commands.ts';
import { outcomeOf, readersFolder } from './examples.ts';

const commands = (await wholeGroups())
  .flatMap(({ entries }) => entries.flatMap(commandsOf))
  // What it prints is for a shell.
  .filter(([name]) => name !== 'completion');

describe('the example of --help', () => {
  it.each(commands)('runs: %s', { timeout: 120_000 }, async (_name, { example }) => {
    const folder = readersFolder();
    try {
      for (const before of preparations.filter(([needed]) => example.includes(needed))) {
        expect(await outcomeOf(before[1], folder)).toBe('0');
      }
      expect(await outcomeOf(example, folder)).toBe('0');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What examples take for granted, and how a reader has made it. */
const preparations = [
  [
    'rostrum sql two-governments.duckdb',
    'rostrum index corpora/two-governments/briefings -o two-governments.duckdb',
  ],
  [
    'reports/two-governments/manifest.json',
    'rostrum report corpora/two-governments/briefings -o reports/two-governments',
  ],
] as const;
