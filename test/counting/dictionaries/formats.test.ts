import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDictionary } from '../../../src/counting/dictionaries/parse-dictionary.ts';
import { RostrumError } from '../../../src/errors/rostrum-error.ts';

const parse = (path: string, text: string): ReturnType<typeof parseDictionary> =>
  parseDictionary({ path, text, sha256: '' });

/** Rules as `category: pattern`, with their weight where it is not 1. */
function rules(path: string, text: string): string[] {
  const { categories, rules: found } = parse(path, text);
  return found.map(({ category, pattern, weight }) => {
    const name = categories[category]!.join(' > ');
    return `${name}: ${pattern}${weight === 1 ? '' : ` × ${weight}`}`;
  });
}

const codes = (path: string, text: string): string[] =>
  parse(path, text).faults.map(({ code, line }) => `${code}${line === undefined ? '' : ` ${line}`}`);

describe('YAML', () => {
  it('has nested categories, weights, and words that other YAML would read as truth or dates', () => {
    const text =
      'good:\n  - kind\n  - great: 2\nbad:\n  refusal:\n    - no\n    - off\n    - 2020-01-01\n  sad: tears\n';
    expect(rules('d.yaml', text)).toEqual([
      'good: kind',
      'good: great × 2',
      'bad > refusal: no',
      'bad > refusal: off',
      'bad > refusal: 2020-01-01',
      'bad > sad: tears',
    ]);
  });

  it('tells of rules without a word, and of those that every word is', () => {
    expect(codes('d.yaml', 'a:\n  - ""\n  - "*"\n  - "* *"\n  - x\n')).toEqual([
      'empty 2',
      'any-word 3',
      'any-word 4',
    ]);
  });

  it('refuses cycles', () => {
    expect(() => parse('d.yaml', 'a: &a\n  - *a\n')).toThrow(
      expect.objectContaining({ code: 'dictionary/alias' }),
    );
  });

  it('is read from JSON', () => {
    expect(rules('d.json', '{"a": ["x", {"y": 3}]}')).toEqual(['a: x', 'a: y × 3']);
  });
});

describe('LIWC', () => {
  const text =
    '%\n1\tfunct\n\t2\tpron (Pronouns)\n%\nthe\t1\nabout*\t1\t2\nlike\t(02 134)1/2\nodd\t9\nkind of\t2\nnone\n';

  it('has categories by number, nested by tabs', () => {
    expect(rules('d.dic', text)).toEqual([
      'funct: the',
      'funct: about*',
      'funct > pron: about*',
      'funct > pron: kind of',
    ]);
  });

  it('tells of conditions, of numbers without category, and of rules without number', () => {
    expect(codes('d.dic', text)).toEqual(['unsupported 7', 'undefined-category 8', 'no-category 10']);
  });

  it('is refused without its header', () => {
    expect(() => parse('d.dic', 'the\t1\n')).toThrow(expect.objectContaining({ code: 'dictionary/bad' }));
  });
});

describe('WordStat', () => {
  it('has categories and weighted rules by indentation', () => {
    const text = 'GOOD\n\tKIND (1)\n\tVERY\n\t\tPRIME_MINISTER (2)\nBAD\n\tSAD* (0.5)\n';
    expect(rules('d.cat', text)).toEqual([
      'GOOD: KIND',
      'GOOD > VERY: PRIME MINISTER × 2',
      'BAD: SAD* × 0.5',
    ]);
  });

  it('tells of rules of nearness', () => {
    expect(codes('d.cat', 'A\n\t@RULE [A NEAR B] (1)\n\tX (1)\n')).toEqual(['unsupported 2']);
  });
});

describe('Yoshikoder', () => {
  it('has nodes of categories and rules', () => {
    const text =
      '<?xml version="1.0"?><dictionary><cnode name="all"><cnode name="good"><pnode name="kind*"/><cnode name="very"><pnode name="great" score="2"/></cnode></cnode></cnode></dictionary>';
    expect(rules('d.ykd', text)).toEqual(['good: kind*', 'good > very: great × 2']);
  });

  it('names the line where it is not well-formed', () => {
    expect(() => parse('d.ykd', '<dictionary>\n<cnode name="a">\n</dictionary>')).toThrow(
      expect.objectContaining({ code: 'dictionary/bad', place: { path: 'd.ykd', line: 3 } }),
    );
  });
});

describe('Lexicoder', () => {
  it('has a line a category and a line a rule', () => {
    expect(rules('d.lc3', '+NEGATIVE\nABANDON* \n A LIE\n+POSITIVE\nable\n')).toEqual([
      'NEGATIVE: ABANDON*',
      'NEGATIVE: A LIE',
      'POSITIVE: able',
    ]);
    expect(codes('d.lc3', 'stray\n+A\nx\n')).toEqual(['no-category 1']);
  });
});

describe('CSV', () => {
  it.each([
    [
      'category,weight,word\ngood,2,kind\nbad > worse,1,"sad, so sad"\n',
      ['good: kind × 2', 'bad > worse: sad, so sad'],
    ],
    ['kind;good\nsad;bad\n', ['good: kind', 'bad: sad']],
    ['kind,2.5\nsad,-1\n', ['d: kind × 2.5', 'd: sad × -1']],
    ['kind\nsad\n', ['d: kind', 'd: sad']],
  ])('tells its columns of %j', (text, expected) => {
    expect(rules('d.csv', text)).toEqual(expected);
  });

  it('tells of weights that are no numbers', () => {
    expect(codes('d.csv', 'word,weight\nkind,much\nsad,1\n')).toEqual(['bad-weight 2']);
  });

  it('reads a hundred thousand rules', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `word${index},c${index % 7}`).join('\n');
    expect(parse('d.csv', text).rules).toHaveLength(100_000);
  });
});

it('is read or refused in words, whatever the text', () => {
  const path = fc.constantFrom('d.yaml', 'd.dic', 'd.cat', 'd.ykd', 'd.lc3', 'd.csv', 'd.tsv', 'd');
  fc.assert(
    fc.property(path, fc.oneof(fc.string(), fc.stringMatching(/^[%+a<\t\n 1:,*-]{0,40}$/u)), (name, text) => {
      expect(outcome(name, text)).toMatch(/^(?:read|dictionary\/|yaml\/)/u);
    }),
  );
});

/** `read`, or the code of the error. */
function outcome(path: string, text: string): string {
  try {
    return parse(path, text).rules.length > 0 ? 'read' : 'empty';
  } catch (error) {
    return error instanceof RostrumError ? error.code : String(error);
  }
}
