import * as tokenizers from '../annotate/tokenizers/index.ts';
import { unknownName } from '../errors/catalogue.ts';
import type { Tokenizer, TokenizerEntry } from '../model/tokenizer.ts';

/**
 * The tokenizer of a name.
 *
 * @throws tokenizer/unknown
 */
export function loadTokenizer(id: string): Promise<Tokenizer> {
  const known = Object.values<TokenizerEntry>(tokenizers);
  const entry = known.find((candidate) => candidate.id === id);
  if (entry) return entry.load();
  throw unknownName(
    'tokenizer',
    id,
    known.map((candidate) => candidate.id),
  );
}
