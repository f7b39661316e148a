import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOfIrregular } from '../../../src/text/word-forms/irregular.ts';
import { numeralKey } from '../../../src/text/word-forms/numerals.ts';
import { spellingKey } from '../../../src/text/word-forms/spelling.ts';

describe('spellingKey', () => {
  it.each([
    ['organise', 'organize'],
    ['modernising', 'modernizing'],
    ['organisations', 'organizations'],
    ['analysed', 'analyzed'],
    ['harbour', 'harbor'],
    ['neighbourhood', 'neighborhood'],
    ['centres', 'centers'],
    ['dialogue', 'dialog'],
    ['travelled', 'traveled'],
    ['defence', 'defense'],
    ['programmes', 'programs'],
  ])('has one key for “%s” and “%s”', (british, american) => {
    expect(spellingKey(british)).toBe(spellingKey(american));
  });

  it.each(['promise', 'raised', 'rising', 'exercise', 'hour', 'four', 'tours', 'wise', 'otherwise', 'size'])(
    'leaves “%s” as it is',
    (word) => {
      expect(spellingKey(word)).toBe(word);
    },
  );
});

describe('numeralKey', () => {
  it('has one key for a numeral as word, digits and Roman numeral', () => {
    expect(['three', '3', 'iii'].map(numeralKey)).toEqual(['3', '3', '3']);
    expect(['third', '3rd'].map(numeralKey)).toEqual(['3th', '3th']);
    expect(['seventy-second', '72nd', 'twenty-one', '21'].map(numeralKey)).toEqual([
      '72th',
      '72th',
      '21',
      '21',
    ]);
    expect(['seventy-zeroth', 'two-one', 'seventy-two-three', 'sixty-'].map(numeralKey)).toEqual(
      Array(4).fill(undefined),
    );
    expect(['1,000', 'thousand', '1000'].map(numeralKey)).toEqual(['1000', '1000', '1000']);
  });

  it('leaves words alone that only look like Roman numerals', () => {
    expect(['i', 'v', 'x', 'mix', 'constructor', ''].map(numeralKey)).toEqual(Array(6).fill(undefined));
  });

  it('has the number itself for every number in digits', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(numeralKey(String(value))).toBe(String(value));
      }),
    );
  });
});

describe('baseOfIrregular', () => {
  it('has the base of irregular forms, and no form of two bases', () => {
    expect(['rose', 'kept', 'women', 'lives'].map((form) => baseOfIrregular.get(form))).toEqual([
      'rise',
      'keep',
      'woman',
      'life',
    ]);
    const bases = new Set(baseOfIrregular.values());
    expect([...baseOfIrregular.keys()].filter((form) => bases.has(form))).toEqual([]);
  });
});
