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
  const tokensByWord = new Map<string, readonly string[] | undefined>();
  const cut = (word: string): readonly string[] | undefined => {
    if (tokensByWord.has(word)) return tokensByWord.get(word);
    const tokens = mayOccur(typeOf(word), idByType) ? tokenizer.split([word])[0] : undefined;
    tokensByWord.set(word, tokens);
    return tokens;
  };
  return {
    tokensOf: (words, passes) => {
      const printed: string[] = [];
      const ids: number[] = [];
      for (const word of words) {
        const tokens = cut(word);
        if (!tokens) return undefined;
        for (const token of tokens) {
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

/**
 * False where a word is certainly not in the text. A word of the letters of western Europe is left whole by tokenizers or is cut
 * in two (`cannot`), never into single letters; others may be cut at each letter that a tokenizer does not know (`Erdo` `ğ` `an`).
 */
function mayOccur(type: string, known: ReadonlyMap<string, number>): boolean {
  if (known.has(type) || !letters.test(type)) return true;
  for (let at = 2; at <= type.length - 2; at++) {
    if (known.has(type.slice(0, at)) && known.has(type.slice(at))) return true;
  }
  return false;
}
