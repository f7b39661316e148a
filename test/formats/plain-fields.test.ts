import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import { plainFields } from '../../src/formats/plain-fields.ts';

describe('plainFields', () => {
  it('reads keys with plain and quoted texts', () => {
    expect(
      plainFields([
        "date: '2024-10-16'",
        'published: 2024-10-16 12:28:00-04:00',
        'url: https://example.org/a/b-1/',
        'Title: "Briefing by Ada\\_Lee: th\\',
        '  e',
        '  \\"third\\" \\u2018one\\u2019"',
      ]),
    ).toEqual([
      ['date', '2024-10-16'],
      ['published', '2024-10-16 12:28:00-04:00'],
      ['url', 'https://example.org/a/b-1/'],
      ['title', 'Briefing by Ada\u00a0Lee: the "third" ‘one’'],
    ]);
  });

  it.each([
    'a:',
    'a: 1',
    'a: 0x1f',
    'a: 1e5',
    'a: true',
    'a: b: c',
    'a: b # c',
    'a: [b]',
    'a: - b',
    'a: |',
    'a: "b" c',
    'a: "\\n"',
    "a: 'b",
    'a:\tb',
    '- a',
    ' a: b',
    '# a',
    '',
    'true: b',
    'a b: c',
    'a: \ud800',
  ])('leaves %j to a parser', (line) => {
    expect(plainFields([line])).toBeUndefined();
  });

  it('leaves keys that recur, and texts that go on without quotation marks, to a parser', () => {
    expect(plainFields(['a: b', 'a: c'])).toBeUndefined();
    expect(plainFields(['a: b', '  c'])).toBeUndefined();
    expect(plainFields(['a: "b', ...Array.from({ length: 100_000 }, () => '  c')])).toBeUndefined();
  });

  it('reads what a parser reads, or nothing', () => {
    const signs = `'|"|:|#|-|\\|\\_|\\u00e9|\\ |\\"|''|[|{|,|>|?|&|*|!|%|@|~|.|1|0x|0o7|e5|true|null|No|Ada Lee|é|//|中|=|<<`;
    const piece = fc.constantFrom(
      ...signs.split('|'),
      ': ',
      ' ',
      ' #',
      '- ',
      '|',
      '`',
      '2024-10-16',
      '\u00a0',
      '\t',
    );
    const value = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'b', 'date', 'Title', 'null', '1', 'x y'), value)
        .map(([key, text]) => `${key}: ${text}`),
      fc
        .tuple(fc.constantFrom('c', 'title', 'd'), value, fc.constantFrom("'", '"'))
        .map(([key, text, mark]) => `${key}: ${mark}${text}${mark}`),
      value,
      value.map((text) => `  ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const fields = plainFields(lines);
        fc.pre(fields !== undefined && fields.length > 0);
        const { contents, errors } = parseDocument(lines.join('\n'), { schema: 'core' });
        expect(errors).toEqual([]);
        const items = isMap(contents) ? contents.items : [];
        const texts = items.map(({ key, value: node }) => [
          String(key).toLowerCase(),
          collapsed(String(node)),
        ]);
        expect(fields?.map(([key, text]) => [key, collapsed(text)])).toEqual(texts);
      }),
      { numRuns: 2000 },
    );
  });
});

function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
