import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNgrams, type NgramOptions } from '../../src/counting/ngrams.ts';
import { type WordStream, wordStream } from '../../src/counting/stream.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Threads } from '../../src/model/threads.ts';
import { corpusOf } from '../corpus-of.ts';
import { speech } from './made-up.ts';

type Limits = Pick<NgramOptions, 'from' | 'to' | 'minCount' | 'minDocuments'>;

describe('countNgrams', () => {
  it('finds what a plain count finds, for any n and any minimum', () => {
    const limits = fc.record({
      from: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 1, max: 9 }),
      minCount: fc.integer({ min: 1, max: 4 }),
      minDocuments: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(speech(), limits, (documents, limit) => {
        const corpus = corpusOf(documents);
        expect(counted(corpus, limit)).toEqual(countedPlainly(corpus, limit));
      }),
    );
  });

  it('counts each group apart', () => {
    fc.assert(
      fc.property(speech(), (documents) => {
        const corpus = corpusOf(documents);
        const limits = { from: 1, to: 3, minCount: 2, minDocuments: 1 };
        const total = new Map<string, number>();
        const groups = { groupOfTurn: corpus.speakerOfTurn };
        for (const [term, count] of counted(corpus, limits, groups)) {
          const ngram = term.replace(/^\d+: /u, '');
          total.set(ngram, (total.get(ngram) ?? 0) + (count[0] ?? 0));
        }
        const whole = counted(corpus, limits).map(([term, [count]]) => [term.replace('0: ', ''), count]);
        expect([...total]).toEqual(whole);
      }),
    );
  });

  it('gives rows in code-point order, whatever n', () => {
    const corpus = corpusOf([[['A', 'b a b a c']]]);
    const limits = { from: 1, to: 3, minCount: 1, minDocuments: 1 };
    const terms = counted(corpus, limits).map(([term]) => term);
    expect(terms).toEqual([...terms].sort());
  });

  it('has 1-gram counts that sum to the size', () => {
    fc.assert(
      fc.property(speech(), (documents) => {
        const corpus = corpusOf(documents);
        const stream = wordStream(corpus, { across: 'none' });
        const { count } = countNgrams(stream, { ...unigrams, documentOfTurn: corpus.documentOfTurn });
        expect(count.reduce((a, b) => a + b, 0)).toBe(stream.size);
      }),
    );
  });

  it('never begins or ends with a stop word, but may hold one', () => {
    const corpus = corpusOf([[['A', 'peace of mind of all']]]);
    const stopwords = flagsOf(wordStream(corpus, { across: 'none' }), ['of', 'all']);
    const found = counted(corpus, { from: 1, to: 5, minCount: 1, minDocuments: 1 }, { stopwords });
    expect(found.map(([term]) => term)).toEqual(['0: mind', '0: peace', '0: peace of mind']);
  });

  it('has the same rows from any number of threads, in whatever order they work', () => {
    const corpus = corpusOf([
      [['A', 'peace of mind of all peace of mind']],
      [['B', 'all of mind peace of all']],
    ]);
    const stream = wordStream(corpus, { across: 'none' });
    const options = { from: 1, to: 4, minCount: 1, minDocuments: 1, documentOfTurn: corpus.documentOfTurn };
    for (const count of [1, 2, 3, 9]) {
      const threads: Threads = {
        count,
        run: ({ part }, task, parts) => {
          const backwards = Array.from({ length: parts }, (_, index) => part(task, parts - 1 - index));
          return backwards.toReversed();
        },
      };
      expect(countNgrams(stream, options, threads)).toEqual(countNgrams(stream, options));
    }
  });

  it('has no largest n', () => {
    const text = 'x y '.repeat(3000);
    const corpus = corpusOf([[['A', text]], [['A', text]]]);
    const found = counted(corpus, { from: 6000, to: 6000, minCount: 2, minDocuments: 2 });
    expect(found.map(([, counts]) => counts)).toEqual([[2, 2]]);
  });
});

const unigrams = { from: 1, to: 1, minCount: 1, minDocuments: 1 } as const;

type Counted = [term: string, counts: [count: number, documents: number]][];

function counted(corpus: Corpus, limits: Limits, more: Partial<NgramOptions> = {}): Counted {
  const stream = wordStream(corpus, { across: 'none' });
  const counts = countNgrams(stream, { ...limits, documentOfTurn: corpus.documentOfTurn, ...more });
  return Array.from(counts.n, (n, row) => {
    const first = counts.first[row]!;
    const term = Array.from(stream.words.slice(first, first + n), (word) => stream.vocabulary[word]).join(
      ' ',
    );
    return [`${counts.group[row]}: ${term}`, [counts.count[row]!, counts.documents[row]!]];
  });
}

function countedPlainly(corpus: Corpus, { from, to, minCount, minDocuments }: Limits): Counted {
  const found = new Map<string, { count: number; documents: Set<number> }>();
  const { words, vocabulary, turnStart } = wordStream(corpus, { across: 'none' });
  for (let n = from; n <= to; n++) {
    for (let at = 0; at + n <= words.length; at++) {
      const ngram = words.subarray(at, at + n);
      if (ngram.includes(-1)) continue;
      const term = Array.from(ngram, (word) => vocabulary[word]).join(' ');
      const entry = found.get(term) ?? { count: 0, documents: new Set() };
      entry.count += 1;
      entry.documents.add(corpus.documentOfTurn[turnStart.findLastIndex((start) => start <= at)]!);
      found.set(term, entry);
    }
  }
  return [...found]
    .filter(([, { count, documents }]) => count >= minCount && documents.size >= minDocuments)
    .map(([term, { count, documents }]): Counted[number] => [`0: ${term}`, [count, documents.size]])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function flagsOf({ vocabulary }: WordStream, flagged: readonly string[]): Uint8Array {
  return Uint8Array.from(vocabulary, (type) => (flagged.includes(type) ? 1 : 0));
}
