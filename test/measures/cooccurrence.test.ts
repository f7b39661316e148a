import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooccurrence, type CooccurrenceOptions } from '../../src/measures/cooccurrence.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusWith, lexiconOf } from '../annotate/lexicon-of.ts';

const bodies = lexiconOf('bodies', 'keep', 'institution', [
  { name: 'EU' },
  { name: 'NATO' },
  { name: 'WHO' },
]);

describe('cooccurrence', () => {
  const corpus = corpusWith(
    [
      [
        ['A', 'NATO and the EU and NATO. The EU alone. Peace with NATO.'],
        ['B', 'The WHO. The EU.'],
      ],
      [['A', 'EU, NATO, peace!']],
    ],
    bodies,
  );

  it('counts a sentence once, and both ends in code-point order', () => {
    expect(rows(corpus, { minCount: 1 })).toEqual([
      expect.objectContaining({
        a: 'EU',
        b: 'NATO',
        count: 2,
        a_count: 4,
        b_count: 3,
        units: 6,
        expected: 2,
        documents: 2,
      }),
    ]);
  });

  it('counts turns and documents as well', () => {
    expect(rows(corpus, { within: 'turn', minCount: 1 }).map(({ a, b, count }) => [a, b, count])).toEqual([
      ['EU', 'NATO', 2],
      ['EU', 'WHO', 1],
    ]);
    expect(rows(corpus, { within: 'document', minCount: 2 }).map(({ count }) => count)).toEqual([2]);
  });

  it('counts patterns beside entities', () => {
    expect(
      rows(corpus, { phrases: ['peace'], minCount: 2 }).map(({ a, b, b_kind }) => [a, b, b_kind]),
    ).toEqual([
      ['NATO', 'peace', 'phrase'],
      ['EU', 'NATO', 'institution'],
    ]);
  });

  it('gives the mentions of both ends as evidence', () => {
    const table = compute(cooccurrence, corpus, {});
    expect(table.evidence?.(0)).toHaveLength(5);
  });

  it('agrees with a plain count', () => {
    const sentence = fc.array(fc.constantFrom('EU', 'NATO', 'WHO', 'and'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = sentences.map((words) => `${words.join(' ')}.`).join(' ');
        const found = rows(corpusWith([[['A', text]]], bodies), { minCount: 1 });
        for (const [a, b] of [
          ['EU', 'NATO'],
          ['EU', 'WHO'],
          ['NATO', 'WHO'],
        ] as const) {
          const both = sentences.filter((words) => words.includes(a) && words.includes(b)).length;
          expect(found.find((row) => row['a'] === a && row['b'] === b)?.['count'] ?? 0).toBe(both);
        }
      }),
    );
  });
});

function rows(corpus: Corpus, options: Partial<CooccurrenceOptions>): Record<string, Cell>[] {
  const table = compute(cooccurrence, corpus, options);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
