import type { Vocabulary } from '../model/corpus.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import { typeOf } from '../text/words.ts';

/** A form of a lexicon as the tokens of a corpus: printed, and their types. */
interface FormTokens {
  readonly printed: readonly string[];
  readonly types: readonly number[];
}

/** Cuts forms of lexicons into tokens. */
export interface FormReader {
  /**
   * The tokens of a word sequence, without those that a match passes over; undefined where a token is not in the corpus,
   * so that the form cannot be either.
   */
  tokensOf(words: readonly string[], passes: (token: string) => boolean): FormTokens | undefined;
}

/**
 * A reader that cuts forms exactly as the text was cut: by the same tokenizer. Tokenizing costs more than looking up, so
 * that words which cannot be in the corpus are left alone, and others are cut once.
 */
export function formReader({ types }: Vocabulary, tokenizer: Tokenizer): FormReader {
  const idByType = new Map(types.map((type, id) => [type, id]));
  /** Word → its tokens; none where it cannot be in the corpus. */
  const tokensByWord = new Map<string, readonly string[]>();
  const cut = (word: string): readonly string[] => {
    const known = tokensByWord.get(word);
    if (known) return known;
    const tokens = mayOccur(typeOf(word), idByType) ? (tokenizer.split([word])[0] ?? []) : [];
    tokensByWord.set(word, tokens);
    return tokens;
  };
  return {
    tokensOf: (words, passes) => {
      // Most forms have a word that the corpus lacks; nothing is made of these.
      for (const word of words) if (cut(word).length === 0) return undefined;
      const printed: string[] = [];
      const ids: number[] = [];
      for (const word of words) {
        for (const token of cut(word)) {
          if (passes(token)) continue;
          const id = idByType.get(typeOf(token));
          if (id === undefined) return undefined;
          printed.push(token);
          ids.push(id);
        }
      }
      return { printed, types: ids };
    },
  };
}

const letters = /^[a-zÀ-ÿ]+$/iu;

/** Numbers are left whole. */
const digits = /^\d+$/u;

/**
 * False where a word is certainly not in the text. A word of the letters of western Europe is left whole by tokenizers or is cut
 * in two (`cannot`), never into single letters; others may be cut at each letter that a tokenizer does not know (`Erdo` `ğ` `an`).
 */
function mayOccur(type: string, known: ReadonlyMap<string, number>): boolean {
  if (known.has(type)) return true;
  if (!letters.test(type)) return !digits.test(type);
  for (let at = 2; at <= type.length - 2; at++) {
    if (known.has(type.slice(0, at)) && known.has(type.slice(at))) return true;
  }
  return false;
}
