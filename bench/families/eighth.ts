import { apart, type Chance, type Generator, type PlantedFamily } from './planting.ts';
import { familyByEdits } from './sixth.ts';
import {
  cut,
  exchanged,
  inflected,
  inserted,
  interrupted,
  owned,
  relinked,
  turned,
  type WordEdit,
} from './word-edits.ts';

// Formulas of frequent words only, drawn from so few that most of them are in several formulas.

const frames: readonly ((a: string, b: string, c: string, d: string) => string)[] = [
  (a, b, c) => `${a} ${b} ${c}`,
  (a, b, c) => `${a} ${b} and ${c}`,
  (a, b, c) => `${a} and ${b} for ${c}`,
  (a, b, c) => `${a} of the ${b} ${c}`,
  (a, b, c, d) => `${a} ${b} with ${c} ${d}`,
  (a, b, c, d) => `${a} and ${b} in our ${c} ${d}`,
  (a, b, c) => `${a} must be ${b} by ${c}`,
];

/** Families of frequent words, which share some. */
export const eighth: Generator = (chance: Chance, count: number, words): PlantedFamily[] => {
  const few = chance.some(words.slice(60, 500), 120);
  const others = words.slice(500, 1000);
  const edits: Readonly<Record<string, WordEdit>> = {
    inflected,
    owned,
    relinked,
    turned,
    cut,
    exchanged: exchanged(others),
    inserted: inserted(others),
    interrupted: interrupted(['my friends', 'we hope']),
  };
  const heads = apart(
    () => {
      const [a = '', b = '', c = '', d = ''] = chance.some(few, 4);
      return chance.one(frames)(a, b, c, d);
    },
    count,
    (text) => text.split(' ').filter((word) => few.includes(word)),
  );
  return heads.map((head) => familyByEdits(head, edits, chance));
};
