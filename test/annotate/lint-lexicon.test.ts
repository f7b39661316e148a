import { expect, it } from 'vitest';
import { lintLexicon } from '../../src/annotate/lint-lexicon.ts';
import { namesOf } from './lexicon-of.ts';

it('lists forms that stand twice, and those that several entries claim', () => {
  const lexicon = namesOf(
    { name: 'Ann Lee', forms: ['Ann Lee', 'A. Lee', '(A.|Anna) Lee'], short: ['Lee'] },
    { name: 'Bo Lee', short: ['Lee'] },
    { name: 'Lee', forms: ['Anna Lee'] },
  );
  expect(lintLexicon(lexicon).map(({ entry, form, code }) => `${entry}: ${form} ${code}`)).toEqual([
    'Ann Lee: A. Lee duplicate',
    'Bo Lee: Lee overlap',
    'Lee: Lee shadowed',
    'Lee: Anna Lee overlap',
  ]);
});

it('lists nothing of a sound one', () => {
  expect(lintLexicon(namesOf({ name: 'Ann Lee', forms: ['Ann Lee'] }))).toEqual([]);
});
