import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { copied } from '../../src/text/copied.ts';

it('is the same text, halves of letters included', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'Übung', '😀', '\ud83d', ' ')), (parts) => {
      const text = parts.join('');
      expect(copied(text)).toBe(text);
    }),
  );
  const long = 'A long text. '.repeat(1500);
  expect(copied(long)).toBe(long);
});
