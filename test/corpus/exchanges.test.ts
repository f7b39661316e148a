import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangesOf } from '../../src/corpus/exchanges.ts';
import type { Turn } from '../../src/model/transcript.ts';
import { withRoles } from '../../src/segmentation/kinds.ts';
import { turnOf } from '../../src/segmentation/turn.ts';

describe('exchangesOf', () => {
  it('numbers question and answer, and takes nothing before the first question for an answer', () => {
    expect(
      pairsOf([
        ['MS. ROE', 'Good morning, everybody. I have one announcement to make.'],
        ['Q', 'What does the harbour cost?'],
        ['MS. ROE', 'Four million crowns.'],
        ['MR. LEE', 'And a half.'],
        ['Q', 'Thank you. Who pays for it?'],
        ['MS. ROE', 'All of us do.'],
      ]),
    ).toEqual(['1: 2 > 3 4', '2: 5 > 6']);
  });

  it('takes a question under an anonymous label for a follow-up until somebody is called on', () => {
    expect(
      pairsOf([
        ['Q', 'What does the harbour cost?'],
        ['MS. ROE', 'Four million crowns.'],
        ['Q', 'Who pays for it?'],
        ['MS. ROE', 'All of us do. Go ahead, Joss.'],
        ['Q', 'What about the ferry?'],
        ['MS. ROE', 'It sails on Friday.'],
        ['MODERATOR', 'Next question.'],
        ['Q', 'When will it rain?'],
        ['MS. ROE', 'I was told tomorrow.'],
        ['Q', 'Just to follow up, at what time?'],
        ['MS. ROE', 'At noon, they say.'],
      ]),
    ).toEqual(['1: 1 > 2', '2: 3 > 4 (1)', '3: 5 > 6', '4: 8 > 9', '5: 10 > 11 (4)']);
  });

  it('takes the same name for a follow-up, and another name for none', () => {
    expect(
      pairsOf([
        ['Reuters', 'What does the harbour cost?'],
        ['MS. ROE', 'Four million crowns.'],
        ['Reuters', 'Who pays for it?'],
        ['MS. ROE', 'All of us do.'],
        ['AFP', 'What about the ferry?'],
        ['MS. ROE', 'It sails on Friday.'],
        ['Reuters', 'A follow-up: since when do we pay?'],
        ['MS. ROE', 'Since May.'],
      ]),
    ).toEqual(['1: 1 > 2', '2: 3 > 4 (1)', '3: 5 > 6', '4: 7 > 8 (2)']);
  });

  it('passes over interjections and questions that are cut off', () => {
    expect(
      pairsOf([
        ['Q', 'What does the harbour cost?'],
        ['MS. ROE', 'Four million crowns —'],
        ['Q', 'You always —'],
        ['MS. ROE', 'I always say four million.'],
        ['Q', 'Can I ask about the border crossing —'],
        ['Q', 'Sorry, could I finish on the harbour first?'],
        ['MS. ROE', 'You have finished.'],
      ]),
    ).toEqual(['1: 1 > 2 4', '2: 6 > 7 (1)']);
  });

  it('leaves a whole question without an answer alone, and joins what one name asks', () => {
    expect(
      pairsOf([
        ['AFP', 'What does the harbour cost?'],
        ['Reuters', 'And who is going to pay for it?'],
        ['MS. ROE', 'All of us do.'],
        ['BBC', 'Is it ready?'],
        ['CNN', '(Cross-talk.)'],
        ['BBC', 'Is the harbour ready?'],
        ['MS. ROE', 'Nearly.'],
        ['BBC', 'Thank you.'],
      ]),
    ).toEqual(['1: 1 >', '2: 2 > 3', '3: 4 6 > 7']);
  });

  it('passes over interpreters, who say everything again', () => {
    expect(
      pairsOf([
        ['PREGUNTA', '¿Cuánto cuesta el puerto?'],
        ['INTERPRETER', 'What does the harbour cost?'],
        ['MS. ROE', 'Four million crowns.'],
        ['INTERPRETER', 'Cuatro millones de coronas.'],
      ]),
    ).toEqual(['1: 1 > 3']);
  });

  it('takes a chair’s questions to one person for follow-ups of each other', () => {
    expect(
      pairsOf([
        ['MODERATOR', 'Senator Lee, what does the harbour cost?'],
        ['SENATOR LEE', 'Four million crowns.'],
        ['MODERATOR', 'Who pays for it, Senator Lee?'],
        ['SENATOR LEE', 'All of us do.'],
        ['MODERATOR', 'Do you agree, Governor Roe?'],
        ['GOVERNOR ROE', 'I do not.'],
      ]),
    ).toEqual(['1: 1 > 2', '2: 3 > 4 (1)', '3: 5 > 6']);
  });

  it('numbers exchanges in ascending order, and has each turn once, questions before answers', () => {
    const label = fc.constantFrom('Q', 'Reuters', 'AFP', 'MS. ROE', 'MR. LEE', 'MODERATOR', 'INTERPRETER');
    const text = fc.constantFrom(
      'What does it cost?',
      'You always —',
      'Follow-up: why?',
      'Thank you.',
      'Four million crowns. Joss.',
      'Go ahead.',
      '(Laughter.)',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, text), { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (said, minWords) => {
          const exchanges = exchangesOf(turnsOf(said), { minWords });
          expect(exchanges.map(({ number }) => number)).toEqual(exchanges.map((_, index) => index + 1));
          const order = exchanges.flatMap(({ questions, answers }) => [...questions, ...answers]);
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
          for (const { number, questions, followUpOf } of exchanges) {
            expect(questions.length).toBeGreaterThan(0);
            expect(followUpOf ?? 0).toBeLessThan(number);
          }
        },
      ),
    );
  });
});

type Said = readonly [label: string, text: string];

function turnsOf(said: readonly Said[]): Turn[] {
  return withRoles(
    said.map(([label, text], index) =>
      turnOf(
        { label, line: index + 1, rule: 'label-inline', confidence: 1 },
        text === '' ? [] : [{ text, line: index + 1 }],
      ),
    ),
  );
}

/** Each exchange as `number: question turns > answer turns (what it follows up)`. */
function pairsOf(said: readonly Said[]): string[] {
  return exchangesOf(turnsOf(said), { minWords: 4 }).map(({ number, questions, answers, followUpOf }) =>
    [
      `${number}:`,
      ...questions.map((index) => index + 1),
      '>',
      ...answers.map((index) => index + 1),
      ...(followUpOf === undefined ? [] : [`(${followUpOf})`]),
    ].join(' '),
  );
}
