import type { Vocabulary } from '../model/corpus.ts';
import type { WordForms } from './unit-words.ts';

/** What `textstat_lexdiv` of quanteda.textstats can remove, by what it may be told to keep. */
const removable: ReadonlyMap<string, RegExp> = new Map([
  ['punctuation', /^\p{P}$/u],
  ['symbols', /^\p{S}$/u],
  ['numbers', /^\p{Sc}?\p{N}(?:[.,]*\p{N})*\p{Sc}?$/u],
]);

/** Addresses, which it always removes. */
const addresses: readonly RegExp[] = [
  /^(?:[-a-z0-9+.]{2,20}:\/\/|www\.)/iu,
  /^[-+\w.]+@[-a-z0-9]+(?:\.[-a-z0-9]+)*\.[a-z]+$/iu,
];

/** What may be kept. */
export const keepable: readonly string[] = [...removable.keys()];

/** Its arguments `remove_punct`, `remove_symbols`, `remove_numbers` and `remove_hyphens`. */
export interface QuantedaRemovals {
  /** What is not removed. */
  readonly keep: readonly string[];
  /** Whether what hyphens join is several words. */
  readonly splitHyphens: boolean;
}

/**
 * The words of a corpus as `textstat_lexdiv` of quanteda.textstats counts them: a punctuation mark, a symbol, a number and an
 * address are none, all else in lower case, apostrophes as they are.
 */
export function quantedaWords(
  { forms }: Vocabulary,
  { keep, splitHyphens }: QuantedaRemovals = { keep: [], splitHyphens: false },
): WordForms {
  const removed = [
    ...addresses,
    ...[...removable].flatMap(([id, rule]) => (keep.includes(id) ? [] : [rule])),
  ];
  const wordOf = new Map<string, number>();
  const wordsOf = (form: string): number[] => {
    const tokens = splitHyphens ? form.split(/(?<=\p{Pd})|(?=\p{Pd})/u) : [form];
    return tokens.flatMap((token) => {
      if (removed.some((pattern) => pattern.test(token))) return [];
      const type = token.toLowerCase();
      const known = wordOf.get(type) ?? wordOf.size;
      wordOf.set(type, known);
      return [known];
    });
  };
  const several = new Map<number, readonly number[]>();
  const wordOfForm = Int32Array.from(forms, (form, at) => {
    const [first = -1, ...others] = wordsOf(form);
    if (others.length > 0) several.set(at, others);
    return first;
  });
  return { wordOfForm, several, limit: wordOf.size };
}
