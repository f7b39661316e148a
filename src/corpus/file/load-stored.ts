import type { Corpus } from '../../model/corpus.ts';
import type { Store } from '../../model/stored.ts';
import { lightTurns } from '../stored.ts';
import { chunksOf, type OpenFile, rowsOf } from './database.ts';
import { documentQuery } from './document-rows.ts';
import type { CorpusInfo } from './info.ts';
import { documentsOf, speakersOf, turnsOf } from './load.ts';
import { vocabularyIn, wholeVocabulary } from './vocabulary.ts';
import { type ReadTurn, turnQuery, turnsOfChunk } from './turn-rows.ts';

/** A turn whose tokens are in the store. */
interface StoredTurn extends ReadTurn {
  readonly at: number;
  readonly length: number;
}

const none = new Int32Array();

/** The corpus in a file, for counting: its tokens go into a store as they are, under the numbers that the file has for forms. */
export async function loadStored(database: OpenFile, info: CorpusInfo, store: Store): Promise<Corpus> {
  const file = store.newFile();
  const speakers = await speakersOf(database);
  const lighten = lightTurns();
  const turnsByDocument = new Map<number, StoredTurn[]>();
  const parts = { text: false, tokens: true, places: false };
  for await (const chunk of chunksOf(database, turnQuery(parts))) {
    for (const read of turnsOfChunk(chunk, parts, speakers)) {
      const stored = {
        ...read,
        turn: lighten(read.turn),
        tokens: none,
        at: file.length,
        length: read.tokens.length,
      };
      file.append(read.tokens);
      const own = turnsByDocument.get(read.documentId);
      if (own) own.push(stored);
      else turnsByDocument.set(read.documentId, [stored]);
    }
  }
  const documents = documentsOf(await rowsOf(database, documentQuery), turnsByDocument);
  const vocabulary = wholeVocabulary(await vocabularyIn(database));
  const reads = documents.flatMap(({ reads: own }) => own);
  const tokenStart = new Int32Array(reads.length + 1);
  for (const [index, { length }] of reads.entries()) tokenStart[index + 1] = tokenStart[index]! + length;
  return {
    ...turnsOf(documents),
    tokenStart,
    tokens: none,
    boundaries: new Uint8Array(),
    vocabulary,
    tokenizer: info.tokenizer,
    stored: { store, file, start: Float64Array.from(reads, ({ at }) => at) },
  };
}
