import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions, type MentionsOptions } from '../../src/measures/mentions.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Cell } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { corpusWith, lexiconOf, namesOf } from '../annotate/lexicon-of.ts';

const names = namesOf({ name: 'Xi Jinping', short: ['Xi'], titles: ['Comrade'] });
const bodies = lexiconOf('bodies', 'keep', 'institution', [
  { name: 'CPC' },
  { name: 'CPC Central Committee' },
]);

describe('mentions', () => {
  it('gives the place of each mention', () => {
    const corpus = corpusWith(
      [
        {
          date: '2020-03-06',
          turns: [
            ['A', 'Thank you.'],
            ['B', 'Hello.\n\nComrade Xi Jinping’s CPC.'],
          ],
        },
      ],
      names,
      bodies,
    );
    expect(rows(corpus)).toEqual([
      {
        document: 'd1',
        date: '2020-03-06',
        turn: 2,
        speaker: 'B',
        entity: 'Xi Jinping',
        kind: 'person',
        text: 'Comrade Xi Jinping',
        start: 8,
        end: 26,
        line: 201,
        depth: 0,
      },
      expect.objectContaining({ entity: 'CPC', text: 'CPC', start: 29, end: 32, depth: 0 }),
    ]);
  });

  it('shows names inside longer ones where asked for', () => {
    const corpus = corpusWith([[['A', 'the CPC Central Committee']]], bodies);
    expect(rows(corpus).map(({ text, depth }) => [text, depth])).toEqual([['CPC Central Committee', 0]]);
    expect(rows(corpus, { nested: true }).map(({ text, depth }) => [text, depth])).toEqual([
      ['CPC Central Committee', 0],
      ['CPC', 1],
    ]);
  });

  it('keeps some kinds only', () => {
    const corpus = corpusWith([[['A', 'Xi Jinping and the CPC']]], names, bodies);
    expect(rows(corpus, { kind: ['institution'] }).map(({ entity }) => entity)).toEqual(['CPC']);
  });

  it('gives each row its own hit', () => {
    const corpus = corpusWith([[['A', 'Xi Jinping and the CPC']]], names, bodies);
    const table = compute(mentions, corpus);
    expect(table.evidence?.(1)).toEqual([{ start: 4, end: 5 }]);
    expect(table.evidence?.(2)).toEqual([]);
  });

  it('gives offsets at which the text of the turn is the mention, whatever stands around', () => {
    const piece = fc.constantFrom(
      'Xi Jinping',
      'CPC Central Committee',
      'CPC',
      '“CPC”',
      'and',
      'é',
      '😀',
      '.',
      '\n\n',
      'Comrade',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const corpus = corpusWith(
          [
            [
              [
                'A',
                pieces
                  .join(' ')
                  .replaceAll(/ *\n\n */gu, '\n\n')
                  .trim(),
              ],
            ],
          ],
          names,
          bodies,
        );
        let last = 0;
        for (const { text, start, end, entity } of rows(corpus)) {
          expect(corpus.turns[0]?.text.slice(Number(start), Number(end))).toBe(text);
          expect(text).toContain(String(entity));
          expect(Number(start)).toBeGreaterThanOrEqual(last);
          last = Number(end);
        }
      }),
    );
  });
});

describe('mentions that overlap', () => {
  const things = lexiconOf('things', 'keep', 'institution', [
    { name: 'Security Council' },
    { name: 'Council Meeting Room' },
  ]);
  const own = lexiconOf('own', 'keep', 'institution', [{ name: 'CPC' }]);

  it('are the longest, all, or those of the earliest lexicon', () => {
    const corpus = corpusWith([[['A', 'the CPC Central Committee']]], own, bodies);
    expect(texts(corpus, { overlap: 'longest' })).toEqual(['CPC Central Committee']);
    expect(texts(corpus, { overlap: 'all' })).toEqual(['CPC Central Committee', 'CPC']);
    expect(texts(corpus, { overlap: 'priority' })).toEqual(['CPC']);
  });

  it('may cross', () => {
    const corpus = corpusWith([[['A', 'the Security Council Meeting Room']]], things);
    expect(texts(corpus, {})).toEqual(['Security Council']);
    expect(texts(corpus, { nested: true })).toEqual(['Security Council']);
    expect(texts(corpus, { overlap: 'all' })).toEqual(['Security Council', 'Council Meeting Room']);
    expect(texts(corpus, { overlap: 'priority' })).toEqual(['Council Meeting Room']);
  });
});

describe('addresses', () => {
  const people = namesOf(
    { name: 'Ma Li', short: ['Ma'], titles: ['Minister'] },
    { name: 'Guo Wei', short: ['Guo'] },
  );
  const address = (text: string): Cell[] =>
    rows(corpusWith([[['A', text]]], people), { explain: true, ambiguous: true }).map(
      (row) => row['address'],
    );

  it.each([
    ['Thank you, Mr. Ma.', 'yes'],
    ['Thank you very much, Ma Li.', 'yes'],
    ['I would like to invite Mr. Guo to speak.', 'yes'],
    ['Mr. Guo, could you tell us more?', 'yes'],
    ['What do you say, Minister Ma?', 'yes'],
    ['We saw Mr. Ma.', 'no'],
    ['Mr. Guo, who was here, left.', 'no'],
    ['Thank you for what Mr. Ma did for us.', 'no'],
    ['Thanks to Mr. Ma’s work we are here.', 'no'],
    ['Ma Li, the minister, said no.', 'no'],
  ])('are told from mentions in “%s”', (text, expected) => {
    expect(address(text)).toEqual([expected]);
  });

  it('are left out, or are all, where asked', () => {
    const corpus = corpusWith([[['A', 'Thank you, Ma Li. We saw Ma Li.']]], people);
    expect(rows(corpus)).toHaveLength(2);
    expect(rows(corpus, { address: 'drop' }).map(({ start }) => start)).toEqual([25]);
    expect(rows(corpus, { address: 'only' }).map(({ start }) => start)).toEqual([11]);
  });
});

describe('why a mention is one', () => {
  it('is told of each', () => {
    const people = namesOf(
      { name: 'Ann Lee', short: ['Lee'], offices: [{ title: 'Governor', from: '2019' }] },
      { name: 'Bo Lee', short: ['Lee'] },
      { name: 'Cy Day', short: ['Day'] },
    );
    const corpus = corpusWith(
      [
        {
          date: '2020-01-01',
          turns: [['A', 'Ann Lee and Bo Lee met. Governor Lee spoke; Mr. Lee and Mr. Day left.']],
        },
      ],
      people,
    );
    expect(rows(corpus, { explain: true, ambiguous: true }).map(({ text, why }) => [text, why])).toEqual([
      ['Ann Lee', 'a full form of it'],
      ['Bo Lee', 'a full form of it'],
      ['Governor Lee', 'a title before it that the entity has, or had on the day'],
      ['Mr. Lee', 'several bearers are named in the document; this one last before'],
      ['Mr. Day', 'a short form whose only bearer the document does not name in full'],
    ]);
  });
});

describe('offices without a name', () => {
  const people = namesOf(
    { name: 'Ann Lee', country: 'X', offices: [{ title: 'President', of: 'X', from: '2019', to: '2021' }] },
    {
      name: 'Bo Day',
      country: 'X',
      offices: [
        { title: 'President', of: 'X', from: '2021-06' },
        { title: 'Vice President', to: '2019' },
      ],
    },
    { name: 'Cy Fox', country: 'Y', offices: [{ title: 'President', of: 'Y' }] },
    { name: 'Di Roe', country: 'X', offices: [{ title: 'President', of: 'a bank' }] },
    { name: 'Ed Sy', country: 'X' },
  );
  const holders = (speaker: string, date: string, text: string): Cell[] =>
    rows(corpusWith([{ date, turns: [[speaker, text]] }], people), { offices: true }).map(
      ({ entity }) => entity,
    );

  it('are of who held them on the day in the country of the speakers', () => {
    expect(holders('Spokesperson Ed Sy', '2020-05-01', 'The President spoke. So did the President.')).toEqual(
      ['Ann Lee', 'Ann Lee'],
    );
    expect(holders('Ed Sy', '2022-05-01', 'What the President’s people say')).toEqual(['Bo Day']);
    expect(holders('Cy Fox', '2022-05-01', 'the President')).toEqual(['Cy Fox']);
    expect(holders('Nobody', '2022-05-01', 'the President')).toEqual([]);
  });

  it('are none before another country, a name, or as part of a longer office', () => {
    const text =
      'the President of Y, the President Zed, the Vice President, the president, the President-elect';
    expect(holders('Ed Sy', '2022-05-01', text)).toEqual([]);
  });

  it('do not count unless asked for', () => {
    const corpus = corpusWith([{ date: '2022-05-01', turns: [['Ed Sy', 'the President']] }], people);
    expect([rows(corpus), compute(mentions, corpus).notes]).toEqual([
      [],
      ['1 office without a name left out; --offices counts them.'],
    ]);
  });
});

function rows(corpus: Corpus, options: Partial<MentionsOptions> = {}): Record<string, Cell>[] {
  const table = compute(mentions, corpus, options);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}

function texts(corpus: Corpus, options: Partial<MentionsOptions>): Cell[] {
  return rows(corpus, options).map(({ text }) => text);
}
