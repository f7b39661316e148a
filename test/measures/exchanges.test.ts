import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/corpus/build.ts';
import { exchanges } from '../../src/measures/exchanges.ts';
import type { Cell } from '../../src/model/table.ts';
import { compute } from '../../src/pipeline.ts';
import { withRoles } from '../../src/segmentation/kinds.ts';
import { turnOf } from '../../src/segmentation/turn.ts';
import { en } from '../../src/text/stopwords/index.ts';
import { toyTokenizer } from '../corpus-of.ts';

describe('exchanges', () => {
  it('has a row for each exchange, numbered in its document', () => {
    const rows = rowsOf([
      [
        ['MS. ROE', 'Good morning, everybody here.'],
        ['Q', 'What does the old harbour cost?'],
        ['MS. ROE', 'The harbour will cost four million. (Laughter.)'],
        ['MR. LEE', 'Four and a half.'],
        ['Q', 'Who is that?'],
      ],
      [
        ['Reuters', 'When will the ferry sail?'],
        ['MS. ROE', 'Not today.'],
        ['Reuters', 'When will it, then?'],
        ['MS. ROE', 'On Friday.'],
      ],
    ]);
    expect(rows).toEqual([
      {
        document: 'd1',
        date: '2024-01-01',
        exchange: 1,
        question_turn: 2,
        answer_turn: 3,
        follow_up_of: undefined,
        questioner: 'Q',
        answerer: 'MS. ROE; MR. LEE',
        question_words: 6,
        answer_words: 10,
        uptake: 2 / 3,
        question: 'What does the old harbour cost?',
        line: 2,
      },
      expect.objectContaining({
        exchange: 2,
        question_turn: 5,
        answer_turn: undefined,
        follow_up_of: 1,
        answerer: undefined,
        answer_words: 0,
        uptake: undefined,
      }),
      expect.objectContaining({ document: 'd2', exchange: 1, follow_up_of: undefined, uptake: 0 }),
      // Nothing but function words is asked.
      expect.objectContaining({ document: 'd2', exchange: 2, follow_up_of: 1, uptake: undefined }),
    ]);
  });

  it('shortens long questions between words', () => {
    const [row] = rowsOf([[['Q', `Is it ${'very '.repeat(60)}cold?`]]]);
    expect(row?.['question']).toMatch(/^Is it (?:very )+very…$/u);
    expect(String(row?.['question']).length).toBeLessThanOrEqual(121);
  });

  it('has uptake 1 for an answer that repeats the question, and 0 for one without a word of it', () => {
    const word = fc.constantFrom(
      'harbour',
      'cost',
      'Ferry',
      'the',
      'of',
      'WHAT',
      '2020',
      'naïve',
      'paid',
      'constructor',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 20 }), (words) => {
        const asked = `${words.join(' ')}?`;
        const [same] = rowsOf([
          [
            ['Q', asked],
            ['MS. ROE', `You ask ${words.toReversed().join(', ')}.`],
          ],
        ]);
        const [other] = rowsOf([
          [
            ['Q', asked],
            ['MS. ROE', 'Nobody knows anything yet.'],
          ],
        ]);
        const hasContent = words.some((one) => !en.has(one.toLowerCase()));
        expect(same?.['uptake']).toBe(hasContent ? 1 : undefined);
        expect(other?.['uptake']).toBe(hasContent ? 0 : undefined);
      }),
    );
  });

  it('has uptake between 0 and 1, and more of it the longer the answer', () => {
    const words = fc.array(fc.constantFrom('harbour', 'cost', 'ferry', 'the', 'levy', 'paid'), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, (asked, answered, more) => {
        const uptakes = [answered, [...answered, ...more]].map(
          (answer) =>
            rowsOf([
              [
                ['Q', `${asked.join(' ')}?`],
                ['MS. ROE', `${answer.join(' ')}.`],
              ],
            ])[0]?.['uptake'],
        );
        for (const uptake of uptakes.filter((value) => typeof value === 'number')) {
          expect(uptake).toBeGreaterThanOrEqual(0);
          expect(uptake).toBeLessThanOrEqual(1);
        }
        expect(Number(uptakes[1] ?? 0)).toBeGreaterThanOrEqual(Number(uptakes[0] ?? 0));
      }),
    );
  });

  it('is empty where nobody asks', () => {
    expect(rowsOf([[['Ada Lee', 'A shared future.']], []])).toEqual([]);
  });
});

type Said = readonly [label: string, text: string];

function rowsOf(documents: readonly (readonly Said[])[]): Readonly<Record<string, Cell>>[] {
  const transcripts = documents.map((said, document) => ({
    document: `d${document + 1}`,
    path: `d${document + 1}.txt`,
    metadata: { date: '2024-01-01' },
    reader: 'made-up',
    sha256: '',
    turns: withRoles(
      said.map(([label, text], index) =>
        turnOf({ label, line: index + 1, rule: 'label-inline', confidence: 1 }, [{ text, line: index + 1 }]),
      ),
    ),
    setAside: [],
    pages: 0,
    missingPages: [],
    notices: [],
  }));
  const table = compute(exchanges, corpusOf(transcripts, { tokenizer: toyTokenizer, sentences: false }));
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(table.columns.map(({ id }, column) => [id, table.values[column]?.[row]])),
  );
}
