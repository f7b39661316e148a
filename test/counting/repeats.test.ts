import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedRepeats, type RepeatOptions } from '../../src/counting/repeats.ts';
import { type WordStream, wordStream } from '../../src/counting/stream.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

describe('closedRepeats', () => {
  it('keeps a shorter phrase only where it has other occurrences', () => {
    const kept = phrases('a shared future. a shared future. the shared future.', {
      minCount: 2,
      minWords: 2,
    });
    expect(kept).toEqual([
      ['a shared future', 2, 2],
      ['shared future', 3, 1],
    ]);
  });

  it('counts overlapping occurrences', () => {
    expect(phrases('ha ha ha ha', { minCount: 2, minWords: 2 })).toEqual([
      ['ha ha', 3, 0],
      ['ha ha ha', 2, 2],
    ]);
  });

  it('trims stop words at the ends of a phrase, and keeps them inside', () => {
    const text = 'of the fight for peace in. of the fight for peace in. a fight for peace';
    expect(phrases(text, { minCount: 2, minWords: 2 }, ['of', 'the', 'for', 'in', 'a'])).toEqual([
      ['fight for peace', 3, 3],
    ]);
  });

  it('finds what a plain count finds', () => {
    fc.assert(
      fc.property(speech(), options(), (documents, limits) => {
        const stream = wordStream(corpusOf(documents), { across: 'none' });
        expect(found(stream, limits)).toEqual(foundPlainly(stream, limits));
      }),
      { numRuns: 500 },
    );
  });

  it('finds what a plain count finds among phrases that do not begin or end with a stop word', () => {
    fc.assert(
      fc.property(speech(), options(), (documents, limits) => {
        const stream = wordStream(corpusOf(documents), { across: 'turn' });
        const stopwords = flagsOf(stream, ['a', 'constructor']);
        const all = { ...limits, stopwords };
        expect(found(stream, all)).toEqual(foundPlainly(stream, all));
      }),
      { numRuns: 500 },
    );
  });

  it('makes one phrase of a passage of thousands of words that recurs', () => {
    const passage = Array.from({ length: 30_000 }, (_, index) => `w${index}`).join(' ');
    const stream = wordStream(corpusOf([[['A', passage]], [['A', passage]]]), { across: 'none' });
    const { length, independent } = closedRepeats(stream, { minCount: 2, minWords: 2 });
    expect([[...length], [...independent]]).toEqual([[30_000], [2]]);
  });
});

type Found = [phrase: string, count: number, independent: number][];

function found(stream: WordStream, limits: RepeatOptions): Found {
  const { words, vocabulary } = stream;
  const { length, begin, end, independent, entries } = closedRepeats(stream, limits);
  return Array.from(length, (n, index): Found[number] => {
    const first = entries[begin[index]!]!;
    const phrase = Array.from(words.subarray(first, first + n), (word) => vocabulary[word]).join(' ');
    return [phrase, end[index]! - begin[index]!, independent[index]!];
  }).sort(([a], [b]) => (a < b ? -1 : 1));
}

function foundPlainly({ words, vocabulary }: WordStream, limits: RepeatOptions): Found {
  const places = new Map<string, number[]>();
  for (let first = 0; first < words.length; first++) {
    for (let end = first + 1; end <= words.length && words[end - 1]! >= 0; end++) {
      if (limits.stopwords?.[words[first]!] === 1 || limits.stopwords?.[words[end - 1]!] === 1) continue;
      const phrase = Array.from(words.subarray(first, end), (word) => vocabulary[word]).join(' ');
      places.set(phrase, [...(places.get(phrase) ?? []), first]);
    }
  }
  const frequent = [...places].filter(([, at]) => at.length >= limits.minCount);
  const closed = frequent.filter(
    ([phrase, at]) =>
      sizeOf(phrase) >= limits.minWords &&
      !frequent.some(
        ([longer, { length }]) =>
          length === at.length && longer !== phrase && ` ${longer} `.includes(` ${phrase} `),
      ),
  );
  const spans = closed.flatMap(([phrase, at]) => at.map((first) => ({ first, end: first + sizeOf(phrase) })));
  return closed
    .map(([phrase, at]): Found[number] => {
      const size = sizeOf(phrase);
      const free = at.filter(
        (from) => !spans.some(({ first, end }) => end - first > size && first <= from && end >= from + size),
      );
      return [phrase, at.length, free.length];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const sizeOf = (phrase: string): number => phrase.split(' ').length;

function phrases(text: string, limits: RepeatOptions, stop: readonly string[] = []): Found {
  const stream = wordStream(corpusOf([[['A', text]]]), { across: 'none' });
  return found(stream, { ...limits, ...(stop.length > 0 && { stopwords: flagsOf(stream, stop) }) });
}

function options(): fc.Arbitrary<RepeatOptions> {
  return fc.record({ minCount: fc.integer({ min: 2, max: 4 }), minWords: fc.integer({ min: 1, max: 3 }) });
}

function flagsOf({ vocabulary }: WordStream, flagged: readonly string[]): Uint8Array {
  return Uint8Array.from(vocabulary, (type) => (flagged.includes(type) ? 1 : 0));
}
