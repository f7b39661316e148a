import { describe, expect, it } from 'vitest';
import { isWideBlank } from '../../src/text/blanks.ts';

describe('isWideBlank', () => {
  it('holds for every unit beyond ASCII that expressions take for white space, and for no other', () => {
    const wrong: number[] = [];
    for (let unit = 0x80; unit <= 0xffff; unit++)
      if (isWideBlank(unit) !== /\s/u.test(String.fromCharCode(unit))) wrong.push(unit);
    expect(wrong).toEqual([]);
  });
});
