import { describe, expect, it } from 'vitest';
import { compute, computeByGroups } from '../../src/corpus/ask.ts';
import { keyness, type KeynessOptions } from '../../src/measures/keyness.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell, Table } from '../../src/model/table.ts';
import { logRateRatio } from '../../src/stats/tests/log-rate-ratio.ts';
import { g2 } from '../../src/stats/keyness/g2.ts';
import { corpusOf } from '../corpus-of.ts';

/** Four and four briefings: 19 hits in 4,200 words, and 5 in 4,000. */
const briefings = (
  [
    [5, 1000],
    [7, 1200],
    [1, 900],
    [6, 1100],
    [1, 1000],
    [2, 1100],
    [0, 900],
    [2, 1000],
  ] as const
).map(([hits, size]): [string, string][] => [
  ['A', `${'peace '.repeat(hits)}${'other '.repeat(size - hits)}`],
]);

const corpus = corpusOf(briefings);

function turns(of: Corpus, chosen: (turn: number) => boolean): KeynessOptions['target'] {
  return { sql: 'chosen', turns: Uint8Array.from(of.turns, (_, turn) => (chosen(turn) ? 1 : 0)) };
}

/** The notes where the first turn is the target. */
function notesOf(of: Corpus): string {
  return compute(keyness, of, { target: turns(of, (turn) => turn === 0), minCount: 1 }).notes.join(' ');
}

const target = turns(corpus, (turn) => turn < 4);

function rowsOf({ columns, values, rowCount }: Table): Record<string, Cell>[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ id }, at) => [id, values[at]?.[row]])),
  );
}

describe('keyness', () => {
  it('takes documents as units: 6 of 70 arrangements are as far apart, whatever the tokens say', () => {
    const [row] = rowsOf(compute(keyness, corpus, { target }));
    expect(row).toMatchObject({ term: 'peace', n: 1, target: 19, reference: 5, documents: 7 });
    expect(row?.['p']).toBeCloseTo(6 / 70, 12);
    const cells = { target: 19, reference: 5, targetSize: 4200, referenceSize: 4000 };
    expect(row?.['g2']).toBeCloseTo(g2.of(cells) ?? 0, 9);
    const interval = logRateRatio.of(
      { counts: [5, 7, 1, 6], sizes: [1000, 1200, 900, 1100] },
      { counts: [1, 2, 0, 2], sizes: [1000, 1100, 900, 1000] },
    );
    expect([row?.['log_ratio'], row?.['low'], row?.['high']]).toEqual(
      [interval?.value, interval?.low, interval?.high].map((value) => expect.closeTo(value ?? 0, 9)),
    );
  });

  it('says whether three tests are combined, or rates alone are tested', () => {
    const apart = corpusOf([[['A', 'peace']], [['B', 'war']]]);
    const together = corpusOf([
      [
        ['A', 'peace'],
        ['B', 'war'],
      ],
    ]);
    expect(notesOf(apart)).toContain('rates, ranks and scattered occurrences together');
    expect(notesOf(together)).toContain('by their rates alone, since some have words on both sides');
  });

  it('changes its sign, and nothing else, with the sides', () => {
    const [one] = rowsOf(compute(keyness, corpus, { target }));
    const other = rowsOf(compute(keyness, corpus, { target: turns(corpus, (turn) => turn >= 4) })).at(-1);
    expect(other).toMatchObject({ term: 'peace', target: 5, reference: 19 });
    expect(other?.['combined']).toBeCloseTo(-Number(one?.['combined']), 9);
    expect(other?.['p']).toBeCloseTo(Number(one?.['p']), 12);
  });

  it('says how many tests there were, and warns of few documents', () => {
    const { notes } = compute(keyness, corpus, { target });
    expect(notes.join('\n')).toMatch(/2 tests; p_adjusted by bh/u);
    expect(notes.join('\n')).toMatch(/With 5 or fewer documents/u);
  });

  it('computes other statistics, and those of other programs', () => {
    const [row] = rowsOf(compute(keyness, corpus, { target, measure: 'chi2' }));
    expect(row).toHaveProperty('chi2');
    const compat = compute(keyness, corpus, { target, compat: 'quanteda', measure: 'lr' });
    expect(rowsOf(compat)[0]).toHaveProperty('lr');
    expect(compat.notes.join('\n')).toMatch(/inside each logarithm/u);
    expect(() => compute(keyness, corpus, { target, measure: 'nonesuch' })).toThrow(/Unknown measure/u);
  });

  it('compares with a frequency list, by its counts', () => {
    const reference = { path: 'list.csv', text: 'term,count\npeace,10\nother,9990\n', sha256: '' };
    const table = compute(keyness, corpus, { target, reference });
    const row = rowsOf(table).find(({ term }) => term === 'peace');
    expect(row).toMatchObject({ target: 19, reference: 10, reference_documents: undefined, low: undefined });
    expect(() => compute(keyness, corpus, { target, reference, measure: 'welch' })).toThrow(
      /compares documents/u,
    );
  });

  it.each([
    ['term,count\npeace,-1\n', /no whole number/u],
    ['term,count\npeace,1.5\n', /no whole number/u],
    ['term,count\npeace,1\npeace,2\n', /listed twice/u],
    ['term,count\n', /no rows/u],
  ])('refuses the list %j', (text, message) => {
    expect(() =>
      compute(keyness, corpus, { target, reference: { path: 'list.csv', text, sha256: '' } }),
    ).toThrow(message);
  });

  it('refuses sides that overlap or are empty', () => {
    const all = turns(corpus, () => true);
    expect(() => compute(keyness, corpus, { target, reference: all })).toThrow(
      /in the target and in the reference/u,
    );
    expect(() => compute(keyness, corpus, { target: all })).toThrow(/reference has no words/u);
    expect(() => compute(keyness, corpus, {})).toThrow(/Expected --target/u);
  });

  it('compares several groups, each with the rest or in pairs, with one correction', () => {
    const speakers = corpusOf([
      [
        ['A', 'tax tax cut'],
        ['B', 'school school bus'],
      ],
      [
        ['A', 'tax cut cut'],
        ['C', 'road road bus'],
      ],
    ]);
    const groups = {
      values: ['A', 'B', 'C', 'D'],
      kind: 'text' as const,
      groupOfTurn: Int32Array.of(0, 1, 0, 2),
    };
    const rest = computeByGroups(keyness, speakers, groups, { minCount: 2 });
    expect(new Set(rowsOf(rest).map(({ group }) => group))).toEqual(new Set(['A', 'B', 'C']));
    expect(rest.notes.join('\n')).toMatch(/no words: D/u);
    const pairs = computeByGroups(keyness, speakers, groups, { minCount: 2, pairs: 'all' });
    expect(new Set(rowsOf(pairs).map((row) => `${row['group']}${row['reference_group']}`))).toEqual(
      new Set(['AB', 'AC', 'BC']),
    );
  });

  it('takes p from random permutations, and intervals from samples, where it is asked to', () => {
    const [row] = rowsOf(
      compute(keyness, corpus, { target, permutations: 999, seed: 3, interval: 'bootstrap' }),
    );
    expect(Math.abs(Number(row?.['p']) - 6 / 70)).toBeLessThan(0.04);
    expect((Number(row?.['p']) * 1000) % 2).toBeCloseTo(0, 9);
    expect(Number(row?.['low'])).toBeGreaterThan(0);
  });

  it('refuses an interval of certainty, and to permute what cannot change places', () => {
    expect(() => compute(keyness, corpus, { target, confidence: 1 })).toThrow(/below 1/u);
    const both = corpusOf([
      [
        ['A', 'tax'],
        ['B', 'school bus'],
      ],
    ]);
    const chosen = turns(both, (turn) => turn === 0);
    expect(() => compute(keyness, both, { target: chosen, minCount: 1, permutations: 9 })).toThrow(
      /not as many on each/u,
    );
  });

  it('opens the places that it counted, on both sides', () => {
    const table = compute(keyness, corpus, { target });
    const at = rowsOf(table).findIndex(({ term }) => term === 'peace');
    expect(table.evidence?.(at)).toHaveLength(24);
  });

  it('has no number that is none, whatever is compared', () => {
    const odd = corpusOf([[['A', 'constructor __proto__ peace']], [['B', 'peace']]]);
    for (const measure of [
      'permutation',
      'welch',
      'mann_whitney',
      'g2',
      'fisher',
      'fightin_words',
      'bic',
      'ell',
    ]) {
      const table = compute(keyness, odd, { target: turns(odd, (turn) => turn === 0), minCount: 1, measure });
      const cells = table.values.flatMap((column) =>
        Array.from({ length: table.rowCount }, (_, row) => column[row]),
      );
      expect(cells.filter((cell) => Number.isNaN(cell))).toEqual([]);
      expect(table.rowCount).toBe(3);
    }
  });
});
