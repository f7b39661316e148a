import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEnglishWords } from '../../src/text/english-words.ts';

const words = await loadEnglishWords();

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['people', 2],
    ['syllable', 3],
    ['administration', 5],
    ["don't", 1],
    ['fire', 2],
    ['supercalifragilisticexpialidocious', 13],
    ['2022', 1],
    ['hmm', 1],
    ['constructor', 3],
    ['hasownproperty', 5],
  ])('of “%s” are %i', (word, count) => {
    expect(words.syllables(word)).toBe(count);
  });

  it('are groups of vowels where the dictionary does not know the word', () => {
    expect(words.syllables('zhalyyaowitz')).toBe(3);
  });

  it('are at least one for any text', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(words.syllables(word)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('isEasy', () => {
  it.each([
    'about',
    'talking',
    'making',
    'running',
    'countries',
    'happier',
    "people's",
    '1995',
    'says',
    'tried',
  ])('takes “%s” for easy', (word) => {
    expect(words.isEasy(word)).toBe(true);
  });

  it.each(['sanction', 'multilateral', 'beijing', 'toString', '__proto__'])(
    'does not take “%s” for easy',
    (word) => {
      expect(words.isEasy(word)).toBe(false);
    },
  );

  it('takes every listed word for easy', () => {
    expect(words.isListed('talk')).toBe(true);
    expect(words.isListed('talking')).toBe(false);
  });
});
