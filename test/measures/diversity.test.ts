import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../src/corpus/ask.ts';
import { groupTurns } from '../../src/corpus/selection/group-turns.ts';
import { diversity, type DiversityOptions } from '../../src/measures/diversity.ts';
import type { Table } from '../../src/model/table.ts';
import { computeByGroups } from '../../src/pipeline.ts';
import { randomNumbers } from '../../src/stats/random.ts';
import { mtld } from '../../src/stats/diversity/mtld.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';
import { readShared } from '../shared.ts';
import { near } from '../stats/near.ts';

describe('diversity', () => {
  it('gives a text the values computed to fifty digits', () => {
    const golden = readShared('golden/statistics/golden.json');
    if (golden === undefined) return;
    const { lexdiv, lexdiv_text: text } = JSON.parse(golden) as {
      lexdiv: { speech: Record<string, number> };
      lexdiv_text: string;
    };
    const found = table([[['A', text]]], { window: 10, segment: 10 });
    const names = {
      tokens: 'N',
      types: 'V',
      ttr: 'TTR',
      c: 'C',
      r: 'R',
      cttr: 'CTTR',
      u: 'U',
      s: 'S',
      k: 'K',
      i: 'I',
      d: 'D',
      vm: 'Vm',
      maas: 'Maas.a',
      maas_a2: 'Maas.a2',
      hapax: 'Herdan.hapax',
      honore: 'Honore',
      mattr: 'MATTR.10',
      msttr: 'MSTTR.10',
      mtld: 'MTLD.0.72.lt',
      mtld_le: 'MTLD.0.72.le',
      hdd: 'HDD.n42.sum',
      hdd_mean: 'HDD.n42.mean(ATTR)',
    };
    for (const [id, name] of Object.entries(names)) {
      expect([id, rows(found, id)[0]![0]]).toSatisfy(([, value]: [string, number]) =>
        near(lexdiv.speech[name])(value),
      );
    }
  });

  it('folds capitals and passes over punctuation, across sentences and turns', () => {
    const documents = [
      [
        ['A', 'Peace, peace. Growth!'],
        ['B', 'PEACE — growth'],
      ],
    ] as const;
    expect(rows(table(documents), 'unit', 'tokens', 'types', 'ttr')).toEqual([['d1', 5, 2, 0.4]]);
  });

  it.each([
    [
      'documents',
      [
        ['d1', 4],
        ['d2', 2],
      ],
    ],
    [
      'speakers',
      [
        ['A', 3],
        ['B', 3],
      ],
    ],
    [
      'turns',
      [
        ['d1:1', 1],
        ['d1:2', 3],
        ['d2:1', 2],
      ],
    ],
    ['corpus', [['corpus', 6]]],
  ] as const)('has a row for each of the %s', (over, expected) => {
    const documents = [
      [
        ['A', 'x'],
        ['B', 'y y z'],
      ],
      [['A', 'x z']],
    ] as const;
    expect(rows(table(documents, { over }), 'unit', 'tokens')).toEqual(expected);
  });

  it('reads the words of a speaker in order, through all their turns', () => {
    const documents = [
      [
        ['A', 'a b c'],
        ['B', 'x'],
        ['A', 'a b d'],
      ],
      [['A', 'e e a a']],
    ] as const;
    const [value] = rows(table(documents, { over: 'speakers' }), 'mtld')[0]!;
    expect(value).toBeCloseTo(mtld.of([0, 1, 2, 0, 1, 3, 4, 4, 0, 0])!, 12);
  });

  it('has no value of a statistic for a text shorter than its window, and says so', () => {
    const found = table([[['A', 'a b a']], [['A', 'a b c d e']]], { window: 4, segment: 2, drawn: 4 });
    expect(rows(found, 'mattr', 'msttr', 'hdd')).toEqual([
      [undefined, 1, undefined],
      [1, 1, 4],
    ]);
    expect(found.notes).toContain('1 of 2 documents are shorter than 4 words and have no MATTR.');
  });

  it('has MATTR equal to TTR where the window is as long as the text', () => {
    const found = table([[['A', 'to be or not to be']]], { window: 6 });
    const [[mattr, ttr]] = rows(found, 'mattr', 'ttr') as [[number, number]];
    expect(mattr).toBe(ttr);
  });

  it('says where no word recurs', () => {
    const found = table([[['A', 'a b c']]], { measure: ['u', 'ttr'] });
    expect(rows(found, 'u')).toEqual([[Infinity]]);
    expect(found.notes).toEqual(['In 1 of 1 documents no word recurs: U (Dugast) are infinite there.']);
  });

  it('warns where lengths differ', () => {
    const found = table([[['A', 'a b a']], [['A', 'a b c a b c d']]], { measure: ['ttr', 'k'] });
    expect(found.notes).toEqual([
      'The documents have 3 to 7 words, and TTR depend on length: --fair compares at one length.',
    ]);
  });

  it('leaves out units without words', () => {
    const found = table([[['A', 'a b']], [['B', '…']]], { measure: ['d'] });
    expect(rows(found, 'unit')).toEqual([['d1']]);
    expect(found.notes).toEqual(['1 of 2 documents have no words and are left out.']);
    expect(table([]).rowCount).toBe(0);
  });

  it('shows the statistics that were asked for, in the order of columns', () => {
    expect(table([[['A', 'a']]], { measure: ['mtld', 'ttr'] }).columns.map(({ id }) => id)).toEqual([
      'unit',
      'tokens',
      'types',
      'ttr',
      'mtld',
    ]);
    expect(() => table([], { measure: ['tttr'] })).toThrow('Unknown statistic “tttr”');
  });
});

describe('diversity at one length', () => {
  const documents: readonly Doc[] = [
    [['A', 'a b a b a b a b a b']],
    [['A', 'a b c d e f g h i j k l m n o p q r s t']],
    [['A', 'a b']],
  ];

  it('takes the length of the shortest unit that is not too short', () => {
    const found = table(documents, { fair: true, minTokens: 5, measure: ['ttr'] });
    expect(rows(found, 'sample', 'samples', 'ttr', 'ttr_low', 'ttr_high')).toEqual([
      [10, 1, 0.2, 0.2, 0.2],
      [10, 11, 1, 1, 1],
      [10, 0, undefined, undefined, undefined],
    ]);
    expect(found.notes).toContain('1 of 3 documents are shorter than 10 words and have no values.');
  });

  it('takes the length that was asked for', () => {
    const found = table(documents, { sample: 2, samples: 3, measure: ['ttr', 'mattr'] });
    expect(rows(found, 'sample', 'samples', 'ttr')).toEqual([
      [2, 3, 1],
      [2, 3, 1],
      [2, 1, 1],
    ]);
    expect(found.notes).toContain(
      'Runs of 2 words are too short for MATTR: try a larger --sample, or a smaller --window, --segment or --drawn.',
    );
  });

  it('has no values where every unit is too short', () => {
    expect(rows(table(documents, { fair: true }), 'samples', 'ttr')).toEqual([
      [0, undefined],
      [0, undefined],
      [0, undefined],
    ]);
  });

  it('gives the same values for the same seed, whatever other units there are', () => {
    const random = randomNumbers(5);
    const text = Array.from({ length: 400 }, () => `w${Math.floor(random() ** 2 * 90)}`).join(' ');
    const options = { sample: 50, samples: 20, measure: ['ttr', 'mtld'] };
    const [alone] = rows(table([[['A', text]]], options), 'ttr', 'ttr_low', 'ttr_high', 'mtld');
    const [, beside] = rows(
      table([[['A', 'a b']], [['A', text]]], options),
      'ttr',
      'ttr_low',
      'ttr_high',
      'mtld',
    );
    expect(beside).toEqual(alone);
    const other = rows(table([[['A', text]]], { ...options, seed: 2 }), 'ttr');
    expect(other[0]![0]).not.toBe(alone![0]);
    expect(alone![1]).toBeLessThanOrEqual(alone![0] as number);
    expect(alone![2]).toBeGreaterThanOrEqual(alone![0] as number);
  });

  it('compares groups at one length too', async () => {
    const corpus = corpusOf([
      [
        ['A', 'a b a b a b'],
        ['B', 'a b c d'],
        ['A', 'x y'],
      ],
    ]);
    const options = { over: 'corpus', fair: true, minTokens: 3, measure: ['ttr'] } as const;
    const found = computeByGroups(diversity, corpus, await groupTurns(corpus, 'speaker'), options);
    expect(rows(found, 'group', 'unit', 'tokens', 'sample', 'samples')).toEqual([
      ['A', 'corpus', 8, 4, 5],
      ['B', 'corpus', 4, 4, 1],
    ]);
  });
});

describe('diversity by groups', () => {
  it('has the units of each group that have turns in it', async () => {
    const corpus = corpusOf([
      [
        ['A', 'x'],
        ['B', 'y y'],
      ],
      [['A', 'x z']],
    ]);
    const found = computeByGroups(diversity, corpus, await groupTurns(corpus, 'speaker'), {});
    expect(rows(found, 'group', 'unit', 'tokens')).toEqual([
      ['A', 'd1', 1],
      ['A', 'd2', 2],
      ['B', 'd1', 2],
    ]);
  });
});

describe('diversity as quanteda has it', () => {
  it('takes another base of logarithms, and keeps what it is told to', () => {
    const text = 'one two two three three three 7 $ .';
    const of = (options: Partial<DiversityOptions>, ...ids: string[]): unknown =>
      rows(table([[['A', text]]], options), ...ids)[0];
    const [n, v] = [Math.log(6), Math.log(3)];
    const nats = of({ compat: 'quanteda', logBase: Math.E }, 'u', 's', 'maas', 'lgv0') as number[];
    expect(nats[0]).toBeCloseTo(n ** 2 / (n - v), 10);
    expect(nats[1]).toBeCloseTo(Math.log(v) / Math.log(n), 10);
    expect(nats[2]).toBeCloseTo(Math.sqrt((n - v) / n ** 2), 10);
    expect(nats[3]).toBeCloseTo((of({ compat: 'quanteda' }, 'lgv0') as number[])[0]!, 10);
    expect(of({ compat: 'quanteda', keep: ['numbers', 'symbols', 'punctuation'] }, 'tokens')).toEqual([9]);
    expect(() => of({ keep: ['words'] })).toThrow('--keep has no choice “words”');
    expect(() => of({ logBase: 1 })).toThrow('--log-base must be a number above 1');
  });

  it('removes punctuation, symbols, numbers and addresses, and lowers capitals', () => {
    const text = "The the + 3,000 $5 5th www.example.org a@b.org ... it’s it's";
    const found = table([[['A', text]]], { compat: 'quanteda' });
    // The tokenizer of the tests cuts at most marks: the, the, 5th, www, example, org, a, b, org, it, ’s, it, 's.
    expect(rows(found, 'tokens', 'types')).toEqual([[13, 10]]);
  });

  it('has K of 1000 for a b c d d e e f f f, and the quirks of I and S', () => {
    const found = table([[['A', 'a b c d d e e f f f']], [['A', 'a b c d e f g h i j k l']]], {
      compat: 'quanteda',
    });
    expect(rows(found, 'k', 's', 'i')).toEqual([
      [expect.closeTo(1000, 9), -Infinity, expect.closeTo(2.5714285714285716, 12)],
      [0, expect.closeTo(1, 12), 0],
    ]);
  });

  it('takes the longest document for a window where one is shorter, and says so', () => {
    const documents = [[['A', 'a b a b a']], [['A', 'a b']]] as const;
    const found = table(documents, { compat: 'quanteda', window: 3, segment: 2 });
    expect(rows(found, 'mattr', 'msttr')).toEqual([
      [0.4, 1],
      [undefined, 1],
    ]);
    expect(found.notes.join('\n')).toContain('shorter than the window of 3 words, so that it is 5 for all');
  });

  it('shows the columns that it has', () => {
    const ids = table([], { compat: 'quanteda' }).columns.map(({ id }) => id);
    expect(ids).not.toContain('mtld');
    expect(ids).toHaveLength(3 + 15);
  });
});

function table(documents: readonly Doc[], options: Partial<DiversityOptions> = {}): Table {
  return diversity.compute(corpusOf(documents), withDefaults(diversity.options, options));
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
