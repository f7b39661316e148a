import { describe, expect, it } from 'vitest';
import { quantedaWords } from '../../src/counting/quanteda-words.ts';

describe('quantedaWords', () => {
  it.each([
    '.',
    '…',
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

  it.each(['a', '5th', 'G7', '$5bn', '1,000s', 'it’s', '@home', '#tag', '>>>', '--', 'x@y'])(
    'counts %s',
    (form) => {
      expect(wordsOf(form)).toEqual([0]);
    },
  );

  it('makes words that differ by capitals one, and keeps apostrophes apart', () => {
    expect(wordsOf('It’s', 'IT’S', "it's")).toEqual([0, 0, 1]);
  });

  it('keeps what it is told to keep', () => {
    const vocabulary = vocabularyOf('7', '$', '.', 'a@b.org');
    const kept = (...keep: string[]) => [
      ...quantedaWords(vocabulary, { keep, splitHyphens: false }).wordOfForm,
    ];
    expect(kept('numbers')).toEqual([0, -1, -1, -1]);
    expect(kept('symbols', 'punctuation')).toEqual([-1, 0, 1, -1]);
  });

  it('takes apart what hyphens join, where it is told to', () => {
    const removals = { keep: [], splitHyphens: true };
    const { wordOfForm, several } = quantedaWords(vocabularyOf('well-to-do', 'well', '–', 'co-'), removals);
    expect([...wordOfForm]).toEqual([0, 0, -1, 3]);
    expect([...several!]).toEqual([[0, [1, 2]]]);
  });

  it('is quick about a long number with a letter at its end', () => {
    expect(wordsOf(`${'1'.repeat(5000)}a`)).toEqual([0]);
  });
});

function wordsOf(...forms: string[]): number[] {
  return Array.from(quantedaWords(vocabularyOf(...forms)).wordOfForm);
}

function vocabularyOf(...forms: string[]): Parameters<typeof quantedaWords>[0] {
  return { forms, types: [], typeOfForm: new Int32Array(0), kindOfForm: new Uint8Array(0) };
}
