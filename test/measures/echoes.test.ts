import { describe, expect, it } from 'vitest';
import { permutedDelays } from '../../src/counting/echoes/permuted-uptake.ts';
import { echoes } from '../../src/measures/echoes.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusOf } from '../corpus-of.ts';

const corpus = corpusOf([
  { date: '2020-01-01', turns: [['A', 'A shared future.']] },
  { date: '2020-01-05', turns: [['B', 'Nothing.']] },
  {
    date: '2020-01-11',
    turns: [
      ['B', 'shared future'],
      ['A', 'Shared future, shared future'],
    ],
  },
  { date: '2020-02-10', turns: [['C', 'our shared future']] },
  { turns: [['D', 'shared future']] },
]);

describe('echoes', () => {
  it('gives who takes it up, when, and how far it has come by then', () => {
    const table = rows(corpus, 'shared future');
    expect(table.map(({ rank, speaker, days }) => [rank, speaker, days])).toEqual([
      [1, 'A', 0],
      [2, 'B', 10],
      [3, 'C', 40],
      [4, 'D', undefined],
    ]);
    expect(
      table.map((row) => [
        row['count'],
        row['documents'],
        row['cumulative_count'],
        row['cumulative_documents'],
      ]),
    ).toEqual([
      [3, 2, 1, 1],
      [1, 1, 2, 2],
      [1, 1, 5, 3],
      [1, 1, 6, 4],
    ]);
  });

  it('says what chance would give, and is the same for the same seed', () => {
    const [first, second] = rows(corpus, 'shared future', 200);
    expect(first).toMatchObject({ expected_days: 0, low: 0, high: 0, p: 1 });
    expect(second?.['p']).toBeGreaterThan(0);
    expect(second?.['p']).toBeLessThanOrEqual(1);
    expect(rows(corpus, 'shared future', 200)).toEqual(rows(corpus, 'shared future', 200));
  });

  it('has no rows and a word of it where nobody uses it', () => {
    const table = compute(echoes, corpus, { pattern: 'nowhere' });
    expect([table.rowCount, table.notes]).toEqual([0, ['Nobody uses it.']]);
  });
});

describe('echoes of a family', () => {
  const filler =
    `Rain fell on Tuesday. My cousin paints boats. Prices rose in autumn. Bakers wake early. Snow covered our
    yard. Doctors met in spring. The kettle whistled twice. Sheep crossed a meadow. Cinemas closed. `.repeat(
      4,
    );
  const turn = (speaker: string, text: string): [string, string] => [speaker, filler + `${text}. `.repeat(3)];
  const varied = corpusOf([
    { date: '2020-01-01', turns: [turn('A', 'Steady bridges between open peoples')] },
    {
      date: '2020-01-04',
      turns: [turn('B', 'A steady bridge between open peoples'), turn('B', 'A harbour')],
    },
    { date: '2020-01-09', turns: [turn('C', 'Steady bridges between all open peoples')] },
  ]);

  it.each([
    'steady bridges between open peoples',
    'Steady bridge between  open peoples',
    'steady bridges between all open peoples',
  ])('follows all variants, whichever names it: %s', (pattern) => {
    const table = compute(echoes, varied, { pattern, family: true, replicates: 0 });
    expect(Array.from(table.values[1]!)).toEqual(['A', 'B', 'C']);
    expect(table.notes[0]).toBe('The family “steady bridges between open peoples” in all its variants.');
  });

  it('refuses a family that is not there, and names those with such words', () => {
    expect(() => compute(echoes, varied, { pattern: 'harbour bridges', family: true })).toThrow(
      expect.objectContaining({
        code: 'family/unknown',
        hint: 'Families with such words: “steady bridges between open peoples”.',
      }),
    );
    expect(() => compute(echoes, corpusOf([]), { pattern: 'x', family: true })).toThrow(
      expect.objectContaining({ code: 'family/unknown' }),
    );
  });

  it('follows decisions', () => {
    const text =
      'families:\n  - head: steady bridges between open peoples\n    drop: [steady bridges between all open peoples]\n';
    const decisions = { path: 'd.yaml', sha256: '', text };
    const table = compute(echoes, varied, {
      pattern: 'steady bridge between open peoples',
      family: true,
      decisions,
    });
    expect(Array.from(table.values[1]!)).toEqual(['A', 'B']);
  });
});

describe('permutedDelays', () => {
  it('agrees with the list of all orders', () => {
    // Two speakers, in one of three documents each: days 0, 1 and 5. Of the six orders, the delays are 1, 5, 1, 4, 5, 4.
    const users = [{ documents: [0] }, { documents: [1] }];
    const [, delay] = permutedDelays(users, Float64Array.of(0, 1, 5), [0, 1], {
      replicates: 20_000,
      seed: 7,
    });
    expect(delay?.mean).toBeCloseTo(10 / 3, 1);
    expect(delay?.p).toBeCloseTo(1 / 3, 1);
  });

  it('is none without dates', () => {
    expect(
      permutedDelays([{ documents: [0] }], Float64Array.of(Number.NaN), [], { replicates: 9, seed: 1 }),
    ).toEqual([]);
  });
});

function rows(of: Corpus, pattern: string, replicates = 99): Record<string, Cell>[] {
  const table = compute(echoes, of, { pattern, replicates });
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
