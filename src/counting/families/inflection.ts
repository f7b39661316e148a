import stem from 'wink-porter2-stemmer';
import { baseOfIrregular } from '../../text/word-forms/irregular.ts';
import { numeralKey } from '../../text/word-forms/numerals.ts';
import { spellingKey } from '../../text/word-forms/spelling.ts';

/** The words of a vocabulary, sorted into classes of one word in several forms. */
export interface WordClasses {
  /** Word → class: one number for a word in all its inflections and spellings. Numbered in the order of the words. */
  readonly classOf: Int32Array;
  /** Word → stem: one number for all words of a root, derived ones included. */
  readonly stemOf: Int32Array;
  readonly classCount: number;
}

/** Words whose difference in a formula is none of content: each set is one class. */
const sets: readonly (readonly string[])[] = [
  ['all', 'every', 'each', 'any'],
  ['no', 'not', 'never'],
];

const setOf: ReadonlyMap<string, string> = new Map(
  sets.flatMap((set) => set.map((word) => [word, `set:${set[0] ?? ''}`] as const)),
);

/** Endings of English words whose exchange is inflection, after the letters that two words share. */
const families: readonly (readonly string[])[] = [
  ['', 's', 'es', 'ed', 'd', 'ing'],
  ['e', 'es', 'ed', 'ing'],
  ['y', 'ies', 'ied', 'ying', "y's"],
  ['f', 'fe', 'ves'],
];

/** The classes of types, by inflection, spelling and numerals. */
export function wordClasses(types: readonly string[]): WordClasses {
  const keys = types.map(keyOf);
  const stems = numbering();
  const stemOf = Int32Array.from(keys, (key) => stems.of(stemKey(key)));
  const members: number[][] = Array.from({ length: stems.count() }, () => []);
  for (const [word, of] of stemOf.entries()) members[of]!.push(word);
  const representative = Int32Array.from(types, (_, word) => word);
  for (const words of members) if (words.length > 1) joinInflections(words, keys, representative);
  const classes = numbering();
  const classOf = Int32Array.from(representative, (word) => classes.of(String(word)));
  return { classOf, stemOf, classCount: classes.count() };
}

/** A type without a possessive ending, in one spelling; what begins with a mark and a colon is no word of letters. */
function keyOf(type: string): string {
  const set = setOf.get(type);
  if (set !== undefined) return set;
  const numeral = numeralKey(type);
  if (numeral !== undefined) return `number:${numeral}`;
  const bare = type.replace(/['’]s?$/u, '');
  return spellingKey(baseOfIrregular.get(bare) ?? bare);
}

function stemKey(key: string): string {
  return key.includes(':') ? key : stem(key);
}

/** Gives the words of a stem that are forms of one word the first of them as representative. */
function joinInflections(
  words: readonly number[],
  keys: readonly string[],
  representative: Int32Array,
): void {
  for (const [index, word] of words.entries()) {
    const earlier = words.slice(0, index).find((other) => isInflection(keys[other]!, keys[word]!));
    if (earlier !== undefined) representative[word] = representative[earlier]!;
  }
}

/** Whether two words of one stem differ by an inflectional ending, or not at all. */
export function isInflection(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  for (let length = shared; length >= Math.max(2, shared - 2); length--) {
    const rests = [a.slice(length), b.slice(length)].map((rest) => undoubled(rest, a[length - 1] ?? ''));
    if (families.some((family) => rests.every((rest) => family.includes(rest)))) return true;
  }
  return false;
}

/** `planned` is `plan` with `ned`: the doubled letter is taken off. */
function undoubled(rest: string, last: string): string {
  return rest.length > 2 && rest.startsWith(last) && /^.(?:ed|ing)$/u.test(rest) ? rest.slice(1) : rest;
}

function numbering(): { of(key: string): number; count(): number } {
  const ids = new Map<string, number>();
  return {
    of: (key) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, ids.size);
      return ids.size - 1;
    },
    count: () => ids.size,
  };
}
