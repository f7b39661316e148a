import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPattern } from '../../src/counting/find-pattern.ts';
import { type WindowOptions, windowsOf } from '../../src/counting/windows.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

describe('windowsOf', () => {
  it('has the words beside a hit, punctuation passed over', () => {
    expect(near('one two, node: (three) four. five', { left: 1, right: 2 })).toEqual([
      'two',
      'three',
      'four',
    ]);
  });

  it('never leaves the sentence where it must not', () => {
    const text = 'one. two node three. four';
    expect(near(text, { left: 2, right: 2, within: 'sentence' })).toEqual(['two', 'three']);
    expect(near(text, { left: 2, right: 2 })).toEqual(['one', 'two', 'three', 'four']);
  });

  it('does not give to one side what the other has no room for', () => {
    expect(near('node one two three', { left: 2, right: 2 })).toEqual(['one', 'two']);
    expect(near('one two three node', { left: 2, right: 2 })).toEqual(['two', 'three']);
  });

  it('has a word in two windows once, and a node in the window of another', () => {
    expect(near('node one node', { left: 1, right: 1 })).toEqual(['one']);
    expect(near('node one node', { left: 2, right: 2 })).toEqual(['node', 'one', 'node']);
  });

  it('counts the hits whose unit ends first', () => {
    const corpus = corpusOf([[['A', 'node one. two node three four']]]);
    const cut = (options: Partial<WindowOptions>) =>
      windowsOf(corpus, hitsIn(corpus, 'node'), whole(options)).cut;
    expect(cut({ left: 1, right: 1 })).toBe(1);
    expect(cut({ left: 0, right: 2, within: 'sentence' })).toBe(1);
    expect(cut({ left: 0, right: 2 })).toBe(0);
  });

  it('has what is near by counting words of each turn one by one', () => {
    const sides = fc.record({ left: fc.nat(4), right: fc.nat(4) });
    fc.assert(
      fc.property(speech(), sides, (documents, { left, right }) => {
        const corpus = corpusOf(documents);
        const found = windowsOf(corpus, hitsIn(corpus, 'a'), { left, right, within: 'turn' });
        const texts = documents.flat().map(([, text]) => text.split(' ').filter((word) => /\w/u.test(word)));
        const expected = texts.flatMap((words) =>
          words.filter((_, at) =>
            words.some(
              (word, node) => word === 'a' && node !== at && node - left <= at && at <= node + right,
            ),
          ),
        );
        expect(wordsAt(corpus, found.tokens)).toEqual(expected);
      }),
    );
  });
});

function whole(options: Partial<WindowOptions>): WindowOptions {
  return { left: 5, right: 5, within: 'turn', ...options };
}

function near(text: string, options: Partial<WindowOptions>): string[] {
  const corpus = corpusOf([[['A', text]]]);
  return wordsAt(corpus, windowsOf(corpus, hitsIn(corpus, 'node'), whole(options)).tokens);
}

function hitsIn(corpus: Corpus, pattern: string) {
  return findPattern(corpus, pattern, { case: false });
}

function wordsAt({ tokens, vocabulary }: Corpus, at: Int32Array): string[] {
  return Array.from(at, (token) => vocabulary.forms[tokens[token]!]!);
}
