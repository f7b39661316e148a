import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordCount } from '../../src/text/words.ts';

const marks = ['—', '“', '”', '(', ')', '-', '.', 'é', '中', '😀', '\ud83d'];
const blanks = [' ', '  ', '\n', '\t', '\u00a0', '\u2003', '\u3000', '\ufeff'];
const pieces = fc.constantFrom('a', 'Z', '9', 'word', ...marks, ...blanks);

describe('wordCount', () => {
  it('counts the pieces between blanks that hold a letter, a digit or an emoji', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const expected = text
          .split(/[ \n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/u)
          .filter((piece) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece));
        expect(wordCount(text)).toBe(expected.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('stops where there are as many as are asked for', () => {
    expect(wordCount('“One two” — three.', 2)).toBe(2);
    expect(wordCount('“One two” — three.', 0)).toBe(0);
    expect(wordCount('a')).toBe(1);
    expect(wordCount('')).toBe(0);
  });
});
