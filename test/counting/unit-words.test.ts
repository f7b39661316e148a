import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords, textMaker, unitWords } from '../../src/counting/unit-words.ts';
import { unitsOver } from '../../src/counting/units.ts';
import { corpusOf } from '../corpus-of.ts';

describe('unitWords', () => {
  it('has the words of each speaker in order, through all their turns', () => {
    const corpus = corpusOf([
      [
        ['A', 'one two.'],
        ['B', 'three'],
        ['A', 'Two, four'],
      ],
    ]);
    const { words, start } = unitWords(corpus, ownWords(corpus.vocabulary), unitsOver(corpus, 'speakers'));
    const of = (unit: number): string[] =>
      Array.from(words.subarray(start[unit], start[unit + 1]), (word) => corpus.vocabulary.types[word]!);
    expect(of(0)).toEqual(['one', 'two', 'two', 'four']);
    expect(of(1)).toEqual(['three']);
  });
});

describe('textMaker', () => {
  it('numbers words in order of first appearance, whatever text came before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(30)), { maxLength: 5 }), (texts) => {
        const textOf = textMaker(31);
        for (const words of texts) {
          const { words: numbered, counts, size } = textOf(Int32Array.from(words));
          const distinct = [...new Set(words)];
          expect(Array.from(numbered)).toEqual(words.map((word) => distinct.indexOf(word)));
          expect(Array.from(counts)).toEqual(
            distinct.map((type) => words.filter((word) => word === type).length),
          );
          expect(size).toEqual({ tokens: words.length, types: distinct.length });
        }
      }),
    );
  });
});
