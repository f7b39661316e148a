import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsGivingFloor,
  givesFloor,
  isCourtesy,
  isCutOff,
  opensWithCourtesy,
  saysFollowUp,
} from '../../src/text/floor.ts';

describe('givesFloor', () => {
  it.each([
    'Go ahead.',
    'Next question, please.',
    'Thank you, Minister. Ms. Lee, please.',
    'Yes, ma’am.',
    'Okay. The lady in the front, go ahead.',
    'Adelante, por favor.',
    'Sí. Siguiente pregunta.',
    'La parole est à Mme Roy.',
    'Nächste Frage, bitte.',
    '请提问。',
    '(Laughs.) Who’s next?',
  ])('hears %s', (text) => {
    expect(givesFloor(text)).toBe(true);
  });

  it.each([
    'Please ask the ministry.',
    'Engineering.',
    'Yes.',
    'We will decide on the first question of tariffs next week, and on nothing else before the summer is over, I promise.',
    '',
  ])('hears an answer in “%s”', (text) => {
    expect(givesFloor(text)).toBe(false);
  });
});

describe('endsGivingFloor', () => {
  it.each(['It will be out by Friday. Joss.', 'I do not know. Go ahead, Anneke.', 'No. Who’s next? Yes.'])(
    'hears the call at the end of %s',
    (text) => {
      expect(endsGivingFloor(text)).toBe(true);
    },
  );

  it.each([
    'It will be out by Friday.',
    'Joss.',
    'Is it ready? Yes.',
    'I asked Mr. Lee.',
    'It went well. Thanks.',
  ])('hears none in %s', (text) => {
    expect(endsGivingFloor(text)).toBe(false);
  });
});

describe('what questioners say', () => {
  it('knows thanks without a question', () => {
    expect(
      ['Thanks, Lise.', 'Gracias.', 'Thank you?', 'Thank you for the many words on tariffs.'].map(isCourtesy),
    ).toEqual([true, true, false, false]);
  });

  it('knows how a new questioner begins', () => {
    expect(
      ['Yes, hello. On the map.', 'Thanks. Two questions.', 'And the map?'].map(opensWithCourtesy),
    ).toEqual([true, true, false]);
  });

  it('knows follow-ups and broken-off words', () => {
    expect(['Just to follow up on that', 'A follow-up.', 'The follower'].map(saysFollowUp)).toEqual([
      true,
      true,
      false,
    ]);
    expect(['So the trip is a —', 'Is it …', 'It is —(laughter)', 'A well-known map.'].map(isCutOff)).toEqual(
      [true, true, true, false],
    );
  });

  it('takes any text, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const long = text.repeat(2000);
        for (const question of [givesFloor, endsGivingFloor, isCourtesy, opensWithCourtesy, isCutOff]) {
          expect(typeof question(long)).toBe('boolean');
        }
      }),
      { numRuns: 50 },
    );
  });
});
