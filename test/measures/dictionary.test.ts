import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/measures/dictionary.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { rateInterval } from '../../src/stats/tests/rate-interval.ts';
import { corpusOf, type Said } from '../corpus-of.ts';

const file = (text: string, path = 'd.yaml') => ({ path, text, sha256: '' });

describe('dictionary', () => {
  it('counts words, wildcards and phrases, the longest first', () => {
    const corpus = corpusOf([[['A', 'Agree? We agreed, a shared future; shared things. Disagree.']]]);
    const [row] = rows(corpus, 'good:\n  - agree*\n  - shared\n  - shared future\n');
    expect(row).toMatchObject({ category: 'good', count: 4, rules: 3, share: 5 / 9 });
    expect(row?.['matched']).toBe('agree (1); agreed (1); shared (1); shared future (1)');
  });

  it('counts words that the text has in several tokens', () => {
    const corpus = corpusOf([[['A', 'I don’t, you can’t; :) anti-war']]]);
    const [row] = rows(corpus, 'x:\n  - "don\'t"\n  - can\'t\n  - ":)"\n  - anti-*\n');
    expect(row).toMatchObject({ count: 4 });
  });

  it('counts the hits of inner categories in the outer one, each once', () => {
    const corpus = corpusOf([[['A', 'kind great kind']]]);
    expect(
      rows(corpus, 'good:\n  a: [kind]\n  b: [kind, great]\n').map(({ category, count }) => [
        category,
        count,
      ]),
    ).toEqual([
      ['good', 3],
      ['good > a', 2],
      ['good > b', 3],
    ]);
  });

  it('counts negated hits apart, and takes their weights away', () => {
    const corpus = corpusOf([
      [['A', 'It is not very good. Good. No, but it is good. I don’t think it good']],
    ]);
    const [row] = rows(corpus, 'good:\n  - good: 2\n', 3);
    expect(row).toMatchObject({ count: 2, negated: 2, score: 0 });
    expect(rows(corpus, 'good:\n  - good: 2\n')[0]).toMatchObject({ count: 4, score: 8 });
  });

  it('has intervals with documents as units', () => {
    const corpus = corpusOf([[['A', 'good bad bad']], [['A', 'good good bad bad bad']], [['A', 'bad bad']]]);
    const [row] = rows(corpus, 'good: [good]\n');
    const { low, high } = rateInterval.of({ counts: [1, 2, 0], sizes: [3, 5, 2] })!;
    expect(row?.['per_million']).toBeCloseTo(3e5, 6);
    expect(row?.['low']).toBeCloseTo(low * 1e6, 6);
    expect(row?.['high']).toBeCloseTo(high * 1e6, 6);
  });

  it('counts a set of plain words as often as the text has them', () => {
    const word = fc.constantFrom('a', 'b', 'constructor', '__proto__', 'toString');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.uniqueArray(word, { minLength: 1 }),
        (text, listed) => {
          const corpus = corpusOf([[['A', text.join(' ')] satisfies Said]]);
          const [row] = rows(corpus, JSON.stringify({ x: listed }), 0, 'd.json');
          expect(row?.['count']).toBe(text.filter((each) => listed.includes(each)).length);
        },
      ),
    );
  });

  it('needs a dictionary', () => {
    expect(() => compute(dictionary, corpusOf([[['A', 'x']]]))).toThrow(
      expect.objectContaining({ code: 'dictionary/none' }),
    );
  });
});

function rows(corpus: Corpus, text: string, negation = 0, path = 'd.yaml'): Record<string, Cell>[] {
  const table = compute(dictionary, corpus, { dictionary: file(text, path), negation });
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
