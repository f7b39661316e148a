import { expect, it } from 'vitest';
import { deadRules, lintDictionary } from '../../../src/counting/dictionaries/lint.ts';
import { parseDictionary } from '../../../src/counting/dictionaries/parse-dictionary.ts';

const dictionary = parseDictionary({
  path: 'd.csv',
  sha256: '',
  text: 'rule,category\nagree*,good\nagreement,good\nagreed to,good\nsad,bad\nSad,bad\nagreement,bad\na*,bad\n',
});

it('lists what is double, shadowed, in several categories, or wide', () => {
  expect(lintDictionary(dictionary).map(({ line, code, rule }) => `${line} ${code} ${rule}`)).toEqual([
    '3 shadowed agreement',
    '6 duplicate Sad',
    '7 overlap agreement',
    '7 shadowed agreement',
    '8 wide a*',
  ]);
});

it('lists rules without a hit', () => {
  expect(deadRules(dictionary, new Set([0, 1, 2, 4, 5, 6])).map(({ rule }) => rule)).toEqual(['sad']);
});
