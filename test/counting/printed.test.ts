import { describe, expect, it } from 'vitest';
import { printedText, readableTypes } from '../../src/counting/printed.ts';
import { corpusOf } from '../corpus-of.ts';

describe('printedText', () => {
  it('gives back what was said, white space collapsed', () => {
    const text = 'We don’t fear “anti-epidemic” costs, $5 or 10%!';
    const corpus = corpusOf([[['A', text]]]);
    expect(printedText(corpus, 0, corpus.tokens.length)).toBe(text);
  });
});

describe('readableTypes', () => {
  it.each([
    ['Anti-epidemic, they don’t pay $5 now', "anti-epidemic they don't pay $5 now"],
    ['one belt" one road', 'one belt one road'],
    ['one "belt" one', 'one belt one'],
    ['a,b c , d', 'a,b c d'],
    ['by 10% a year', 'by 10% a year'],
    ['R & D', 'r d'],
  ])('makes “%s” “%s”', (text, expected) => {
    const corpus = corpusOf([[['A', text]]]);
    expect(readableTypes(corpus, 0, corpus.tokens.length)).toBe(expected);
  });
});
