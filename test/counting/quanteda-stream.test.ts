import { describe, expect, it } from 'vitest';
import { quantedaEntries, quantedaStream } from '../../src/counting/quanteda-stream.ts';
import type { Stopwords } from '../../src/counting/stopwords.ts';
import { tokensOfEntries } from '../../src/counting/stream.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

describe('quantedaStream', () => {
  it('ends runs at punctuation and documents, and has signs as words', () => {
    expect(
      spelled([
        [
          ['A', 'We pay $5 , now'],
          ['B', 'Then'],
        ],
        [['A', 'US']],
      ]),
    ).toEqual(['we', 'pay', '$', '5', undefined, 'now', 'then', undefined, 'US', undefined]);
  });

  it('has one pad for all that was removed, whatever its capitals', () => {
    expect(spelled([[['A', 'The road of WE']]], 'en')).toEqual(['', 'road', '', '', undefined]);
  });

  it('has an entry for each token, in order', () => {
    const corpus = corpusOf([[['A', 'one, two']]]);
    const { stream } = quantedaStream(corpus, 'none');
    expect(stream.words).toHaveLength(tokensOfEntries(corpus, quantedaEntries).length);
    expect(stream.size).toBe(2);
  });
});

function spelled(documents: readonly Doc[], stopwords: Stopwords = 'none'): (string | undefined)[] {
  const { stream } = quantedaStream(corpusOf(documents), stopwords);
  return Array.from(stream.words, (word) => stream.vocabulary[word]);
}
