import type { Vocabulary } from '../model/corpus.ts';
import type { WordForms } from './unit-words.ts';

/** What `textstat_lexdiv` of quanteda.textstats removes by default: punctuation, a symbol, a number, an address. */
const removed: readonly RegExp[] = [
  /^\p{P}+$/u,
  /^\p{S}$/u,
  /^\p{Sc}?\p{N}(?:[.,]*\p{N})*\p{Sc}?$/u,
  /^(?:[-a-z0-9+.]{2,20}:\/\/|www\.)/iu,
  /^[-+\w.]+@[-a-z0-9]+(?:\.[-a-z0-9]+)*\.[a-z]+$/iu,
];

/** The words of a corpus as `textstat_lexdiv` of quanteda.textstats counts them: all else in lower case, apostrophes as they are. */
export function quantedaWords({ forms }: Vocabulary): WordForms {
  const wordOf = new Map<string, number>();
  const wordOfForm = Int32Array.from(forms, (form) => {
    if (removed.some((pattern) => pattern.test(form))) return -1;
    const type = form.toLowerCase();
    const known = wordOf.get(type) ?? wordOf.size;
    wordOf.set(type, known);
    return known;
  });
  return { wordOfForm, limit: wordOf.size };
}
