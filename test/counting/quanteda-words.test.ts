import { describe, expect, it } from 'vitest';
import { quantedaWords } from '../../src/counting/quanteda-words.ts';

describe('quantedaWords', () => {
  it.each([
    '.',
    '…',
    '--',
    '$',
    '€',
    '7',
    '3,000',
    '$5',
    '5€',
    '1.000,50',
    '٣',
    'https://x.org',
    'www.x.org',
    'a.b@c.org',
  ])('does not count %s', (form) => {
    expect(wordsOf(form)).toEqual([-1]);
  });

  it.each(['a', '5th', 'G7', '$5bn', '1,000s', 'it’s', '@home', '#tag', '>>>', 'x@y'])(
    'counts %s',
    (form) => {
      expect(wordsOf(form)).toEqual([0]);
    },
  );

  it('makes words that differ by capitals one, and keeps apostrophes apart', () => {
    expect(wordsOf('It’s', 'IT’S', "it's")).toEqual([0, 0, 1]);
  });

  it('is quick about a long number with a letter at its end', () => {
    expect(wordsOf(`${'1'.repeat(5000)}a`)).toEqual([0]);
  });
});

function wordsOf(...forms: string[]): number[] {
  const empty = new Int32Array(0);
  const vocabulary = { forms, types: [], typeOfForm: empty, kindOfForm: new Uint8Array(0) };
  return Array.from(quantedaWords(vocabulary).wordOfForm);
}
