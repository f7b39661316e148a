import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { studyLayout } from '../../../src/cli/study/layout.ts';
import { studyVocabulary } from '../../../src/cli/study/options.ts';
import { studySchema } from '../../../src/cli/study/schema.ts';

const vocabulary = await studyVocabulary();

describe('schema/rostrum.schema.json', () => {
  it('is what the options make; `npm run manual` writes it again', async () => {
    // In the form that the repository keeps its JSON in.
    const page = await format(studySchema(vocabulary), {
      ...(await resolveConfig('package.json')),
      parser: 'json',
    });
    await expect(page).toMatchFileSnapshot('../../../schema/rostrum.schema.json');
  });

  it('takes the study that init lays out, and refuses what report refuses', () => {
    const check = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync('schema/rostrum.schema.json', 'utf8')) as object,
    );
    const files = new Map(studyLayout(vocabulary).map(({ path, pieces }) => [path, pieces]));
    const laidOut: unknown = parse([...(files.get('rostrum.yaml') as string[])].join(''));
    expect(check(laidOut)).toBe(true);
    expect(check({ reports: { all: { inputs: 'corpora', wher: 'true' } } })).toBe(false);
    expect(check({ reports: { all: { output: 'x' } } })).toBe(false);
    expect(check({ reports: { all: { inputs: ['a'], 'max-line': 0 } } })).toBe(false);
  });

  it('knows the options of each measure and chart that may be asked', () => {
    const check = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync('schema/rostrum.schema.json', 'utf8')) as object,
    );
    expect(check(study({ words: { ask: 'frequency', ngrams: '1-2', as: ['csv', 'tex'] } }))).toBe(true);
    expect(check(study({}, { words: { draw: 'frequency-bars', top: 3, for: 'slide' } }))).toBe(true);
    expect(check(study({ words: { ask: 'frequency', target: "role = 'official'" } }))).toBe(false);
    expect(check(study({ lines: { ask: 'concordance' } }))).toBe(false);
    expect(check(study({ Words: { ask: 'frequency' } }))).toBe(false);
    expect(check(study({ words: { ask: 'constructor' } }))).toBe(false);
    expect(check(study({ words: { ask: 'frequency', as: 'pdf' } }))).toBe(false);
  });
});

function study(tables: object, charts: object = {}): object {
  return { reports: { all: { inputs: 'a', tables, charts } } };
}
