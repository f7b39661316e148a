import type { DuckDBType } from '@duckdb/node-api';
import type { Transcript } from '../../model/transcript.ts';
import { appendRows, type Database, rowsOf } from './database.ts';
import { documentColumns, type DocumentRow, plainNotices } from './document-rows.ts';
import { placesOfTurn, type TokenizedDocument, vocabularyOf } from './tokenized.ts';
import { turnColumns, type TurnRow } from './turn-columns.ts';

/** A file as a corpus knows it: by its bytes, by those of its corrections, and by how it was read. */
export interface FileState {
  readonly path: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Of what lies beside it and is read with it; empty where nothing does. */
  readonly beside: string;
  /** Stands for the options that it was read with. */
  readonly recipe: string;
}

/** A file that was read, with the documents in it. */
export interface IndexedFile {
  readonly state: FileState;
  /** Documents; their tokens are forms by their numbers in the file. */
  readonly documents: readonly TokenizedDocument[];
  /** Pages of briefings, which become documents when all are there. */
  readonly pages: readonly Transcript[];
}

/** Adds to a corpus file and removes from it. To be called in transactions. */
export interface CorpusWriter {
  /** The files that are there, by path. */
  readonly files: ReadonlyMap<string, FileState>;
  /** The numbers in the file of some forms, which are added where they are not known. */
  formIds(forms: readonly string[]): Promise<Int32Array>;
  add(files: readonly IndexedFile[]): Promise<void>;
  /** Adds documents that were joined from pages. */
  addJoined(documents: readonly TokenizedDocument[]): Promise<void>;
  /** Removes files with all that was read from them. */
  remove(paths: readonly string[]): Promise<void>;
  /** Removes documents that were joined from pages. */
  removeJoined(): Promise<void>;
}

/** A writer for a corpus file, as it is now. */
export async function corpusWriter(database: Database): Promise<CorpusWriter> {
  const { connection } = database;
  const files = new Map<string, FileState & { readonly id: number }>();
  for (const [id, path, sha256, beside, recipe] of await rowsOf(
    database,
    'SELECT file_id, path, sha256, beside, recipe FROM files',
  )) {
    files.set(String(path), {
      id: Number(id),
      path: String(path),
      sha256: String(sha256),
      beside: String(beside),
      recipe: String(recipe),
    });
  }
  let numbers: ReturnType<typeof formNumbers> | undefined;
  let adder: ReturnType<typeof documentAdder> | undefined;
  const documents: AddDocuments = async (rows) => (await (adder ??= documentAdder(database)))(rows);
  let nextFile = Math.max(0, ...Array.from(files.values(), ({ id }) => id)) + 1;

  const remove = async (paths: readonly string[]): Promise<void> => {
    const ids = paths.flatMap((path) => files.get(path)?.id ?? []);
    if (ids.length > 0) await connection.run(removal(`file_id IN (${ids.join(', ')})`));
    for (const path of paths) files.delete(path);
  };

  return {
    files,
    formIds: async (forms) => (await (numbers ??= formNumbers(database)))(forms),
    remove,
    removeJoined: async () => {
      await connection.run(removal('file_id = 0'));
    },
    addJoined: (joined) => documents(joined.map((document) => ({ fileId: 0, document }))),
    add: async (added) => {
      await remove(added.map(({ state }) => state.path).filter((path) => files.has(path)));
      const numbered = added.map((file) => ({ ...file, id: nextFile++ }));
      await appendFiles(database, numbered);
      await documents(
        numbered.flatMap(({ id, documents: own }) => own.map((document) => ({ fileId: id, document }))),
      );
      for (const { id, state } of numbered) files.set(state.path, { ...state, id });
    },
  };
}

/** The statements that remove documents with all that belongs to them, and files. */
function removal(condition: string): string {
  const documents = `SELECT document_id FROM documents WHERE ${condition}`;
  return [
    `DELETE FROM turns WHERE document_id IN (${documents})`,
    `DELETE FROM documents WHERE ${condition}`,
    `DELETE FROM pages WHERE ${condition}`,
    `DELETE FROM files WHERE ${condition}`,
  ].join('; ');
}

type NumberedFile = IndexedFile & { readonly id: number };

async function appendFiles(database: Database, files: readonly NumberedFile[]): Promise<void> {
  const { INTEGER, VARCHAR } = database.api;
  const text = (valueOf: (state: FileState) => string) => ({
    type: VARCHAR,
    values: files.map(({ state }) => valueOf(state)),
  });
  await appendRows(database, 'files', [
    { type: INTEGER, values: files.map(({ id }) => id) },
    text(({ path }) => path),
    text(({ sha256 }) => sha256),
    text(({ beside }) => beside),
    text(({ recipe }) => recipe),
  ]);
  const pages = files.flatMap(({ id, pages: own }) =>
    own.map((transcript) => ({
      id,
      json: JSON.stringify({ ...transcript, notices: plainNotices(transcript.notices) }),
    })),
  );
  await appendRows(database, 'pages', [
    { type: INTEGER, values: pages.map(({ id }) => id) },
    { type: VARCHAR, values: pages.map(({ json }) => json) },
  ]);
}

type AddDocuments = (documents: readonly Omit<DocumentRow, 'documentId'>[]) => Promise<void>;

async function documentAdder(database: Database): Promise<AddDocuments> {
  const speakerIds = await speakerNumbers(database);
  let nextDocument = await nextNumber(database, 'documents', 'document_id');
  let nextTurn = await nextNumber(database, 'turns', 'turn_id');
  return async (documents) => {
    const rows = documents.map((row): DocumentRow => ({ ...row, documentId: nextDocument++ }));
    const ids = await speakerIds(
      rows.flatMap(({ document }) => document.transcript.turns.map(({ speaker }) => speaker)),
    );
    const turns = rows.flatMap(({ documentId, document }): TurnRow[] => {
      const { transcript, tokenStart, tokens, boundaries } = document;
      return transcript.turns.map((turn, index) => ({
        turnId: nextTurn++,
        documentId,
        speakerId: ids.get(turn.speaker)!,
        turn,
        tokens: tokens.subarray(tokenStart[index], tokenStart[index + 1]),
        boundaries: boundaries.subarray(tokenStart[index], tokenStart[index + 1]),
        places: placesOfTurn(document, index),
      }));
    });
    await appendRows(database, 'documents', documentColumns(database, rows));
    await appendRows(database, 'turns', turnColumns(database, turns));
  };
}

async function nextNumber(database: Database, table: string, column: string): Promise<number> {
  const [row] = await rowsOf(database, `SELECT coalesce(max(${column}), -1) + 1 FROM ${table}`);
  return Number(row?.[0] ?? 0);
}

/** Gives texts of a table their numbers, and new ones a row. */
async function speakerNumbers(
  database: Database,
): Promise<(names: readonly string[]) => Promise<ReadonlyMap<string, number>>> {
  const known = new Map<string, number>();
  for (const [id, name] of await rowsOf(database, 'SELECT speaker_id, speaker FROM speakers'))
    known.set(String(name), Number(id));
  let next = await nextNumber(database, 'speakers', 'speaker_id');
  return async (names) => {
    const added = [...new Set(names)].filter((name) => !known.has(name));
    for (const name of added) known.set(name, next++);
    await appendTexts(database, 'speakers', added, known);
    return known;
  };
}

async function formNumbers(database: Database): Promise<CorpusWriter['formIds']> {
  const forms = new Map<string, number>();
  for (const [id, form] of await rowsOf(database, 'SELECT form_id, form FROM forms'))
    forms.set(String(form), Number(id));
  const types = new Map<string, number>();
  for (const [id, type] of await rowsOf(database, 'SELECT type_id, type FROM types'))
    types.set(String(type), Number(id));
  let nextForm = await nextNumber(database, 'forms', 'form_id');
  let nextType = await nextNumber(database, 'types', 'type_id');
  return async (asked) => {
    const added = asked.filter((form) => !forms.has(form));
    const vocabulary = vocabularyOf(added);
    const addedTypes = vocabulary.types.filter((type) => !types.has(type));
    for (const type of addedTypes) types.set(type, nextType++);
    for (const form of vocabulary.forms) forms.set(form, nextForm++);
    await appendTexts(database, 'types', addedTypes, types);
    const { INTEGER, VARCHAR, UTINYINT } = database.api;
    await appendRows(database, 'forms', [
      { type: INTEGER, values: vocabulary.forms.map((form) => forms.get(form)) },
      { type: VARCHAR, values: vocabulary.forms },
      {
        type: INTEGER,
        values: Array.from(vocabulary.typeOfForm, (type) => types.get(vocabulary.types[type]!)),
      },
      { type: UTINYINT, values: Array.from(vocabulary.kindOfForm) },
    ]);
    return Int32Array.from(asked, (form) => forms.get(form)!);
  };
}

async function appendTexts(
  database: Database,
  table: string,
  texts: readonly string[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const [integer, varchar]: [DuckDBType, DuckDBType] = [database.api.INTEGER, database.api.VARCHAR];
  await appendRows(database, table, [
    { type: integer, values: texts.map((text) => ids.get(text)) },
    { type: varchar, values: texts },
  ]);
}
