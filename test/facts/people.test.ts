import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBuiltinLexicons } from '../../src/node/builtin-lexicons.ts';

// The hundred people whom the White House transcripts of 2021 to 2024 name most often, as rostrum entities --kind person counts
// them with the built-in lexicons. Judged by reading six lines of each, those of rare titles and of surnames alone first, and all
// surnames that are words of other meaning: right, where at least nineteen of twenty mentions are of the person. First names alone
// are not counted, nor are journalists, who are called on and not spoken of.
const table: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(`${import.meta.dirname}/people.csv`, 'utf8'),
  { columns: true },
);

it('has a hundred people, most of them right', () => {
  expect(table).toHaveLength(100);
  expect(table.filter(({ judged }) => judged === 'right').length).toBeGreaterThanOrEqual(97);
});

it('has people of the lexicons only', async () => {
  const names = new Set(
    (await readBuiltinLexicons()).flatMap(({ lexicon }) => lexicon.entries.map(({ name }) => name)),
  );
  expect(table.map(({ person = '' }) => person).filter((person) => !names.has(person))).toEqual([]);
});
