import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGrouping, groupTurns } from '../../../src/corpus/selection/group-turns.ts';
import { groupTables } from '../../../src/corpus/selection/group-tables.ts';
import { selectTurns } from '../../../src/corpus/selection/select-turns.ts';
import {
  concordance,
  entities,
  exchanges,
  frequency,
  phrases,
  speakers,
} from '../../../src/measures/index.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Cell, Table } from '../../../src/model/table.ts';
import { compute, computeByGroups } from '../../../src/pipeline.ts';
import { byCodePoint } from '../../../src/text/order.ts';
import { corpusOf } from '../../corpus-of.ts';
import { documents, withMentions } from './made-up.ts';

const corpus = corpusOf([
  {
    date: '2019',
    turns: [
      ['Ada', 'one two three four'],
      ['Bo', 'five'],
      ['', 'six'],
    ],
  },
  {
    date: '2020-02',
    place: 'Hall',
    turns: [
      ['Ada', 'seven'],
      ['😀', 'eight nine'],
    ],
  },
  { date: '2020-02-29', place: 'Höhe', turns: [['ｚ', 'ten']] },
  { turns: [['Bo', 'one two']] },
]);

describe('groupTurns', () => {
  it.each<[sql: string, kind: string, values: Cell[]]>([
    ['speaker', 'text', [undefined, 'Ada', 'Bo', 'ｚ', '😀']],
    ['words', 'integer', [1, 2, 4]],
    ['words * 10 + 0', 'integer', [10, 20, 40]],
    ['words / 4', 'number', [0.25, 0.5, 1]],
    ['-(words::DECIMAL(4, 1))', 'number', [-4, -2, -1]],
    ['words > 1', 'text', ['false', 'true']],
    ['place', 'text', [undefined, 'Hall', 'Höhe']],
    ["coalesce(place, '')", 'text', [undefined, 'Hall', 'Höhe']],
    ['date', 'date', [undefined, '2019', '2020-02', '2020-02-29']],
    ['year', 'text', [undefined, '2019', '2020']],
    ['month', 'text', [undefined, '2020-02']],
    ['date::DATE', 'date', [undefined, '2019-01-01', '2020-02-01', '2020-02-29']],
    ['year(date)', 'integer', [undefined, 2019, 2020]],
    ["date_trunc('month', date)", 'date', [undefined, '2019-01-01', '2020-02-01']],
    [
      'date + INTERVAL 90 MINUTE',
      'text',
      [undefined, '2019-01-01T01:30:00', '2020-02-01T01:30:00', '2020-02-29T01:30:00'],
    ],
    ['date::TIMESTAMPTZ', 'date', [undefined, '2019-01-01', '2020-02-01', '2020-02-29']],
    ['[words, turn]', 'text', ['[1, 1]', '[1, 2]', '[1, 3]', '[2, 1]', '[2, 2]', '[4, 1]']],
    ["CASE WHEN words > 1 THEN 'long' END -- else none", 'text', [undefined, 'long']],
    ['NULL', 'integer', [undefined]],
    ['words / 0', 'text', ['inf']],
    ['9007199254740993', 'text', ['9007199254740993']],
    ['min(turn) OVER (PARTITION BY speaker)', 'integer', [1, 2, 3]],
  ])('%s', async (sql, kind, values) => {
    const groups = await groupTurns(corpus, sql);
    expect([groups.kind, groups.values]).toEqual([kind, values]);
    expect(groups.groupOfTurn).toHaveLength(corpus.turns.length);
  });

  it('sorts each turn into the group of its value', async () => {
    await fc.assert(
      fc.asyncProperty(documents(), async (made) => {
        const some = corpusOf(made);
        const { values, groupOfTurn } = await groupTurns(some, 'speaker');
        expect(Array.from(groupOfTurn, (group) => values[group] ?? '')).toEqual(
          some.turns.map(({ speaker }) => speaker),
        );
        const names = values.map((value) => String(value ?? ''));
        expect(names).toEqual([...new Set(names)].sort(byCodePoint));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['speakr', 'selection/unknown-column'],
    ['count(*)', 'selection/refused'],
    ['random()', 'selection/refused'],
    ['unnest([1, 2])', 'selection/refused'],
    ['words; SELECT 1', 'selection/refused'],
    ["(SELECT content FROM read_text('/etc/passwd'))", 'selection/refused'],
    ['', 'selection/empty'],
    ['(', 'selection/syntax'],
  ])('%s is an error', async (sql, code) => {
    await expect(groupTurns(corpus, sql)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('--by') as string,
    });
  });

  it('is checked before there is a corpus', async () => {
    await expect(checkGrouping('speakr')).rejects.toThrowError('Unknown column “speakr” in --by');
    expect([...(await checkGrouping('year')).columns]).toEqual(['date_text']);
  });
});

describe('computeByGroups', () => {
  const asked: readonly (readonly [string, (some: Corpus) => Table])[] = [
    ['speakers', (some) => compute(speakers, some)],
    ['phrases', (some) => compute(phrases, some, { all: true, minCount: 2 })],
    ['entities', (some) => compute(entities, some, { nested: true })],
    ['exchanges', (some) => compute(exchanges, some)],
    ['concordance', (some) => compute(concordance, some, { pattern: 'x|peace' })],
  ];

  it.each(asked)('%s: each group is the table of its turns alone', async (id, alone) => {
    await fc.assert(
      fc.asyncProperty(documents(), async (made) => {
        const some = withMentions(corpusOf(made));
        const groups = await groupTurns(some, 'role');
        const all = groupTables(
          { ...speakers, id, columns: alone(some).columns, compute: alone },
          some,
          groups,
          {},
        );
        const parts = groups.values.flatMap((value, group) => {
          const own = selectTurns(
            some,
            Uint8Array.from(groups.groupOfTurn, (other) => (other === group ? 1 : 0)),
          );
          return rowsOf(alone(own)).map((row) => [value, ...row]);
        });
        expect(rowsOf(all)).toEqual(parts);
      }),
      { numRuns: 20 },
    );
  });

  it('leads from each row to the turns of its group in the whole corpus', async () => {
    await fc.assert(
      fc.asyncProperty(documents(), async (made) => {
        const some = corpusOf(made);
        const groups = await groupTurns(some, 'speaker');
        const table = computeByGroups(concordance, some, groups, { pattern: 'peace' });
        for (let row = 0; row < table.rowCount; row++) {
          const [{ start, end } = { start: -1, end: -1 }] = table.evidence?.(row) ?? [];
          const turn = some.tokenStart.findLastIndex((first) => first <= start);
          expect(some.turns[turn]?.speaker).toBe(table.values[0]?.[row] ?? '');
          expect(some.vocabulary.forms[some.tokens[start]!]).toMatch(/^peace$/iu);
          expect(end).toBe(start + 1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts frequencies at once as it would apart', async () => {
    await fc.assert(
      fc.asyncProperty(documents(), async (made) => {
        const some = corpusOf(made);
        const groups = await groupTurns(some, 'speaker');
        const options = {
          ngrams: { from: 1, to: 2 },
          minCount: 1,
          minDocuments: 1,
          stopwords: 'none',
          across: 'none',
          punctuation: false,
        } as const;
        expect(sorted(computeByGroups(frequency, some, groups, options))).toEqual(
          sorted(groupTables(frequency, some, groups, options)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('gives a table without rows for a corpus without turns', async () => {
    const empty = corpusOf([]);
    const groups = await groupTurns(empty, 'speaker');
    const table = computeByGroups(speakers, empty, groups);
    expect([table.rowCount, table.columns.slice(0, 2).map(({ id }) => id)]).toEqual([
      0,
      ['group', 'speaker'],
    ]);
  });

  it('says which group a note is of', async () => {
    const groups = await groupTurns(corpus, 'place');
    const table = computeByGroups(concordance, corpus, groups, { pattern: '*', sample: 1 });
    expect(table.notes).toEqual([
      '(no group): A random sample of 1 of 8 lines.',
      'Hall: A random sample of 1 of 3 lines.',
    ]);
  });
});

function sorted(table: Table): string[] {
  return rowsOf(table)
    .map((row) => JSON.stringify(row))
    .sort();
}

function rowsOf({ values, rowCount }: Table): Cell[][] {
  return Array.from({ length: rowCount }, (_, row) => values.map((column) => column[row]));
}
