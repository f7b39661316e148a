import { describe, expect, it } from 'vitest';
import { phrases, type PhrasesOptions } from '../../src/measures/phrases.ts';
import type { Table } from '../../src/model/table.ts';
import { type Doc, corpusOf } from '../corpus-of.ts';

describe('phrases', () => {
  it('folds a shorter phrase into the longer one that it only occurs in', () => {
    const text = 'A community with a shared future. The Community with a shared future!';
    expect(rows(table([[['A', text]]]), 'phrase', 'count', 'independent_count')).toEqual([
      ['community with a shared future', 2, 2],
    ]);
  });

  it('counts the occurrences of a shorter phrase that lie in no longer one', () => {
    const text = 'Build a shared future. Build a shared future. Our shared future. This shared future.';
    expect(rows(table([[['A', text]]]), 'phrase', 'count', 'independent_count')).toEqual([
      ['shared future', 4, 2],
      ['build a shared future', 2, 2],
    ]);
  });

  it('shows phrases of function words, and those folded, only where all are asked for', () => {
    const text = 'In the shared future, in the shared future';
    expect(rows(table([[['A', text]]]), 'phrase')).toEqual([['shared future']]);
    expect(rows(table([[['A', text]]], { all: true }), 'phrase')).toEqual([['in the shared future']]);
    const laughing = [[['A', 'ha ha ha ha']]] as const;
    expect(rows(table(laughing), 'phrase', 'count')).toEqual([['ha ha ha', 2]]);
    expect(rows(table(laughing, { all: true }), 'phrase', 'count')).toEqual([
      ['ha ha', 3],
      ['ha ha ha', 2],
    ]);
  });

  it('puts words together as they are printed', () => {
    const text =
      "The anti-epidemic fight. People don't have doubts. Anti-epidemic fight! people don’t have doubts";
    expect(rows(table([[['A', text]]]), 'phrase', 'n')).toEqual([
      ['anti-epidemic fight', 3],
      ["people don't have doubts", 5],
    ]);
  });

  it('lists the printed forms with their counts, punctuation inside kept', () => {
    const text = 'Peace, growth and trust. peace growth and trust. Peace, growth and trust.';
    expect(rows(table([[['A', text]]]), 'phrase', 'variants')).toEqual([
      ['peace growth and trust', 'Peace, growth and trust (2); peace growth and trust (1)'],
    ]);
  });

  it('lists ten forms at most', () => {
    const marks = ['', ',', '"', "'", '*', '+', '/', '%', '&', '#', '$', '='];
    const text = marks.map((mark) => `win${mark} win`).join('. ');
    expect(rows(table([[['A', text]]]), 'variants')[0]?.[0]).toMatch(
      /^(?:win\S* win \(1\); ){10}… \+2 more$/u,
    );
  });

  it('tells where a phrase comes from, and how far it is spread', () => {
    const documents: Doc[] = [
      { date: '2020-02-01', turns: [['B', 'Shared future. Other words']] },
      { turns: [['A', 'We share nothing']] },
      {
        date: '2020-01-01',
        turns: [
          ['A', 'So much'],
          ['C', 'the shared future. Our shared future'],
        ],
      },
    ];
    const ids = ['documents', 'speakers', 'first_date', 'first_document', 'first_speaker', 'per_million'];
    const [row] = rows(table(documents), ...ids);
    expect(row).toEqual([2, 2, '2020-01-01', 'd3', 'C', (3 / 15) * 1e6]);
  });

  it('measures dispersion over documents, or over the turns of a single document', () => {
    // Counts 2 and 1 in parts of 4 and 2 words, none in one of 2: DP = 1/4, divided by 1 − 1/4.
    const turns = [
      ['A', 'shared future, shared future'],
      ['B', 'shared future'],
      ['C', 'no comment'],
    ] as const;
    const documents = turns.map((turn) => [turn]);
    expect(rows(table(documents), 'dispersion')[0]?.[0]).toBeCloseTo(1 / 3, 12);
    expect(rows(table([turns]), 'dispersion')[0]?.[0]).toBeCloseTo(1 / 3, 12);
    expect(rows(table([turns.slice(0, 1)]), 'dispersion')[0]?.[0]).toBeUndefined();
  });

  it('asks for two occurrences in one document and for three in several', () => {
    const twice: Doc = [['A', 'shared future. shared future']];
    expect(table([twice]).rowCount).toBe(1);
    expect(table([twice, [['A', 'nothing']]]).rowCount).toBe(0);
    expect(table([twice, [['A', 'nothing']]], { minCount: 2 }).rowCount).toBe(1);
  });

  it('leaves out phrases that are too long, too short, or in too few documents', () => {
    const documents: Doc[] = ['A', 'B', 'C'].map((name) => [
      [name, 'green growth for all people. clean air'],
    ]);
    expect(rows(table(documents, { minWords: 3 }), 'phrase')).toEqual([['green growth for all people']]);
    expect(rows(table(documents, { maxWords: 4 }), 'phrase')).toEqual([['clean air']]);
    expect(table(documents, { minDocuments: 4 }).rowCount).toBe(0);
  });

  it('leads from each row to its occurrences in order', () => {
    const found = table([[['A', 'clean air. The clean, air']]]);
    expect(found.evidence?.(0)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 7 },
    ]);
  });

  it('never runs across a turn unless it is asked to', () => {
    const documents: Doc[] = [
      [
        ['A', 'clean'],
        ['B', 'air'],
        ['A', 'clean'],
        ['B', 'air'],
      ],
    ];
    expect(table(documents).rowCount).toBe(0);
    expect(table(documents, { across: 'sentence' }).rowCount).toBe(0);
    expect(rows(table(documents, { across: 'turn' }), 'phrase')).toEqual([['clean air']]);
  });

  it('counts the phrases that a phrase is in, and those that are in it', () => {
    const text = 'Build a shared future. Build a shared future. Our shared future. This shared future.';
    expect(rows(table([[['A', text]]]), 'phrase', 'parents', 'children')).toEqual([
      ['shared future', 1, 0],
      ['build a shared future', 0, 1],
    ]);
  });

  it('ranks a formula above function words, however frequent these are', () => {
    const padding = 'of the day and of the night. All of the rain of the sea. One of the boats of the bay.';
    const documents: Doc[] = Array.from({ length: 30 }, (_, index): Doc => {
      const formula = index % 10 === 0 ? 'A community of shared future for mankind.' : '';
      return [['A', `w${index} ${padding} ${formula} x${index}`]];
    });
    const ranked = rows(table(documents, { all: true, sort: 'formulaicity' }), 'phrase', 'formulaicity');
    const place = (phrase: string): number => ranked.findIndex(([name]) => name === phrase);
    expect(place('a community of shared future for mankind')).toBeGreaterThanOrEqual(0);
    expect(place('a community of shared future for mankind')).toBeLessThan(place('of the'));
  });

  it('sets rituals apart', () => {
    const text = 'Thank you, Minister. Clean air. Thank you, Minister. Clean air. Thank you, Minister.';
    const found = table([[['A', text]]]);
    expect(rows(found, 'phrase', 'ritual')).toEqual([
      ['clean air', undefined],
      ['thank you minister', 'thanks'],
    ]);
    expect(found.notes).toEqual(['1 row of thanks, greetings and giving the floor stands last.']);
    expect(rows(table([[['A', text]]], { rituals: 'left-out' }), 'phrase')).toEqual([['clean air']]);
    expect(rows(table([[['A', text]]], { rituals: 'only' }), 'phrase')).toEqual([['thank you minister']]);
  });

  it('shows what is new since a date, and what is gone since one', () => {
    const documents: Doc[] = [
      { date: '2020-01-01', turns: [['A', 'Clean air. Old bridge. Old bridge. Old bridge']] },
      { date: '2021-01-01', turns: [['A', 'Clean air. Clean air. Safe harbour']] },
      { date: '2022-01-01', turns: [['B', 'Safe harbour. Safe harbour']] },
      { turns: [['B', 'No date here. No date here. No date here']] },
    ];
    expect(rows(table(documents, { newSince: '2021-01-01' }), 'phrase')).toEqual([['safe harbour']]);
    expect(rows(table(documents, { goneSince: '2021-01-01' }), 'phrase')).toEqual([['old bridge']]);
    expect(rows(table(documents, { goneSince: '2022' }), 'phrase')).toEqual([['clean air'], ['old bridge']]);
    expect(() => table(documents, { newSince: 'yesterday' })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range' }),
    );
  });

  it('asks for as many documents, speakers and occurrences per million as it is told', () => {
    const documents: Doc[] = [
      [['A', 'clean air. clean air. safe harbour']],
      [['B', 'clean air. safe harbour. safe harbour']],
      [['B', 'old bridge. old bridge. old bridge']],
    ];
    const shown = (given: Partial<PhrasesOptions>): unknown[] =>
      rows(table(documents, given), 'phrase').flat();
    expect(shown({})).toEqual(['clean air', 'old bridge', 'safe harbour']);
    expect(shown({ minDocuments: 2 })).toEqual(['clean air', 'safe harbour']);
    expect(shown({ minSpeakers: 2 })).toEqual(['clean air', 'safe harbour']);
    expect(shown({ minPerMillion: (3 / 18) * 1e6 + 1 })).toEqual([]);
  });

  it('counts words that are names of object properties', () => {
    const text = 'constructor __proto__. constructor __proto__';
    expect(rows(table([[['A', text]]]), 'phrase', 'count')).toEqual([['constructor __proto__', 2]]);
  });

  it('gives an empty table for a corpus without words', () => {
    expect(table([]).rowCount).toBe(0);
    expect(table([[['A', '…']], []]).rowCount).toBe(0);
  });
});

const defaults: PhrasesOptions = {
  minCount: undefined,
  minDocuments: 1,
  minWords: 2,
  maxWords: undefined,
  across: 'none',
  all: false,
  minSpeakers: 1,
  minPerMillion: undefined,
  newSince: undefined,
  goneSince: undefined,
  rituals: 'last',
  sort: 'count',
};

function table(documents: readonly Doc[], options: Partial<PhrasesOptions> = {}): Table {
  return phrases.compute(corpusOf(documents), { ...defaults, ...options });
}

function rows({ columns, values, rowCount }: Table, ...ids: string[]): unknown[][] {
  const chosen = ids.map((id) => values[columns.findIndex((column) => column.id === id)]);
  return Array.from({ length: rowCount }, (_, row) => chosen.map((column) => column?.[row]));
}
