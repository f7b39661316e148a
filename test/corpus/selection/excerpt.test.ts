import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, offsetOfByte } from '../../../src/corpus/selection/excerpt.ts';

describe('offsetOfByte', () => {
  it('finds every place in a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const byte = new TextEncoder().encode(before).length;
        expect(offsetOfByte(before + after, byte)).toBe(before.length);
      }),
    );
  });

  it('is the end of the text for what lies behind it', () => {
    expect(offsetOfByte('é', 99)).toBe(1);
  });
});

describe('excerptOf', () => {
  it('points at the place, behind wide characters too', () => {
    expect(excerptOf("place = '港' OR x", 14)).toEqual(["place = '港' OR x", `${' '.repeat(15)}^`]);
  });

  it('stands on one line', () => {
    expect(excerptOf('a\n\tAND b', 7)).toEqual(['a  AND b', '       ^']);
  });

  it('has no marker where the place is not known', () => {
    expect(excerptOf('words', undefined)).toEqual(['words']);
  });

  it('points behind the end', () => {
    expect(excerptOf('words >', 7)).toEqual(['words >', '       ^']);
  });

  it('has no more than a part of a long expression', () => {
    const [line = '', marker = ''] = excerptOf('x'.repeat(1000), 500);
    expect([line.length, line.at(0), line.at(-1), marker.length]).toEqual([121, '…', '…', 62]);
  });
});
