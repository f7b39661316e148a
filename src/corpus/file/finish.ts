import type { Corpus, Mentions } from '../../model/corpus.ts';
import type { Transcript } from '../../model/transcript.ts';
import { nameDocuments } from '../document-names.ts';
import { findDuplicates, type Sketched } from '../duplicates.ts';
import { type Words, wordsOf } from '../shingles.ts';
import type { FileValue } from './cells.ts';
import { appendRows, chunksOf, type Database, rowsOf } from './database.ts';
import { plainNotices } from './document-rows.ts';
import type { CorpusInfo } from './info.ts';
import { loadCorpus } from './load.ts';
import { writeMentions } from './mention-rows.ts';
import { turnsOfChunk, turnQuery } from './turn-rows.ts';

// What can be known only when all documents are there. Each to be called in a transaction.

/** The pages of briefings in a file as they were read, in order of path. */
export async function readPages(database: Database): Promise<Transcript[]> {
  const rows = await rowsOf(
    database,
    'SELECT transcript FROM pages JOIN files USING (file_id) ORDER BY path, pages.rowid',
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `corpusWriter`
  return rows.map(([json]) => JSON.parse(String(json)) as Transcript);
}

/** Whether all turns of a file are of texts without labels, and the path of the first of them. */
export async function withoutLabels(database: Database): Promise<string | undefined> {
  const [row] = await rowsOf(
    database,
    `SELECT (SELECT min(path) FROM documents) WHERE NOT EXISTS (SELECT 1 FROM turns WHERE rule <> 'no-label')`,
  );
  return row && row[0] !== null ? String(row[0]) : undefined;
}

/** Gives each document the name that it has among all others. */
export async function nameAll(database: Database): Promise<void> {
  const rows = await rowsOf(database, 'SELECT document_id, read_as, path, sha256, document FROM documents');
  const documents = rows.map(([id, readAs, path, sha256, before]) => ({
    id: Number(id),
    document: String(readAs),
    path: String(path),
    sha256: String(sha256),
    before: String(before),
  }));
  const renamed = nameDocuments(documents).filter(({ document, before }) => document !== before);
  await updateText(
    database,
    'document',
    renamed.map(({ id, document }) => [id, document]),
  );
}

interface SketchedRow extends Sketched {
  readonly id: number;
}

/** Notes of each document what it repeats of another one. */
export async function noteRepeats(database: Database): Promise<void> {
  const documents = await sketchedRows(database);
  await database.connection.run('UPDATE documents SET repeats = NULL WHERE repeats IS NOT NULL');
  if (documents.length < 2) return;
  const known = new Map<number, Words>();
  const search = findDuplicates(documents);
  let step = search.next();
  while (step.done !== true) {
    const { id } = step.value;
    const words = known.get(id) ?? wordsOf({ turns: await turnsOf(database, id) });
    known.set(id, words);
    step = search.next(words);
  }
  await updateText(
    database,
    'repeats',
    Array.from(step.value, ([{ id }, notice]) => [id, JSON.stringify(plainNotices([notice]))]),
  );
}

async function sketchedRows(database: Database): Promise<SketchedRow[]> {
  const rows = await rowsOf(
    database,
    'SELECT document_id, path, read_as, word_count, word_hash, shingle_count, shingles FROM documents',
  );
  return rows.map(([id, path, document, wordCount, hash, shingleCount, shingles]) => ({
    id: Number(id),
    path: String(path),
    document: String(document),
    sketch: {
      wordCount: Number(wordCount),
      hash: Number(hash),
      shingleCount: Number(shingleCount),
      sample: sampleOf(shingles),
    },
  }));
}

/** The shingles of a sample, which the file has with a sign. */
function sampleOf(list: FileValue | undefined): Uint32Array {
  return list instanceof Int32Array ? new Uint32Array(list) : new Uint32Array();
}

async function turnsOf(database: Database, documentId: number): Promise<Transcript['turns']> {
  const parts = { text: true, tokens: false };
  const turns: Transcript['turns'][number][] = [];
  for await (const chunk of chunksOf(database, `${turnQuery(parts)} WHERE document_id = ${documentId}`))
    turns.push(...turnsOfChunk(chunk, parts, new Map()).map(({ turn }) => turn));
  return turns;
}

/** Sets a column of some documents, by their ids. */
async function updateText(
  database: Database,
  column: 'document' | 'repeats',
  rows: readonly (readonly [id: number, text: string])[],
): Promise<void> {
  if (rows.length === 0) return;
  const { connection, api } = database;
  await connection.run('CREATE OR REPLACE TEMP TABLE changed (id INTEGER, text VARCHAR)');
  await appendRows(database, 'changed', [
    { type: api.INTEGER, values: rows.map(([id]) => id) },
    { type: api.VARCHAR, values: rows.map(([, text]) => text) },
  ]);
  await connection.run(
    `UPDATE documents SET ${column} = changed.text FROM changed WHERE changed.id = document_id; DROP TABLE changed;`,
  );
}

/** Finds the mentions in all documents anew. */
export async function findAllMentions(
  database: Database,
  info: CorpusInfo,
  find: (corpus: Corpus) => Mentions | Promise<Mentions>,
): Promise<void> {
  const { corpus, turnIds } = await loadCorpus(database, info, ['tokens']);
  await writeMentions(database, corpus, await find(corpus), turnIds);
}

/** Removes speakers, forms and types that occur no more. */
export async function removeUnused({ connection }: Database): Promise<void> {
  await connection.run(
    [
      'DELETE FROM speakers WHERE speaker_id NOT IN (SELECT speaker_id FROM turns)',
      'DELETE FROM forms WHERE form_id NOT IN (SELECT unnest(tokens) >> 4 FROM turns)',
      'DELETE FROM types WHERE type_id NOT IN (SELECT type_id FROM forms)',
    ].join('; '),
  );
}
