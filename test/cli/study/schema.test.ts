import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { studyLayout } from '../../../src/cli/study/layout.ts';
import { studyOptions } from '../../../src/cli/study/options.ts';
import { studySchema } from '../../../src/cli/study/schema.ts';

describe('schema/rostrum.schema.json', () => {
  it('is what the options make; `npm run manual` writes it again', async () => {
    // In the form that the repository keeps its JSON in.
    const page = await format(studySchema(studyOptions), {
      ...(await resolveConfig('package.json')),
      parser: 'json',
    });
    await expect(page).toMatchFileSnapshot('../../../schema/rostrum.schema.json');
  });

  it('takes the study that init lays out, and refuses what report refuses', () => {
    const check = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync('schema/rostrum.schema.json', 'utf8')) as object,
    );
    const files = new Map(studyLayout(studyOptions).map(({ path, pieces }) => [path, pieces]));
    const study: unknown = parse([...(files.get('rostrum.yaml') as string[])].join(''));
    expect(check(study)).toBe(true);
    expect(check({ reports: { all: { inputs: 'corpora', wher: 'true' } } })).toBe(false);
    expect(check({ reports: { all: { output: 'x' } } })).toBe(false);
    expect(check({ reports: { all: { inputs: ['a'], 'max-line': 0 } } })).toBe(false);
  });
});
