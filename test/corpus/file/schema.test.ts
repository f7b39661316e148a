import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaStatements, tables, views } from '../../../src/corpus/file/schema.ts';

const manual = readFileSync('docs/corpus-file.md', 'utf8');

describe('docs/corpus-file.md', () => {
  it.each(tables)('describes every column of $name', ({ name, columns }) => {
    expect(manual).toContain(`| \`${name}\``);
    for (const column of columns.split(',')) expect(manual).toContain(`\`${column.trim().split(' ')[0]}\``);
  });

  it.each(views)('describes $name', ({ name }) => {
    expect(manual).toContain(`**\`${name}\`**`);
  });
});

describe('schemaStatements', () => {
  it('makes each table and view once, with a comment', () => {
    expect(schemaStatements()).toHaveLength(2 * (tables.length + views.length));
  });
});
