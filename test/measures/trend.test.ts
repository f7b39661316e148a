import { describe, expect, it } from 'vitest';
import { trend, type TrendOptions } from '../../src/measures/trend.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Groups } from '../../src/model/groups.ts';
import type { Table } from '../../src/model/table.ts';
import { withDefaults } from '../../src/pipeline.ts';
import { datedCorpus, rows } from './dated-corpus.ts';

const talks = [
  ['2023-01-10', 'peace now and peace later'],
  ['2023-01-20', 'budget and levy'],
  ['2023-03-05', 'peace and harbour'],
  ['2023-03-06', 'harbour and harbour'],
] as const;

describe('trend', () => {
  it('has a row for each period, gaps among them, whose rate is missing and not 0', () => {
    const found = table(datedCorpus(talks), { term: ['peace'], per: 'month' });
    expect(
      rows(found, 'term', 'period', 'start', 'end', 'count', 'tokens', 'per_million', 'documents'),
    ).toEqual([
      ['peace', '2023-01', '2023-01-01', '2023-01-31', 2, 8, 250_000, 2],
      ['peace', '2023-02', '2023-02-01', '2023-02-28', undefined, 0, undefined, 0],
      ['peace', '2023-03', '2023-03-01', '2023-03-31', 1, 6, 1e6 / 6, 2],
    ]);
    expect(rows(found, 'documents_with')).toEqual([[1], [0], [1]]);
  });

  it.each([
    ['day', ['2023-03-05', '2023-03-06']],
    ['week', ['2023-W09', '2023-W10']],
    ['year', ['2023']],
    ['document', ['d1', 'd2']],
  ] as const)('counts per %s', (per, periods) => {
    const found = table(datedCorpus(talks.slice(2)), { term: ['harbour'], per });
    expect(rows(found, 'period').flat()).toEqual(periods);
    expect(rows(found, 'count').flat()).toEqual(per === 'year' ? [3] : [1, 2]);
  });

  it('takes a week as ISO 8601 has it: from Monday, in the year of its Thursday', () => {
    const found = table(
      datedCorpus([
        ['2021-01-03', 'x'],
        ['2021-01-04', 'x'],
      ]),
      { term: ['x'], per: 'week' },
    );
    expect(rows(found, 'period', 'start', 'end')).toEqual([
      ['2020-W53', '2020-12-28', '2021-01-03'],
      ['2021-W01', '2021-01-04', '2021-01-10'],
    ]);
  });

  it('keeps partial dates as they are, and leaves them out where they do not say the period', () => {
    const corpus = datedCorpus([
      ['2023-05', 'x'],
      ['2023', 'x x'],
      ['2023-06-02', 'x x x'],
      [undefined, 'x x x x'],
    ]);
    const monthly = table(corpus, { term: ['x'], per: 'month' });
    expect(rows(monthly, 'period', 'count')).toEqual([
      ['2023-05', 1],
      ['2023-06', 3],
    ]);
    expect(monthly.notes).toEqual(
      expect.arrayContaining([
        'Without a date, and left out: 1 of 4 documents.',
        'With a date that does not say the month, and left out: 1 of 4 documents; a coarser --per takes them in.',
      ]),
    );
    expect(rows(table(corpus, { term: ['x'], per: 'year' }), 'period', 'count')).toEqual([['2023', 6]]);
    expect(rows(table(corpus, { term: ['x'], per: 'document' }), 'start', 'end', 'count')).toEqual([
      ['2023-05-01', '2023-05-31', 1],
      ['2023-06-02', '2023-06-02', 3],
      ['2023-01-01', '2023-12-31', 2],
    ]);
  });

  it('does not depend on the order in which documents are given', () => {
    const one = table(datedCorpus(talks), { minCount: 1 });
    expect(table(datedCorpus(talks.toReversed()), { minCount: 1 }).values).toEqual(one.values);
  });

  it('follows the most frequent words, function words left out', () => {
    const found = table(datedCorpus(talks), { minCount: 1, top: 2, per: 'year' });
    expect(rows(found, 'term', 'count')).toEqual([
      ['harbour', 3],
      ['peace', 3],
    ]);
  });

  it('has a row for a term that never occurs, and says so', () => {
    const found = table(datedCorpus(talks), { term: ['nowhere'], per: 'year' });
    expect(rows(found, 'count', 'per_million')).toEqual([[0, 0]]);
    expect(found.notes).toContain('Never occurs: “nowhere”.');
    const tested = table(datedCorpus(talks), { term: ['nowhere'], test: true });
    expect(rows(tested, 'periods', 'count', 's', 'p', 'rate_ratio')).toEqual([
      [2, 0, undefined, undefined, undefined],
    ]);
  });

  it('has intervals where periods have documents enough, in every way to make them', () => {
    const corpus = datedCorpus(
      [1, 2, 3, 4, 5, 6]
        .flatMap((day) => [`2023-01-0${day}`, `2023-02-0${day}`])
        .map((date, at) => [date, `x ${'y '.repeat(5 + at)}`]),
    );
    for (const interval of ['pooled', 'ratio', 'bootstrap'] as const) {
      for (const [low, rate, high] of rows(
        table(corpus, { term: ['x'], interval }),
        'low',
        'per_million',
        'high',
      )) {
        expect(Number(low)).toBeLessThan(Number(rate));
        expect(Number(high)).toBeGreaterThan(Number(rate));
      }
    }
    expect(rows(table(corpus, { term: ['x'], interval: 'none' }), 'low')).toEqual([[undefined], [undefined]]);
  });

  it('says where there are too few documents for intervals', () => {
    const { notes } = table(datedCorpus(talks), { term: ['peace'], per: 'day' });
    expect(notes.join(' ')).toContain('intervals are missing');
  });

  it('tests trends with one correction, exactly below ten periods', () => {
    const rising = Array.from(
      { length: 6 },
      (_, at) => [`202${at}-06-01`, `${'x '.repeat(at + 1)}${'y '.repeat(9 - at)}z`] as const,
    );
    const found = table(datedCorpus(rising), { term: ['x', 'y', 'z'], per: 'year', test: true });
    const p = 2 / 720;
    expect(rows(found, 'term', 's', 'tau', 'periods', 'documents')).toEqual([
      ['y', -15, -1, 6, 6],
      ['x', 15, 1, 6, 6],
      ['z', 0, undefined, 6, 6],
    ]);
    expect(rows(found, 'p', 'p_adjusted')).toEqual([
      [p, 1.5 * p],
      [p, 1.5 * p],
      [1, 1],
    ]);
    expect(found.notes).toEqual(
      expect.arrayContaining([
        'p is adjusted for 3 tests (bh).',
        'p is exact where there are fewer than ten periods.',
      ]),
    );
    const [, [ratio, slope] = []] = rows(found, 'rate_ratio', 'slope_per_year');
    expect(Number(ratio)).toBeGreaterThan(1.2);
    expect(Number(slope)).toBeGreaterThan(80_000);
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
      'a document without words',
      [
        ['2023-01-01', 'x'],
        ['2023-01-02', '…'],
        ['2023-01-03', 'x'],
      ],
    ],
  ] as const)('has no number that is none for %s', (_what, documents) => {
    for (const per of ['day', 'month', 'document'] as const) {
      for (const test of [false, true]) {
        const { values } = table(datedCorpus(documents), { term: ['x'], per, test });
        const numbers = values
          .flatMap((column) => Array.from(column))
          .filter((cell) => typeof cell === 'number');
        expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
      }
    }
  });

  it('says that one period has nothing to be compared with', () => {
    expect(
      table(
        datedCorpus([
          ['2023-01-01', 'x'],
          ['2023-01-01', 'x'],
        ]),
        { term: ['x'], per: 'day' },
      ).notes,
    ).toContain('All documents are of one day: there is nothing to compare it with.');
  });

  it('leads from each row to its occurrences', () => {
    const corpus = datedCorpus(talks);
    const found = table(corpus, { term: ['peace'], per: 'month' });
    expect([0, 1, 2].map((row) => found.evidence?.(row).length)).toEqual([2, 0, 1]);
    expect(table(corpus, { term: ['peace'], test: true }).evidence?.(0)).toHaveLength(3);
  });

  it('counts groups apart', () => {
    const corpus = datedCorpus(talks);
    const groups: Groups = {
      values: ['north', 'south'],
      kind: 'text',
      groupOfTurn: Int32Array.of(0, 1, 0, 1),
    };
    const found = trend.computeGroups!(
      corpus,
      withDefaults(trend.options, { term: ['harbour'], per: 'month' }),
      groups,
    );
    expect(rows(found, 'group', 'period', 'count', 'tokens')).toEqual([
      ['north', '2023-01', 0, 5],
      ['north', '2023-02', undefined, 0],
      ['north', '2023-03', 1, 3],
      ['south', '2023-01', 0, 3],
      ['south', '2023-02', undefined, 0],
      ['south', '2023-03', 2, 3],
    ]);
    expect(found.evidence?.(5)).toHaveLength(2);
  });

  it('stops where terms times periods are more than anybody reads', () => {
    const words = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ');
    const corpus = datedCorpus([
      ['1000-01-01', words],
      ['2999-12-31', words],
    ]);
    expect(() => table(corpus, { per: 'day', minCount: 1 })).toThrow('rows, more than');
  });
});

function table(corpus: Corpus, options: Partial<TrendOptions>): Table {
  return trend.compute(corpus, withDefaults(trend.options, options));
}
