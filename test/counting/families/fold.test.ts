import { describe, expect, it } from 'vitest';
import { withoutParts } from '../../../src/counting/families/fold.ts';
import { united } from '../../../src/counting/families/unite.ts';

describe('withoutParts', () => {
  it('leaves out a family that is nearly always inside another one', () => {
    const whole = family(5, [10, 20, 30, 40]);
    const part = family(2, [11, 21, 31, 41, 90]);
    expect(withoutParts([part, whole])).toEqual([whole]);
  });

  it('keeps a family that is often used alone', () => {
    const whole = family(5, [10, 20]);
    const other = family(2, [11, 21, 90, 95]);
    expect(withoutParts([other, whole])).toEqual([other, whole]);
  });

  it('keeps the first of two families of the same occurrences', () => {
    const [a, b] = [family(2, [1, 5]), family(2, [1, 5])];
    expect(withoutParts([a, b])).toEqual([a]);
    expect(withoutParts([])).toEqual([]);
  });
});

describe('united', () => {
  it('puts families together that share occurrences and words', () => {
    const a = { ...family(3, [1, 10, 20]), classes: Int32Array.of(1, 2, 3) };
    const b = { ...family(3, [20, 30]), classes: Int32Array.of(1, 2, 4) };
    const c = { ...family(3, [40, 50]), classes: Int32Array.of(1, 2, 5) };
    expect(united([a, b, c])).toEqual([[a, b], [c]]);
  });

  it('keeps families apart that share occurrences by chance', () => {
    const a = { ...family(3, [1, 10, 20, 30, 40, 50]), classes: Int32Array.of(1, 2, 3) };
    const b = { ...family(3, [20, 60, 70, 80, 90]), classes: Int32Array.of(1, 2, 4) };
    const c = { ...family(3, [1, 10]), classes: Int32Array.of(7, 8, 3) };
    expect(united([a, b, c])).toEqual([[a], [b], [c]]);
  });
});

interface Spans {
  readonly count: number;
  readonly members: { length: number; starts: number[] }[];
}

function family(length: number, starts: number[]): Spans {
  return { count: starts.length, members: [{ length, starts }] };
}
