import { describe, expect, it } from 'vitest';
import { groupTurns } from '../../src/corpus/selection/group-turns.ts';
import { frequency, type FrequencyOptions } from '../../src/measures/frequency.ts';
import type { Table } from '../../src/model/table.ts';
import { computeByGroups } from '../../src/pipeline.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';

describe('frequency', () => {
  it('counts types, the most frequent first, then in code-point order', () => {
    expect(rows(table([[['A', 'Peace and growth. peace! Growth, PEACE']]]), 'term', 'count', 'rank')).toEqual(
      [
        ['peace', 3, 1],
        ['growth', 2, 2],
        ['and', 1, 3],
      ],
    );
  });

  it('shares the smallest rank among equal counts of as many words', () => {
    const ranked = table([[['A', 'a b a b c d']]], { ngrams: { from: 1, to: 2 } });
    expect(rows(ranked, 'term', 'n', 'count', 'rank')).toEqual([
      ['a', 1, 2, 1],
      ['a b', 2, 2, 1],
      ['b', 1, 2, 1],
      ['b a', 2, 1, 2],
      ['b c', 2, 1, 2],
      ['c', 1, 1, 3],
      ['c d', 2, 1, 2],
      ['d', 1, 1, 3],
    ]);
  });

  it('relates counts to all words of the group, stop words included', async () => {
    const documents = [[['A', 'the peace of the people']], [['B', 'peace peace']]] as const;
    const relative = await tableBy('speaker', documents, { stopwords: 'en' });
    expect(rows(relative, 'group', 'term', 'count', 'per_million', 'documents')).toEqual([
      ['B', 'peace', 2, 1e6, 1],
      ['A', 'peace', 1, 2e5, 1],
      ['A', 'people', 1, 2e5, 1],
    ]);
  });

  it('applies minima to the whole input, not to each group', async () => {
    const documents = [[['A', 'x x y']], [['B', 'x z z z']]] as const;
    const kept = await tableBy('document', documents, { minCount: 2, minDocuments: 2 });
    expect(rows(kept, 'group', 'term', 'count')).toEqual([
      ['d1', 'x', 2],
      ['d2', 'x', 1],
    ]);
  });

  it('leaves the group missing where the source does not say', async () => {
    const documents = [{ date: '2020-03-06', turns: [['A', 'x']] }, [['A', 'x']]] as const;
    expect(rows(await tableBy('month', documents), 'group', 'term')).toEqual([
      [undefined, 'x'],
      ['2020-03', 'x'],
    ]);
  });

  it('has no column of groups without groups', () => {
    expect(table([[['A', 'x']]]).columns.map(({ id }) => id)).toEqual([
      'term',
      'n',
      'count',
      'per_million',
      'documents',
      'rank',
    ]);
  });

  it('leads from each row to its occurrences, those of the group only', async () => {
    const documents = [[['A', 'ha, ha ha']], [['B', 'Ha ha']]] as const;
    const found = await tableBy('speaker', documents, { ngrams: { from: 2, to: 2 } });
    expect(rows(found, 'group', 'count')).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(found.evidence?.(0)).toEqual([
      { start: 0, end: 3 },
      { start: 2, end: 4 },
    ]);
    expect(found.evidence?.(1)).toEqual([{ start: 4, end: 6 }]);
  });

  it('counts words that are names of object properties', () => {
    expect(rows(table([[['A', 'constructor __proto__ constructor']]]), 'term', 'count')).toEqual([
      ['constructor', 2],
      ['__proto__', 1],
    ]);
  });

  it('gives an empty table for a corpus without words', async () => {
    expect(table([]).rowCount).toBe(0);
    expect((await tableBy('speaker', [[['A', '…']]])).rowCount).toBe(0);
  });

  it('does not depend on the order of the documents', () => {
    const documents: Doc[] = [
      { date: '2020-01-02', turns: [['A', 'one two three']] },
      { date: '2020-01-01', turns: [['B', 'two three four']] },
    ];
    const options = { ngrams: { from: 1, to: 2 } };
    const [one, other] = [table(documents, options), table(documents.toReversed(), options)];
    expect(rows(one, 'term', 'count', 'rank')).toEqual(rows(other, 'term', 'count', 'rank'));
  });
});

const defaults: FrequencyOptions = {
  ngrams: { from: 1, to: 1 },
  minCount: 1,
  minDocuments: 1,
  stopwords: 'none',
  across: 'none',
  punctuation: false,
};

function table(documents: readonly Doc[], options: Partial<FrequencyOptions> = {}): Table {
  return frequency.compute(corpusOf(documents), { ...defaults, ...options });
}

async function tableBy(
  by: string,
  documents: readonly Doc[],
  options: Partial<FrequencyOptions> = {},
): Promise<Table> {
  const corpus = corpusOf(documents);
  return computeByGroups(frequency, corpus, await groupTurns(corpus, by), { ...defaults, ...options });
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
