import { describe, expect, it } from 'vitest';
import { type StreamOptions, tokensOfEntries, wordStream } from '../../src/counting/stream.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf([
  [
    ['A', 'Peace, then: growth. Peace again'],
    ['B', 'and again. (Yes)'],
  ],
  [['A', 'the end']],
]);

describe('wordStream', () => {
  it.each([
    [{ across: 'none' }, 'peace then | growth | peace again | and again | yes | the end |'],
    [{ across: 'sentence' }, 'peace then growth peace again | and again yes | the end |'],
    [{ across: 'turn' }, 'peace then growth peace again and again yes | the end |'],
    [
      { across: 'none', punctuation: true },
      'peace , then : | growth . | peace again | and again . | ( | yes ) | the end |',
    ],
  ] as const)('ends runs where %o says', (options, expected) => {
    expect(shown(corpus, options)).toBe(expected);
  });

  it('numbers words in code-point order of their types', () => {
    const { vocabulary } = wordStream(corpus, { across: 'none' });
    expect(vocabulary).toEqual(['again', 'and', 'end', 'growth', 'peace', 'the', 'then', 'yes']);
  });

  it('counts words, not runs', () => {
    expect(wordStream(corpus, { across: 'none' }).size).toBe(10);
  });

  it('ends a run at the start of a sentence that no punctuation shows', () => {
    const boundaries = Uint8Array.from(corpus.boundaries);
    boundaries[2] = 1;
    expect(shown({ ...corpus, boundaries }, { across: 'none' })).toMatch(/^peace \| then \|/u);
  });

  it('is empty for a corpus without words', () => {
    expect(wordStream(corpusOf([[['A', '… !']], []]), { across: 'none' }).words).toHaveLength(0);
  });
});

describe('tokensOfEntries', () => {
  it('leads from each entry to the token it was counted from', () => {
    const { words, vocabulary } = wordStream(corpus, { across: 'sentence' });
    const { forms } = corpus.vocabulary;
    const tokens = tokensOfEntries(corpus, { across: 'sentence' });
    expect(Array.from(tokens, (token) => forms[corpus.tokens[token] ?? -1]?.toLowerCase())).toEqual(
      Array.from(words, (word) => vocabulary[word]),
    );
  });
});

function shown(of: Corpus, options: StreamOptions): string {
  const { words, vocabulary } = wordStream(of, options);
  return Array.from(words, (word) => vocabulary[word] ?? '|').join(' ');
}
