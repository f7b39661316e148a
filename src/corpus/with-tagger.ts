import type { Corpus } from '../model/corpus.ts';
import type { Tokenizer } from '../model/tokenizer.ts';

/** A corpus that knows how its tokenizer tells parts of speech, where it does. */
export function withTagger(corpus: Corpus, { tags }: Pick<Tokenizer, 'tags'>): Corpus {
  return tags ? { ...corpus, tokenizer: { ...corpus.tokenizer, tags } } : corpus;
}
