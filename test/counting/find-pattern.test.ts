import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern } from '../../src/counting/find-pattern.ts';
import { printedText } from '../../src/counting/printed.ts';
import { wordStream } from '../../src/counting/stream.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

describe('findPattern', () => {
  it.each([
    ['peace', 'Peace, peace! Peaceful', ['Peace', 'peace']],
    ['peace*', 'Peace. Peaceful peaceniks', ['Peace', 'Peaceful', 'peaceniks']],
    ['*ful', 'peaceful full', ['peaceful']],
    ['*ea*', 'peace sea each no', ['peace', 'sea', 'each']],
    ['nation*', "the nation's nationals", ['nation', 'nationals']],
    ["nation's", 'the nation’s nation', ['nation’s']],
    ['don’t', "I don't do", ["don't"]],
    ['anti-*', 'anti epidemic, anti-epidemic fight', ['anti-epidemic']],
    ['*-epidemic', 'anti epidemic, anti-epidemic fight', ['anti-epidemic']],
    ['a * future', 'a bright future. a future. a, shared future', ['a bright future', 'a, shared future']],
    ['war|peace', 'War and peace', ['War', 'peace']],
    ['war|peac* talks', 'war talks, peace talks', ['war talks', 'peace talks']],
    ['shared future', 'shared. future shared “future”', ['shared “future']],
    ['why ?', 'Why? why not?', ['Why?']],
    ['ha ha', 'ha ha ha', ['ha ha', 'ha ha']],
    ['constructor|__proto__', 'constructor __proto__ toString', ['constructor', '__proto__']],
    ['a.c', 'abc a.c', ['a.c']],
    ['(', 'a ( b', ['(']],
  ])('finds “%s” in “%s”', (pattern, text, expected) => {
    expect(found(text, pattern)).toEqual(expected);
  });

  it('tells capitals from small letters where asked to', () => {
    expect(found('Will you? I will, don’t', 'Will', { case: true })).toEqual(['Will']);
    expect(found('Will you? I will, don’t', "don't", { case: true })).toEqual(['don’t']);
  });

  it('never leaves a turn', () => {
    const turns = corpusOf([
      [
        ['A', 'shared'],
        ['B', 'future'],
      ],
    ]);
    expect(findPattern(turns, 'shared future', { case: false })).toEqual([]);
  });

  it('finds a sequence of words as often as a plain count does', () => {
    const patterns = fc.array(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(speech(), patterns, (documents, words) => {
        const corpus = corpusOf(documents);
        const stream = wordStream(corpus, { across: 'none' });
        const sequence = words.map((word) => stream.vocabulary.indexOf(word));
        const places = stream.words.filter((_, at) =>
          sequence.every((word, offset) => word >= 0 && stream.words[at + offset] === word),
        );
        expect(findPattern(corpus, words.join(' '), { case: false })).toHaveLength(places.length);
      }),
    );
  });
});

function found(text: string, pattern: string, options = { case: false }): string[] {
  const corpus = corpusOf([[['A', text]]]);
  return findPattern(corpus, pattern, options).map(({ start, end }) => printedText(corpus, start, end));
}
