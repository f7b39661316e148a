import type { DuckDBDataChunk } from '@duckdb/node-api';
import { type Corpus, type Mentions, type Vocabulary } from '../../model/corpus.ts';
import type { Need } from '../../model/measure.ts';
import type { Transcript, Turn } from '../../model/transcript.ts';
import { byDate } from '../build.ts';
import { byCodePoint } from '../../text/order.ts';
import { chunksOf, type Database, rowsOf } from './database.ts';
import { documentOfRow, documentQuery } from './document-rows.ts';
import type { CorpusInfo } from './info.ts';
import { integerLists } from './lists.ts';
import { readMentions } from './mention-rows.ts';
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
  database: Database,
  info: CorpusInfo,
  needs: readonly Need[],
): Promise<LoadedCorpus> {
  const asksTokens = needs.some((need) => need !== 'text');
  const parts = { text: needs.includes('text'), tokens: asksTokens };
  const { chunks, turnsByDocument } = await readTurns(database, parts);
  const vocabulary = asksTokens ? await vocabularyIn(database) : noForms;
  const rows = await rowsOf(database, documentQuery);
  const documents = documentsOf(rows, turnsByDocument);
  const reads = documents.flatMap(({ reads: own }) => own);
  const corpus: Corpus = {
    ...turnsOf(documents),
    ...tokensOf(reads, vocabulary),
    tokenizer: asksTokens ? info.tokenizer : { id: 'none', version: '' },
  };
  // From here on, nothing is in the memory of the chunks any more.
  chunks.length = 0;
  const turnIds = Int32Array.from(reads, ({ id }) => id);
  if (!needs.includes('mentions')) return { corpus, turnIds };
  return { corpus: { ...corpus, mentions: await mentionsOf(database, corpus, reads) }, turnIds };
}

/** Turns by the ids of their documents, and the chunks whose memory their tokens are in. */
interface FetchedTurns {
  readonly turnsByDocument: ReadonlyMap<number, readonly ReadTurn[]>;
  readonly chunks: DuckDBDataChunk[];
}

async function readTurns(database: Database, parts: TurnParts): Promise<FetchedTurns> {
  const speakerNames = await speakersOf(database);
  const turnsByDocument = new Map<number, ReadTurn[]>();
  const chunks: DuckDBDataChunk[] = [];
  for await (const chunk of chunksOf(database, turnQuery(parts))) {
    chunks.push(chunk);
    for (const read of turnsOfChunk(database, chunk, parts, speakerNames)) {
      const own = turnsByDocument.get(read.documentId);
      if (own) own.push(read);
      else turnsByDocument.set(read.documentId, [read]);
    }
  }
  return { turnsByDocument, chunks };
}

/** A document, and its turns as they were read. */
export interface LoadedDocument<Read extends ReadTurn = ReadTurn> {
  readonly transcript: Transcript;
  readonly reads: readonly Read[];
}

/** Names by the numbers of speakers. */
export async function speakersOf(database: Database): Promise<Map<number, string>> {
  const rows = await rowsOf(database, 'SELECT speaker_id, speaker FROM speakers');
  return new Map(rows.map(([id, speaker]) => [Number(id), String(speaker)]));
}

/** Documents with their turns, in the order of the corpus. */
export function documentsOf<Read extends ReadTurn>(
  rows: Awaited<ReturnType<typeof rowsOf>>,
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

/** Forms and types by their numbers in the file, some of which may be free. */
export interface FileVocabulary {
  readonly forms: readonly string[];
  readonly typeOfForm: Int32Array;
  readonly kindOfForm: Int32Array;
  readonly types: readonly string[];
}

const noForms: FileVocabulary = {
  forms: [],
  typeOfForm: new Int32Array(),
  kindOfForm: new Int32Array(),
  types: [],
};

/** The forms and types of a file. */
export async function vocabularyIn(database: Database): Promise<FileVocabulary> {
  const types = await namesIn(database, 'types', 'type');
  const forms = await namesIn(database, 'forms', 'form', 'type_id', 'kind::INTEGER');
  const [typeOfForm = new Int32Array(), kindOfForm = new Int32Array()] = forms.values;
  return { forms: forms.names, typeOfForm, kindOfForm, types: types.names };
}

/** Divides texts that are fetched as one, which is several times as quick as one by one; no token holds it. */
const separator = '\u001f';

/** The texts in a table by their numbers, and further columns likewise. */
async function namesIn(
  { bindings, connection }: Database,
  table: 'forms' | 'types',
  name: 'form' | 'type',
  ...further: readonly string[]
): Promise<{ readonly names: readonly string[]; readonly values: readonly Int32Array[] }> {
  const order = `ORDER BY ${name}_id`;
  const lists = [`${name}_id`, ...further].map((column) => `list(${column} ${order})`).join(', ');
  const result = await connection.run(
    `SELECT string_agg(${name}, chr(${separator.charCodeAt(0)}) ${order}), ${lists} FROM ${table} HAVING count(*) > 0`,
  );
  const chunk = await result.fetchChunk();
  if (!chunk || chunk.rowCount === 0) return { names: [], values: [] };
  const texts = String(chunk.getColumnValues(0)[0]).split(separator);
  const ids = integerLists(bindings, chunk, 1)(0);
  const size = ids.at(-1)! + 1;
  const names = Array.from<string>({ length: size }).fill('');
  for (const [index, id] of ids.entries()) names[id] = texts[index] ?? '';
  const values = further.map((_, column) => {
    const spread = new Int32Array(size);
    const given = integerLists(bindings, chunk, column + 2)(0);
    for (const [index, id] of ids.entries()) spread[id] = given[index]!;
    return spread;
  });
  return { names, values };
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
  const numbering: Numbering = { numbers: new Int32Array(file.forms.length).fill(-1), order: [] };
  for (const [index, { tokens }] of reads.entries())
    unpackTokens(tokens, numbering, columns, tokenStart[index]!);
  return { ...columns, tokenStart, vocabulary: vocabularyOf(numbering.order, file) };
}

function vocabularyOf(order: readonly number[], file: FileVocabulary): Vocabulary {
  const numberOfType = new Int32Array(file.types.length).fill(-1);
  const types: string[] = [];
  const typeOfForm = new Int32Array(order.length);
  for (let number = 0; number < order.length; number++) {
    const type = file.typeOfForm[order[number]!]!;
    if (numberOfType[type]! < 0) numberOfType[type] = types.push(file.types[type]!) - 1;
    typeOfForm[number] = numberOfType[type]!;
  }
  return {
    forms: order.map((form) => file.forms[form]!),
    typeOfForm,
    kindOfForm: Uint8Array.from(order, (form) => file.kindOfForm[form]!),
    types,
  };
}

async function mentionsOf(
  database: Database,
  { tokenStart }: Corpus,
  reads: readonly ReadTurn[],
): Promise<Mentions> {
  const firstToken = new Map(reads.map(({ id }, index) => [id, tokenStart[index]!]));
  return readMentions(database, (turnId) => firstToken.get(turnId) ?? 0);
}
