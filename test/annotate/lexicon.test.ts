import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../src/annotate/lexicon.ts';
import { RostrumError } from '../../src/errors/rostrum-error.ts';

const good = `
lexicon: my-names
title: My names
kind: person
entries:
  - name: Xi Jinping
    country: China
    forms: [Xi Jin-ping]
    short: Xi
    titles: [Comrade]
    offices:
      - {title: General Secretary, of: Communist Party of China, from: 2012-11-15}
  - name: no
    kind: "2020"
    since: 1999
    parent: Xi Jinping
`;

describe('parseLexicon', () => {
  it('reads entries with all that they state', () => {
    expect(parseLexicon(good, 'my.yaml')).toEqual({
      id: 'my-names',
      title: 'My names',
      case: 'keep',
      entries: [
        {
          name: 'Xi Jinping',
          kind: 'person',
          country: 'China',
          forms: ['Xi Jin-ping'],
          short: ['Xi'],
          titles: ['Comrade'],
          offices: [{ title: 'General Secretary', of: 'Communist Party of China', from: '2012-11-15' }],
        },
        {
          name: 'no',
          kind: '2020',
          since: '1999',
          parent: 'Xi Jinping',
          forms: [],
          short: [],
          titles: [],
          offices: [],
        },
      ],
    });
  });

  it('reads no, numbers and dates as words', () => {
    const { entries } = parseLexicon(
      lexicon('- name: no\n- name: 1984\n- name: 2020-01-01\n- name: 0x10\n- name: null'),
      'l',
    );
    expect(entries.map(({ name }) => name)).toEqual(['no', '1984', '2020-01-01', '0x10', 'null']);
  });

  it('reads entries called constructor and __proto__', () => {
    const { entries } = parseLexicon(lexicon('- name: constructor\n- name: __proto__'), 'l');
    expect(entries.map(({ name }) => name)).toEqual(['constructor', '__proto__']);
  });

  it('reads JSON with the same keys', () => {
    const json = JSON.stringify({ lexicon: 'l', kind: 'x', entries: [{ name: 'A', forms: ['B', 7] }] });
    expect(parseLexicon(json, 'l.json').entries[0]).toMatchObject({ name: 'A', forms: ['B', '7'] });
  });

  it('takes its id for a title where it has none, and keeps capitals', () => {
    expect(parseLexicon(lexicon('- name: A'), 'l')).toMatchObject({ id: 'l', title: 'l', case: 'keep' });
  });

  it.each([
    ['an unknown key', '- name: A\n  froms: [B]', 'lexicon/unknown-key', 5, 3, 'forms'],
    [
      'a key of an object’s prototype',
      '- name: A\n  constructor: B',
      'lexicon/unknown-key',
      5,
      3,
      'Known keys',
    ],
    ['an entry without a name', '- forms: [B]', 'lexicon/bad-value', 4, 3, undefined],
    ['an empty name', '- name: ""', 'lexicon/bad-value', 4, 9, undefined],
    ['a name without letters', '- name: "..."', 'lexicon/bad-value', 4, 9, undefined],
    ['an entry that is no map', '- A', 'lexicon/bad-value', 4, 3, undefined],
    ['a list for a text', '- name: [A]', 'lexicon/bad-value', 4, 9, undefined],
    ['a map for a list', '- name: A\n  forms: {a: b}', 'lexicon/bad-value', 5, 10, undefined],
    ['two entries of one name', '- name: A\n- name: A', 'lexicon/duplicate', 5, 9, 'one entry'],
    ['a bad pattern', '- name: A\n  forms: [B, "(C"]', 'lexicon/bad-pattern', 5, 14, 'A pattern is'],
    ['an empty form', '- name: A\n  forms: [""]', 'lexicon/bad-pattern', 5, 11, undefined],
    ['a bad date', '- name: A\n  since: 2020-02-30', 'lexicon/bad-value', 5, 10, undefined],
    [
      'dates the wrong way round',
      '- name: A\n  offices: [{title: T, from: 2020, to: 2019-12}]',
      'lexicon/dates-reversed',
      5,
      40,
      undefined,
    ],
    ['an office without a title', '- name: A\n  offices: [{of: T}]', 'lexicon/bad-value', 5, 13, undefined],
    [
      'a parent that does not exist',
      '- name: Abc\n- name: B\n  parent: Abd',
      'lexicon/unknown-parent',
      6,
      11,
      'Did you mean “Abc”?',
    ],
    ['a reference to an anchor', '- name: &a A\n- name: *a', 'lexicon/alias', 5, 9, 'Write the value out'],
    ['bad YAML', '- name: [A, }', 'yaml/syntax', 4, 13, undefined],
  ])('refuses %s, with place and remedy', (_, entries, code, line, column, hint) => {
    const error = errorOf(lexicon(entries));
    expect(error).toMatchObject({ code, place: { path: 'l.yaml', line, column } });
    expect(error.hint ?? '').toContain(hint ?? '');
  });

  it.each([
    ['', 'lexicon/no-lexicon'],
    ['just text', 'lexicon/no-lexicon'],
    ['- a\n- b', 'lexicon/no-lexicon'],
    ['lexicon: a\nkind: b', 'lexicon/bad-value'],
    ['lexicon: A b\nkind: b\nentries: []', 'lexicon/bad-value'],
    ['lexicon: a\nkind: b\ncase: lower\nentries: []', 'lexicon/bad-value'],
    ['lexicon: a\nentries: [{name: A}]', 'lexicon/bad-value'],
    ['lexicon: a\nlexicon: b\nentries: []', 'yaml/syntax'],
    ['{"lexicon": "a", "entries": [}', 'yaml/syntax'],
  ])('refuses “%s”', (text, code) => {
    expect(errorOf(text).code).toBe(code);
  });

  it('finds all problems: the first is thrown, its hint counts the others, its cause holds them', () => {
    const error = errorOf(lexicon('- name: A\n  from: 1\n- nmae: B\n- name: A'));
    expect(error).toMatchObject({ code: 'lexicon/unknown-key', place: { line: 5, column: 3 } });
    expect(error.hint).toContain('3 more problems in this file (line 6, 7).');
    expect(error.cause).toHaveLength(4);
  });

  it('gives the place in JSON too', () => {
    expect(errorOf('{\n "lexicon": "a", "kind": "k",\n "entries": [{"name": ""}]}').place).toMatchObject({
      line: 3,
      column: 23,
    });
  });

  it('does not expand references into a flood', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 0; level < 20; level++) {
      bomb.push(
        `b${level}: &b${level} [${Array.from({ length: 9 }, () => `*${level === 0 ? 'a' : `b${level - 1}`}`).join(', ')}]`,
      );
    }
    expect(errorOf(bomb.join('\n')).code).toBe('lexicon/alias');
  });

  it('refuses YAML that would take minutes, and names the way out', () => {
    const error = errorOf(lexicon('- name: A\n'.repeat(600_000)));
    expect(error).toMatchObject({ code: 'lexicon/too-large' });
    expect(error.hint).toContain('JSON');
  });
});

/** A lexicon called l; its entries start on line 4. */
function lexicon(entries: string): string {
  return `lexicon: l\nkind: thing\nentries:\n${entries}\n`;
}

function errorOf(text: string): RostrumError {
  try {
    parseLexicon(text, 'l.yaml');
  } catch (error) {
    if (error instanceof RostrumError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
