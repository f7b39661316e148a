import { describe, expect, it } from 'vitest';
import { outliersOf } from '../../src/corpus/outliers.ts';
import { corpusOf, type Doc } from '../corpus-of.ts';

const limits = { longTurn: 50, loneWords: 1, questionShare: 0.5 };
const briefing: Doc = [
  ['Ada Lee', 'Good morning to all of you, and thank you for coming.'],
  ['Q', 'Will it rise?'],
  ['Ada Lee', 'It will not, as far as we know today.'],
];

describe('outliersOf', () => {
  it('finds nothing in a briefing like others', () => {
    expect(codesOf([briefing, briefing])).toEqual([]);
  });

  it('finds the dialogue without a question among many that have some', () => {
    const silent: Doc = [
      ['Ada Lee', 'Good morning.'],
      ['Bo Chen', 'Good morning, Ada.'],
    ];
    expect(codesOf([briefing, briefing, briefing, briefing, silent])).toEqual(['transcript/no-question']);
    expect(codesOf([briefing, briefing, silent])).toEqual([]);
  });

  it('finds a long turn in a dialogue, and none in an address', () => {
    const long = 'word '.repeat(60).trim();
    expect(
      codesOf([
        [
          ['Ada Lee', long],
          ['Q', 'So?'],
          ['Ada Lee', 'Yes, so.'],
        ],
      ]),
    ).toEqual(['transcript/long-turn']);
    expect(codesOf([[['Ada Lee', long]]])).toEqual([]);
  });

  it('finds a speaker who says one word in all documents', () => {
    const misspelt: Doc = [...briefing, ['Ada Leee', 'Yes.']];
    expect(codesOf([misspelt])).toEqual(['transcript/lone-word']);
    expect(codesOf([misspelt, misspelt])).toEqual([]);
  });

  it('finds a briefing where the press says most', () => {
    const asked: Doc = Array.from({ length: 6 }, () => [
      ['Q', 'This is a long question that goes on for a while.'] as const,
      ['Ada Lee', 'No, it is not.'] as const,
    ]).flat();
    expect(codesOf([asked])).toEqual(['transcript/mostly-questions']);
  });

  it('looks for nothing that is turned off', () => {
    const off = { longTurn: 0, loneWords: 0, questionShare: 0 };
    const odd: Doc = [
      ['Ada Lee', 'word '.repeat(6_000)],
      ['Q', 'So?'],
      ['Bo Chen', 'Yes.'],
    ];
    expect(codesOf([odd], off)).toEqual([]);
  });
});

function codesOf(documents: readonly Doc[], given: typeof limits = limits): string[] {
  return outliersOf(corpusOf(documents).documents, given).flatMap((notices) =>
    notices.map(({ code }) => code),
  );
}
