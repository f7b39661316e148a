import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as tokenizers from '../src/annotate/tokenizers/index.ts';
import * as charts from '../src/charts/index.ts';
import * as tableExports from '../src/exports/index.ts';
import * as formats from '../src/formats/index.ts';
import * as measures from '../src/measures/index.ts';
import type { Option } from '../src/model/option.ts';

const registries = { formats, tokenizers, measures, charts, exports: tableExports } as const;

describe.each(Object.entries(registries))('%s', (name, registry) => {
  const entries = Object.entries(registry);

  it('has unique ids', () => {
    const ids = entries.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(entries)('%s is called as its file is', (exported, { id }) => {
    expect(kebab(exported)).toBe(id.replaceAll('.', '-'));
    const folder = name === 'tokenizers' ? 'annotate/tokenizers' : name;
    expect(readdirSync(`src/${folder}`)).toContain(`${id.replaceAll('.', '-')}.ts`);
  });

  it.each(entries)('%s says what it is in one sentence', (_, entry) => {
    const sentence = 'question' in entry ? entry.question : entry.doc;
    expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
  });
});

const described = [...Object.values(measures), ...Object.values(charts)];

describe.each(described.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it('describes every option in a sentence, with a default that is valid', () => {
    for (const option of Object.values<Option>(entry.options)) {
      expect(option.doc).toMatch(/^\p{Lu}.*\.$/u);
      expect([option, isValid(option)]).toEqual([option, true]);
    }
  });
});

describe.each(Object.values(measures).map((measure) => [measure.id, measure] as const))(
  '%s',
  (id, measure) => {
    it('has columns with unique names and a sentence each', () => {
      const names = measure.columns.map((column) => column.id);
      expect(new Set(names).size).toBe(names.length);
      for (const { doc, title } of measure.columns) {
        expect(doc).toMatch(/^\p{Lu}.*\.$/u);
        expect(title).not.toBe('');
      }
    });

    it('has an example of its own', () => {
      expect(measure.example).toMatch(new RegExp(`^rostrum ${id} `, 'u'));
    });
  },
);

/** Whether the default of an option is a value that it may have. */
function isValid(option: Option): boolean {
  if (option.kind === 'choice') return option.choices.includes(option.default);
  if (option.kind === 'integer' || option.kind === 'number') {
    return option.default === undefined || option.default >= option.minimum;
  }
  return option.kind !== 'range' || option.default.from <= option.default.to;
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
