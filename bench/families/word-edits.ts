import type { Chance } from './planting.ts';

// Edits of formulas as lists of words, as anybody would make them who knows no grammar: at any place, the first and the last included.

/** A word of a formula: of content, of function, or a name. */
export interface Word {
  readonly text: string;
  readonly kind: 'content' | 'function' | 'name';
}

/** Makes a variant of the words of a formula, or nothing where it does not fit. */
export type WordEdit = (words: readonly Word[], chance: Chance) => Word[] | undefined;

/** Words from a text: small ones are function words, and what has a capital is a name. */
export function wordsOf(text: string): Word[] {
  return text.split(' ').map((each): Word => ({ text: each, kind: kindOf(each) }));
}

const functionWords: ReadonlySet<string> = new Set(
  `a an the of for with and in to by from on at our your their its we will must can not is are be as that this through
  without towards or`.split(/\s+/u),
);

function kindOf(text: string): Word['kind'] {
  if (functionWords.has(text)) return 'function';
  return /^\p{Lu}/u.test(text) ? 'name' : 'content';
}

/** The words as they are printed. */
export function printed(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(' ,', ',');
}

function placesOf(words: readonly Word[], kind: Word['kind']): number[] {
  return [...words.keys()].filter((at) => words[at]!.kind === kind);
}

function replaced(words: readonly Word[], at: number, text: string): Word[] {
  return words.with(at, { ...words[at]!, text });
}

/** Another form of a content word. */
export const inflected: WordEdit = (words, chance) => {
  const places = placesOf(words, 'content').filter((at) => /[a-z]{3}$/u.test(words[at]!.text));
  if (places.length === 0) return undefined;
  const at = chance.one(places);
  const { text } = words[at]!;
  if (text.endsWith('s')) return text.endsWith('ss') ? undefined : replaced(words, at, text.slice(0, -1));
  return replaced(words, at, /[^aeiou]y$/u.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`);
};

/** A possessive before a content word. */
export const owned: WordEdit = (words, chance) => {
  const places = placesOf(words, 'content');
  if (places.length < 2) return undefined;
  const at = chance.one(places.slice(1));
  const own: Word = { text: chance.one(['our', 'their', 'your']), kind: 'function' };
  const before = words[at - 1]!;
  return ['the', 'a', 'an'].includes(before.text) ? words.with(at - 1, own) : words.toSpliced(at, 0, own);
};

/** A possessive ending. */
export const genitive: WordEdit = (words, chance) => {
  const places = placesOf(words, 'content').filter((at) => words[at + 1]?.kind === 'content');
  if (places.length === 0) return undefined;
  const at = chance.one(places);
  return replaced(words, at, `${words[at]!.text}'s`);
};

const links = ['with', 'of a', 'for', 'in', 'through', 'of the', 'towards', 'by', 'without', 'from our'];

/** Another preposition or conjunction. */
export const relinked: WordEdit = (words, chance) => {
  const places = placesOf(words, 'function').filter((at) => at > 0);
  if (places.length === 0) return undefined;
  const at = chance.one(places);
  const others = links.filter((link) => link !== words[at]!.text);
  return words.toSpliced(at, 1, ...wordsOf(chance.one(others)));
};

/** A content word exchanged, the first and the last as well as any. */
export function exchanged(others: readonly string[]): WordEdit {
  return (words, chance) => {
    const places = placesOf(words, 'content');
    return places.length < 3 ? undefined : replaced(words, chance.one(places), chance.one(others));
  };
}

/** A word put in between two words. */
export function inserted(others: readonly string[]): WordEdit {
  return (words, chance) => {
    const at = chance.between(1, words.length - 1);
    return words.toSpliced(at, 0, { text: chance.one(others), kind: 'content' });
  };
}

/** A word left out, the first and the last as well as any. */
export const dropped: WordEdit = (words, chance) => {
  if (words.filter(({ kind }) => kind !== 'function').length < 3) return undefined;
  const at = chance.between(0, words.length - 1);
  return tidy(words.toSpliced(at, 1));
};

/** The first or the last content word left out, with what links it. */
export const cut: WordEdit = (words, chance) => {
  if (words.filter(({ kind }) => kind !== 'function').length < 3) return undefined;
  return tidy(chance.between(0, 1) === 0 ? words.slice(1) : words.slice(0, -1));
};

/** Without function words at either end. */
function tidy(words: readonly Word[]): Word[] {
  const first = words.findIndex(({ kind }) => kind !== 'function');
  const last = words.findLastIndex(({ kind }) => kind !== 'function');
  return words.slice(first, last + 1);
}

/** Some words between two words. */
export function interrupted(texts: readonly string[]): WordEdit {
  return (words, chance) => {
    const at = chance.between(1, words.length - 1);
    return words.toSpliced(at, 0, ...wordsOf(`, ${chance.one(texts)} ,`));
  };
}

/** The words on both sides of `and` exchanged. */
export const turned: WordEdit = (words) => {
  const at = words.findIndex(({ text }) => text === 'and');
  if (at < 1 || at === words.length - 1) return undefined;
  return words.with(at - 1, words[at + 1]!).with(at + 1, words[at - 1]!);
};

/** One edit, and for some variants a second one. */
export function twice(edits: readonly WordEdit[]): WordEdit {
  return (words, chance) => {
    const once = chance.one(edits)(words, chance);
    return once && chance.one(edits)(once, chance);
  };
}
