import { describe, expect, it } from 'vitest';
import { ritualOf, withRituals } from '../../src/counting/rituals.ts';

describe('ritualOf', () => {
  it.each([
    ['thank you mr. president', 'thanks'],
    ['thanks for taking my question', 'thanks'],
    ['good afternoon everyone', 'greeting'],
    ['ladies and gentlemen', 'greeting'],
    ['next question please', 'floor'],
    ['the lady in the second row', 'floor'],
    ['go ahead peter', 'floor'],
  ])('knows “%s”', (phrase, ritual) => {
    expect(ritualOf(phrase.split(' '))).toBe(ritual);
  });

  it.each([
    'steady hands and open harbours',
    'good jobs',
    'last question of the climate talks agenda',
    'constructor',
    '__proto__',
    '',
  ])('takes “%s” for none', (phrase) => {
    expect(ritualOf(phrase.split(' '))).toBeUndefined();
  });
});

describe('withRituals', () => {
  const items = ['thanks', 'peace', 'thank you', 'growth'];

  it('sets rituals last, leaves them out, or shows nothing else, and says so', () => {
    expect(withRituals(items, isRitual, 'last').shown).toEqual(['peace', 'growth', 'thanks', 'thank you']);
    expect(withRituals(items, isRitual, 'last').notes).toHaveLength(1);
    expect(withRituals(items, isRitual, 'left-out').shown).toEqual(['peace', 'growth']);
    expect(withRituals(items, isRitual, 'only').shown).toEqual(['thanks', 'thank you']);
  });

  it('has nothing to say where there are none', () => {
    expect(withRituals(['peace'], isRitual, 'last')).toEqual({ shown: ['peace'], notes: [] });
  });
});

function isRitual(text: string): boolean {
  return text.startsWith('thank');
}
