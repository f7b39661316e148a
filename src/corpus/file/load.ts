import { type Corpus, type Mentions, type Vocabulary } from '../../model/corpus.ts';
import type { Need } from '../../model/measure.ts';
import type { Transcript, Turn } from '../../model/transcript.ts';
import { byDate } from '../build.ts';
import { byCodePoint } from '../../text/order.ts';
import type { FileValue } from './cells.ts';
import { chunksOf, type OpenFile, rowsOf } from './database.ts';
import { documentOfRow, documentQuery } from './document-rows.ts';
import type { CorpusInfo } from './info.ts';
import { readMentions } from './mention-rows.ts';
import { type FileVocabulary, noForms, vocabularyIn } from './vocabulary.ts';
import {
  type Numbering,
  type ReadTurn,
  type TurnParts,
  turnQuery,
  turnsOfChunk,
  unpackTokens,
} from './turn-rows.ts';

/** A corpus, and the numbers of its turns in the file. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly turnIds: Int32Array;
}

/**
 * The corpus in a file: the same, in the same order and under the same numbers, as that of its transcripts. What no need
 * asks for is left out.
 */
export async function loadCorpus(
  database: OpenFile,
  info: CorpusInfo,
  needs: readonly Need[],
): Promise<LoadedCorpus> {
  const asksTokens = needs.some((need) => need !== 'text');
  const parts = { text: needs.includes('text'), tokens: asksTokens };
  const turnsByDocument = await readTurns(database, parts);
  const vocabulary = asksTokens ? await vocabularyIn(database) : noForms;
  const rows = await rowsOf(database, documentQuery);
  const tokenizer = asksTokens ? info.tokenizer : { id: 'none', version: '' };
  const { corpus, reads } = corpusOfReads(rows, turnsByDocument, { vocabulary, tokenizer });
  const turnIds = Int32Array.from(reads, ({ id }) => id);
  if (!needs.includes('mentions')) return { corpus, turnIds };
  return { corpus: { ...corpus, mentions: await mentionsOf(database, corpus, reads) }, turnIds };
}

/** The corpus of turns that were read, in its order, given the rows of documents. */
export function corpusOfReads(
  rows: readonly FileValue[][],
  turnsByDocument: ReadonlyMap<number, readonly ReadTurn[]>,
  { vocabulary, tokenizer }: { readonly vocabulary: FileVocabulary } & Pick<Corpus, 'tokenizer'>,
): { readonly corpus: Corpus; readonly reads: readonly ReadTurn[] } {
  const documents = documentsOf(rows, turnsByDocument);
  const reads = documents.flatMap(({ reads: own }) => own);
  return { corpus: { ...turnsOf(documents), ...tokensOf(reads, vocabulary), tokenizer }, reads };
}

/** Turns by the ids of their documents. */
async function readTurns(
  database: OpenFile,
  parts: TurnParts,
): Promise<ReadonlyMap<number, readonly ReadTurn[]>> {
  const speakerNames = await speakersOf(database);
  const turnsByDocument = new Map<number, ReadTurn[]>();
  for await (const chunk of chunksOf(database, turnQuery(parts))) {
    for (const read of turnsOfChunk(chunk, parts, speakerNames)) {
      const own = turnsByDocument.get(read.documentId);
      if (own) own.push(read);
      else turnsByDocument.set(read.documentId, [read]);
    }
  }
  return turnsByDocument;
}

/** A document, and its turns as they were read. */
export interface LoadedDocument<Read extends ReadTurn = ReadTurn> {
  readonly transcript: Transcript;
  readonly reads: readonly Read[];
}

/** Names by the numbers of speakers. */
export async function speakersOf(database: OpenFile): Promise<Map<number, string>> {
  const rows = await rowsOf(database, 'SELECT speaker_id, speaker FROM speakers');
  return new Map(rows.map(([id, speaker]) => [Number(id), String(speaker)]));
}

/** Documents with their turns, in the order of the corpus. */
export function documentsOf<Read extends ReadTurn>(
  rows: readonly FileValue[][],
  turnsByDocument: ReadonlyMap<number, readonly Read[]>,
): LoadedDocument<Read>[] {
  const documents = rows.map((row): LoadedDocument<Read> => {
    const { id, transcript } = documentOfRow(row);
    const reads = turnsByDocument.get(id) ?? [];
    return { transcript: { ...transcript, turns: reads.map(({ turn }) => turn) }, reads };
  });
  return documents.sort((a, b) => byDate(a.transcript, b.transcript));
}

/** What a corpus has of its documents and turns. */
export function turnsOf(
  documents: readonly LoadedDocument[],
): Pick<Corpus, 'documents' | 'turns' | 'documentOfTurn' | 'speakers' | 'speakerOfTurn'> {
  const turns: Turn[] = documents.flatMap(({ transcript }) => transcript.turns);
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))].sort(byCodePoint);
  const idBySpeaker = new Map(speakers.map((speaker, id) => [speaker, id]));
  return {
    documents: documents.map(({ transcript }) => transcript),
    turns,
    documentOfTurn: Int32Array.from(documents.flatMap(({ reads }, index) => reads.map(() => index))),
    speakers,
    speakerOfTurn: Int32Array.from(turns, ({ speaker }) => idBySpeaker.get(speaker) ?? 0),
  };
}

/** The tokens of some turns one after the other, their forms numbered in order of first appearance. */
function tokensOf(
  reads: readonly ReadTurn[],
  file: FileVocabulary,
): Pick<Corpus, 'tokens' | 'boundaries' | 'tokenStart' | 'vocabulary'> {
  const tokenStart = new Int32Array(reads.length + 1);
  for (const [index, { tokens }] of reads.entries())
    tokenStart[index + 1] = tokenStart[index]! + tokens.length;
  const size = tokenStart[reads.length]!;
  const columns = { tokens: new Int32Array(size), boundaries: new Uint8Array(size) };
  const numbering: Numbering = { numbers: new Int32Array(file.formCount).fill(-1), order: [] };
  for (const [index, { tokens }] of reads.entries())
    unpackTokens(tokens, numbering, columns, tokenStart[index]!);
  return { ...columns, tokenStart, vocabulary: vocabularyOf(numbering.order, file) };
}

function vocabularyOf(order: readonly number[], file: FileVocabulary): Vocabulary {
  const numberOfType = new Int32Array(file.typeCount).fill(-1);
  const types: string[] = [];
  const typeOfForm = new Int32Array(order.length);
  for (let number = 0; number < order.length; number++) {
    const type = file.typeOfForm[order[number]!]!;
    if (numberOfType[type]! < 0) numberOfType[type] = types.push(file.typeAt(type)) - 1;
    typeOfForm[number] = numberOfType[type]!;
  }
  return {
    forms: order.map((form) => file.formAt(form)),
    typeOfForm,
    kindOfForm: Uint8Array.from(order, (form) => file.kindOfForm[form]!),
    types,
  };
}

async function mentionsOf(
  database: OpenFile,
  { tokenStart }: Corpus,
  reads: readonly ReadTurn[],
): Promise<Mentions> {
  const firstToken = new Map(reads.map(({ id }, index) => [id, tokenStart[index]!]));
  return readMentions(database, (turnId) => firstToken.get(turnId) ?? 0);
}
