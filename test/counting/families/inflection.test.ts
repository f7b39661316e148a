import { describe, expect, it } from 'vitest';
import { isInflection, wordClasses } from '../../../src/counting/families/inflection.ts';

describe('wordClasses', () => {
  it.each([
    ['harbour', 'harbours', 'harbor', 'harbors'],
    ['organise', 'organize', 'organising', 'organized'],
    ['policy', 'policies'],
    ['keep', 'keeps', 'kept', 'keeping'],
    ['plan', 'planned', 'planning'],
    ['woman', 'women', "women's"],
    ['three', '3'],
    ['every', 'each', 'all'],
    ['not', 'never', 'no'],
  ])('has one class for %s, %s …', (...types) => {
    expect(wordClasses(types).classCount).toBe(1);
  });

  it.each([
    ['international', 'internal'],
    ['nation', 'national'],
    ['organ', 'organise'],
    ['university', 'universe'],
    ['three', 'third'],
    ['constructor', '__proto__'],
  ])('keeps “%s” and “%s” apart', (...types) => {
    expect(wordClasses(types).classCount).toBe(2);
  });

  it('knows the root that derived words share', () => {
    const { classOf, stemOf } = wordClasses(['nation', 'national', 'nations']);
    expect([...classOf]).toEqual([0, 1, 0]);
    expect(new Set(stemOf).size).toBe(1);
  });

  it('has a class for each word of a script that it knows nothing of', () => {
    expect(wordClasses(['日本', '中国', '', 'ß']).classCount).toBe(4);
  });
});

describe('isInflection', () => {
  it('is true of a word and itself, and false of words that share only letters', () => {
    expect(isInflection('road', 'road')).toBe(true);
    expect(isInflection('road', 'roar')).toBe(false);
  });
});
