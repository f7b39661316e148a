import { type Chance, type Generator, type PlantedFamily } from './planting.ts';
import { familyByEdits } from './sixth.ts';
import {
  cut,
  dropped,
  exchanged,
  inflected,
  inserted,
  interrupted,
  owned,
  relinked,
  turned,
  twice,
  type WordEdit,
} from './word-edits.ts';

// Long formulas of six to nine words, a third of them function words, of words that the sentences around have as well.

const links = ['of the', 'for', 'with', 'and', 'in our', 'to', 'by', 'through', 'for the', 'and the'];

function formula(chance: Chance, words: readonly string[]): string {
  const parts = chance.some(words, chance.between(4, 6));
  let text = parts[0]!;
  for (const part of parts.slice(1)) {
    text += chance.between(0, 2) === 0 ? ` ${part}` : ` ${chance.one(links)} ${part}`;
  }
  return text;
}

/** Families of long formulas. */
export const seventh: Generator = (chance: Chance, count: number, words): PlantedFamily[] => {
  const usual = words.slice(200, 3000);
  const others = words.slice(100, 600);
  const exchange = exchanged(others);
  const insert = inserted(others);
  const small: readonly WordEdit[] = [inflected, relinked, insert, owned, dropped, exchange];
  const edits: Readonly<Record<string, WordEdit>> = {
    inflected,
    owned,
    relinked,
    turned,
    dropped,
    cut,
    exchanged: exchange,
    inserted: insert,
    interrupted: interrupted(['if I may', 'and I mean this', 'once more']),
    twice: twice(small),
    again: twice(small),
  };
  return Array.from({ length: count }, () => familyByEdits(formula(chance, usual), edits, chance));
};
