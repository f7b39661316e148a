import { describe, expect, it } from 'vitest';
import { changeMethods } from '../../src/counting/timeline/changes/method.ts';
import { changes, type ChangesOptions } from '../../src/measures/changes.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { FileText } from '../../src/model/option.ts';
import type { Table } from '../../src/model/table.ts';
import { withDefaults } from '../../src/pipeline.ts';
import { datedCorpus, rows } from './dated-corpus.ts';

/** A document a month: twelve without x, then twelve that say it three times. */
const step = Array.from({ length: 24 }, (_, at) => {
  const date = `${at < 12 ? 2021 : 2022}-${String((at % 12) + 1).padStart(2, '0')}-15`;
  return [date, `${at < 12 ? '' : 'x x x '}${'y '.repeat(20)}z`] as const;
});

describe('changes', () => {
  it('finds a step with its date, the rates on both sides, and a p over whole documents', () => {
    const found = table(datedCorpus(step), { term: ['x', 'y'] });
    expect(
      rows(
        found,
        'term',
        'date',
        'until',
        'before',
        'count_before',
        'count_after',
        'documents_before',
        'documents_after',
      ),
    ).toEqual([['x', '2022-01-15', '2022-12-15', 0, 0, 36, 12, 12]]);
    expect(rows(found, 'after', 'p')).toEqual([[125_000, 0.001]]);
    expect(found.notes).toContain('p is adjusted for 2 terms (bh).');
    expect(rows(found, 'p_adjusted')).toEqual([[0.002]]);
  });

  it.each(changeMethods.filter((method) => method !== 'bursts'))('finds it by %s', (method) => {
    expect(rows(table(datedCorpus(step), { term: ['x'], method, per: 'month' }), 'date')).toEqual([
      ['2022-01'],
    ]);
  });

  it('finds a burst with its beginning and end', () => {
    const burst = step.map(
      ([date], at) => [date, `${at === 6 || at === 7 ? 'x x x x x x x ' : 'x '}${'y '.repeat(40)}`] as const,
    );
    for (const method of ['bursts', 'pelt'] as const) {
      const found = table(datedCorpus(burst), { term: ['x'], method, permutations: 199 });
      expect(rows(found, 'date', 'until')).toContainEqual(['2021-07-15', '2021-08-15']);
    }
  });

  it('finds no change between the documents of one day, whatever their order', () => {
    const days = [0, 1, 2, 3, 4, 5].map(
      (at) => [at < 3 ? '2021-01-01' : '2021-01-02', `${at % 2 === 0 ? 'x x x x ' : ''}y y y y`] as const,
    );
    expect(rows(table(datedCorpus(days), { term: ['x'] }), 'date')).toEqual([]);
  });

  it('sets the nearest event beside each change, before or after it', () => {
    expect(near('date,label\n2020-05-01,early\n2022-01-10,"a vote, at last"\n')).toEqual([
      ['a vote, at last', '2022-01-10', 5],
    ]);
    expect(near('2022-01,January\n')).toEqual([['January', '2022-01', 0]]);
    expect(near('label;x,date\nelection,2022-02-01')).toEqual([['election', '2022-02-01', -17]]);
    expect(() => near('date,label\nsoon,vote')).toThrow('Not a table of events: expected a date');
    expect(() => near('')).toThrow('it has no rows');
  });

  it('has no columns of events where there is no file', () => {
    expect(table(datedCorpus(step), { term: ['x'] }).columns.map(({ id }) => id)).not.toContain('event');
  });

  it('says which words make a change of the whole', () => {
    const corpus = datedCorpus(
      step.map(([date, text], at) => [date, `${text} ${at < 12 ? 'w w' : ''} v${at}`]),
    );
    const found = table(corpus, { whole: true, minCount: 5, stopwords: 'none', contributors: 2 });
    expect(rows(found, 'term', 'date', 'p')).toEqual([
      ['x', '2022-01-15', 0.001],
      ['w', '2022-01-15', 0.001],
    ]);
    const shares = rows(found, 'share').flat().map(Number);
    expect(shares[0]! + shares[1]!).toBeGreaterThan(0.95);
    expect(shares[0]! + shares[1]!).toBeLessThanOrEqual(1);
  });

  it('gives the same rows for the same seed', () => {
    const once = table(datedCorpus(step), { minCount: 1, seed: 5 });
    expect(table(datedCorpus(step), { minCount: 1, seed: 5 }).values).toEqual(once.values);
  });

  it('leads from a row to the occurrences on both sides', () => {
    expect(table(datedCorpus(step), { term: ['x'] }).evidence?.(0)).toHaveLength(36);
  });

  it.each([
    ['no documents', []],
    ['no dates', [[undefined, 'x y']]],
    ['one document', [['2023-01-01', 'x y']]],
    [
      'documents of one day',
      [
        ['2023-01-01', 'x y'],
        ['2023-01-01', 'x'],
      ],
    ],
    [
      'documents without words',
      [
        ['2023-01-01', '…'],
        ['2023-01-02', '…'],
      ],
    ],
    [
      'a type that is all there is',
      [
        ['2023-01-01', 'x'],
        ['2023-01-02', 'x x'],
        ['2023-01-03', 'x'],
      ],
    ],
    [
      'two documents',
      [
        ['2023-01-01', 'x x x y'],
        ['2024-01-02', 'y y y y'],
      ],
    ],
  ] as const)('has no number that is none for %s', (_what, documents) => {
    for (const method of changeMethods) {
      for (const whole of [false, true]) {
        const { values, notes } = table(datedCorpus(documents), { method, whole, term: ['x', 'nowhere'] });
        const numbers = values
          .flatMap((column) => Array.from(column))
          .filter((cell) => typeof cell === 'number');
        expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
        expect(notes.length).toBeGreaterThan(0);
      }
    }
  });
});

function near(text: string): unknown[][] {
  const found = table(datedCorpus(step), { term: ['x'], events: events(text) });
  return rows(found, 'event', 'event_date', 'days');
}

function events(text: string): FileText {
  return { path: 'events.csv', text, sha256: '' };
}

function table(corpus: Corpus, options: Partial<ChangesOptions>): Table {
  return changes.compute(corpus, withDefaults(changes.options, options));
}
