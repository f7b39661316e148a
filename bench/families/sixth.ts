import { type Chance, type Generator, type PlantedFamily } from './planting.ts';
import {
  cut,
  dropped,
  exchanged,
  genitive,
  inflected,
  inserted,
  interrupted,
  owned,
  printed,
  relinked,
  turned,
  twice,
  type WordEdit,
  wordsOf,
} from './word-edits.ts';

// Invented words in frames, edited at any place, some of them twice; many variants have exactly three uses.

const syllables = 'ba ke lo mi nu pa re so ti vu da fe go hi ju la me no ri sa tor van wel zim'.split(' ');
const finals = ['n', 'r', 'l', 'k', 't', 'm', 'nd', 'st'];

const frames: readonly ((word: () => string) => string)[] = [
  (word) => `${word()} ${word()}`,
  (word) => `${word()} ${word()} ${word()}`,
  (word) => `${word()} and ${word()}`,
  (word) => `${word()} of the ${word()}`,
  (word) => `${word()} ${word()} for ${word()}`,
  (word) => `${word()} the ${word()} of our ${word()}`,
  (word) => `${word()} , ${word()} and ${word()}`,
  (word) => `${word()} and ${word()} in the ${word()} ${word()}`,
  (word) => `from ${word()} to ${word()}`,
  (word) => `a ${word()} with ${word()} and ${word()}`,
];

function invented(chance: Chance): string {
  const count = chance.between(2, 3);
  return Array.from({ length: count }, () => chance.one(syllables)).join('') + chance.one(finals);
}

/** Families by edits of words: each variant made by one of the edits from the first. */
export function familyByEdits(
  head: string,
  edits: Readonly<Record<string, WordEdit>>,
  chance: Chance,
): PlantedFamily {
  const uses = (): number => (chance.between(1, 4) === 1 ? 3 : chance.between(3, 40));
  const words = wordsOf(head);
  const variants = [{ text: printed(words), uses: uses(), rule: 'head' }];
  const wanted = chance.between(1, 6);
  for (let tries = 0; tries < 30 && variants.length < wanted; tries++) {
    const [rule, edit] = chance.one(Object.entries(edits));
    const made = edit(words, chance);
    if (!made) continue;
    const text = printed(made);
    if (variants.some((variant) => variant.text === text)) continue;
    variants.push({ text, uses: uses(), rule });
  }
  return { variants };
}

/** Families of invented words. */
export const sixth: Generator = (chance: Chance, count: number): PlantedFamily[] => {
  const others = Array.from({ length: 30 }, () => invented(chance));
  const single: readonly WordEdit[] = [inflected, relinked, inserted(others), owned];
  const edits: Readonly<Record<string, WordEdit>> = {
    inflected,
    owned,
    genitive,
    relinked,
    turned,
    dropped,
    cut,
    exchanged: exchanged(others),
    inserted: inserted(others),
    interrupted: interrupted(['as you know', 'I say', 'ladies and gentlemen']),
    twice: twice(single),
  };
  return Array.from({ length: count }, () =>
    familyByEdits(
      chance.one(frames)(() => invented(chance)),
      edits,
      chance,
    ),
  );
};
