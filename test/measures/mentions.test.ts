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

function rows(corpus: Corpus, options: Partial<MentionsOptions> = {}): Record<string, Cell>[] {
  const table = compute(mentions, corpus, options);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
