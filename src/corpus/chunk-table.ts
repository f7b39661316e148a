import type { Tokenizer } from '../model/tokenizer.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/** Form ids of chunks, each distinct chunk tokenized once: words repeat, and a look-up costs less than a tokenizer. */
export interface ChunkTable {
  /** Ids of the tokens of a chunk; empty for the empty chunk. */
  idsOf(chunk: string): readonly number[];
}

/** An empty table over a tokenizer. */
export function chunkTable(tokenizer: Tokenizer, vocabulary: VocabularyBuilder): ChunkTable {
  const idsByChunk = new Map<string, readonly number[]>([['', []]]);
  return {
    idsOf: (chunk) => {
      let ids = idsByChunk.get(chunk);
      if (!ids) {
        ids = (tokenizer.split([chunk])[0] ?? []).map((form) => vocabulary.idOf(form));
        // A slice of a turn would keep the whole turn in memory as long as the table lives.
        idsByChunk.set(flat(chunk), ids);
      }
      return ids;
    },
  };
}

function flat(text: string): string {
  return Array.from(text).join('');
}
