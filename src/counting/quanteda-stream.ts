import type { Corpus } from '../model/corpus.ts';
import { byCodePoint } from '../text/order.ts';
import { type Stopwords, stopwordFlags } from './stopwords.ts';
import { type StreamOptions, tokensOfEntries, type WordStream, wordStream } from './stream.ts';

/** What a stream as quanteda has it is made of; its entries have the tokens of these options. */
export const quantedaEntries: StreamOptions = { across: 'turn', punctuation: true };

/** A stream in which what was removed has left a pad. */
export interface PaddedStream {
  readonly stream: WordStream;
  /** The word that stands for what was removed; −2 where nothing was. */
  readonly pad: number;
}

const acronym = /^\p{Lu}[\p{Lu}\p{Nd}]+$/u;
const onlyPunctuation = /^\p{P}+$/u;

/**
 * The words of a corpus as `textstat_collocations` of quanteda.textstats takes them: runs end at tokens of punctuation only
 * and at documents, signs such as `$` and `+` are words, capitals are lowered but for acronyms (two or more capitals and
 * digits that begin with a capital) or where they are to be kept, and apostrophes stay as they are. Stop words are replaced by one pad for all, as after
 * `tokens_remove(padding = TRUE)`.
 */
export function quantedaStream(corpus: Corpus, stopwords: Stopwords, keepsCase = false): PaddedStream {
  const { forms } = corpus.vocabulary;
  const { turnStart } = wordStream(corpus, quantedaEntries);
  const words = tokensOfEntries(corpus, quantedaEntries);
  const types = forms.map((form) => (keepsCase || acronym.test(form) ? form : form.toLowerCase()));
  const removed = removedTypes(types, stopwords);
  const vocabulary = [...new Set(types.map((type) => (removed.has(type) ? '' : type)))].sort(byCodePoint);
  const wordOfType = new Map(vocabulary.map((type, word) => [type, word]));
  const wordOfForm = Int32Array.from(types, (type, form) =>
    onlyPunctuation.test(forms[form]!) ? -1 : wordOfType.get(removed.has(type) ? '' : type)!,
  );
  let size = 0;
  for (let entry = 0; entry < words.length; entry++) {
    const token = words[entry]!;
    if (token < 0) continue;
    words[entry] = wordOfForm[corpus.tokens[token]!]!;
    if (words[entry]! >= 0) size += 1;
  }
  return { stream: { words, vocabulary, turnStart, size }, pad: removed.size > 0 ? 0 : -2 };
}

/** The types that a list of stop words has, whatever their capitals. */
function removedTypes(types: readonly string[], name: Stopwords): ReadonlySet<string> {
  const flags = stopwordFlags({ vocabulary: types.map((type) => type.toLowerCase()) }, name);
  return new Set(types.filter((_, index) => flags?.[index] === 1));
}
