import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainWords, expandPattern, patternFault } from '../../src/annotate/pattern.ts';

describe('expandPattern', () => {
  it.each([
    ['United Nations', ['United Nations']],
    ['a (b|c d) e', ['a b e', 'a c d e']],
    ['a (b)? c', ['a b c', 'a c']],
    ['(a|b)? c', ['a c', 'b c', 'c']],
    ['(a (b|c)? d|e) f', ['a b d f', 'a c d f', 'a d f', 'e f']],
    ['al-(Julani|Jolani)', ['al-Julani', 'al-Jolani']],
    ['colo(u)?r', ['colour', 'color']],
    ['a (x)?b', ['a xb', 'a b']],
    ['  U.S.   President ', ['U.S. President']],
  ])('reads “%s”', (pattern, expected) => {
    expect(expandPattern(pattern).map((words) => words.join(' '))).toEqual(expected);
  });

  it.each([
    ['a (b', 'A bracket that is not closed'],
    ['a b)', 'A bracket that was not opened'],
    ['a | b', 'A | outside of brackets'],
    ['a (b|) c', 'An empty alternative'],
    ['a () c', 'An empty alternative'],
    ['a b?', 'A ? that follows no group'],
    ['(a)?', 'A sequence without a word'],
    ['-', 'A sequence without a word'],
    ['', 'A sequence without a word'],
    ['x '.repeat(61), 'More than 60 words'],
    ['(a|b) '.repeat(9), 'More than 500 sequences (512)'],
    ['(a|b)? '.repeat(40), `More than 500 sequences (${3 ** 40})`],
  ])('refuses “%s”', (pattern, fault) => {
    expect(patternFault(pattern)).toBe(fault);
    expect(() => expandPattern(pattern, { path: 'l.yaml', line: 3 })).toThrow(fault);
  });

  it('survives brackets nested very deep', () => {
    expect(expandPattern(`${'('.repeat(50_000)}a${')'.repeat(50_000)}`)).toEqual([['a']]);
  });

  it('gives as many sequences as the alternatives multiply to, each with the certain words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), (sizes) => {
        const groups = sizes.map((size, group) =>
          size === 0
            ? `w${group}`
            : `(${Array.from({ length: size }, (_, index) => `g${group}x${index}`).join('|')})`,
        );
        const pattern = groups.join(' ');
        const sequences = expandPattern(pattern);
        expect(sequences).toHaveLength(sizes.reduce((product, size) => product * Math.max(1, size), 1));
        expect(new Set(sequences.map((words) => words.join(' '))).size).toBe(sequences.length);
        for (const words of sequences) expect(words).toEqual(expect.arrayContaining(certainWords(pattern)));
      }),
    );
  });
});
