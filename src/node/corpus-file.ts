import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describing, inTransaction, openDatabase, rowsOf, type Database } from '../corpus/file/database.ts';
import { plainNotices } from '../corpus/file/document-rows.ts';
import { type CorpusInfo, readInfo, writeInfo } from '../corpus/file/info.ts';
import { schemaStatements } from '../corpus/file/schema.ts';
import { corpusWriter, type CorpusWriter } from '../corpus/file/writer.ts';
import { cannotWrite } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { LexiconFile } from './builtin-lexicons.ts';
import { addFiles } from './corpus-file-add.ts';
import { compareFiles, type FoundFile } from './corpus-file-files.ts';
import { finishCorpus } from './corpus-file-finish.ts';
import { loadTokenizer } from './tokenizer.ts';
import { type CorrectionsShelf, correctionsShelf } from './corrections.ts';
import { findInputs, type Inputs } from './inputs.ts';
import type { ReadInputsOptions } from './read-inputs.ts';
import type { RosterFile } from './roster.ts';
import { sha256 } from './source.ts';
import { namingOutput } from './write-file.ts';

export type { CorpusInfo } from '../corpus/file/info.ts';

/** Which corpus file is written, and what becomes of what is no longer among the inputs. */
export interface IndexTarget {
  /** The corpus file, as given. */
  readonly output: string;
  readonly cwd: string;
  readonly threads?: number | undefined;
  /** Bytes that the database may take. */
  readonly memory?: number | undefined;
  /** Whether documents go whose files are not among the inputs. */
  readonly prune: boolean;
  /** Of Rostrum. */
  readonly version: string;
}

/** How inputs are read into a corpus file. */
export interface IndexOptions extends ReadInputsOptions {
  /** Id of a tokenizer. */
  readonly tokenizer: string;
  readonly sentences: boolean;
  readonly roster?: RosterFile | undefined;
  readonly lexicons: readonly LexiconFile[];
  /** Options of reading that were given, by key; kept in the file. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What indexing came to. */
export interface IndexResult {
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly documents: number;
  readonly tokens: number;
  readonly failures: readonly RostrumError[];
  readonly notices: readonly Notice[];
}

/**
 * Makes a corpus file of some inputs, or brings it up to date: files that are new or changed are read, all others stay.
 * Documents are written whole or not at all; where it is stopped, another call goes on.
 *
 * @param plan says how to read, knowing what the file was made with, if it is there
 * @throws what `openDatabase` and `readInfo` throw; output/cannot-write; input/no-speakers; what `plan` throws
 */
export async function indexInputs(
  inputs: readonly string[],
  target: IndexTarget,
  plan: (before: CorpusInfo | undefined) => Promise<IndexOptions>,
): Promise<IndexResult> {
  return withCorpusFile(target, async (database) => {
    const before = await readInfo(database);
    const options = await plan(before?.rostrum === '' ? undefined : before);
    const { cwd, corrections: named = [] } = options;
    const found = await findInputs(inputs, { ...options, anyEnding: options.reader !== undefined });
    const shelf = await correctionsShelf(named, { cwd, isOnly: found.files.length === 1 });
    if (!before) await makeTables(database);
    const writer = await corpusWriter(database);
    const info = await infoOf(inputs, options, before, target.version);
    const states = await compareFiles(found.files, writer.files, { shelf, recipe: recipeOf(info) });
    return bringUpToDate({ database, writer, before, info, found, states, shelf, options, target });
  });
}

/** Does some work with a corpus file that may be written, under errors that name it. */
async function withCorpusFile<T>(
  { output: path, cwd, threads, memory }: IndexTarget,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const location = resolve(cwd, path);
  await namingOutput(path, async () => {
    if (statSync(location, { throwIfNoEntry: false })?.isDirectory())
      throw cannotWrite(path, 'it is a folder', undefined);
    mkdirSync(dirname(location), { recursive: true });
  });
  return describing(path, 'write', async () => {
    const database = await openDatabase({ path, location, access: 'write', threads, memory });
    try {
      return await work(database);
    } finally {
      database.close();
    }
  });
}

async function makeTables(database: Database): Promise<void> {
  await inTransaction(database, async () => {
    for (const statement of schemaStatements()) await database.connection.run(statement);
    await writeInfo(database, emptyInfo);
  });
}

const emptyInfo: CorpusInfo = {
  rostrum: '',
  tokenizer: { id: '', version: '' },
  sentences: false,
  options: {},
  lexicons: [],
  inputs: [],
  notices: [],
  finished: false,
};

async function infoOf(
  inputs: readonly string[],
  { tokenizer, sentences, lexicons, roster, given }: IndexOptions,
  before: CorpusInfo | undefined,
  version: string,
): Promise<CorpusInfo> {
  return {
    rostrum: version,
    tokenizer: { id: tokenizer, version: await tokenizerVersion(tokenizer, before, version) },
    sentences,
    options: given,
    lexicons: lexicons.map(({ lexicon: { id }, sha256: checksum }) => ({ id, sha256: checksum })),
    roster: roster?.sha256,
    inputs,
    notices: before?.notices ?? [],
    finished: false,
  };
}

/** The version of a tokenizer, which must be loaded to tell; one version of Rostrum has always the same. */
async function tokenizerVersion(
  id: string,
  before: CorpusInfo | undefined,
  rostrum: string,
): Promise<string> {
  if (before?.rostrum === rostrum && before.tokenizer.id === id) return before.tokenizer.version;
  return (await loadTokenizer(id)).version;
}

/** Stands for all that tokens and turns depend on, beside the bytes of a file. */
function recipeOf({ rostrum, tokenizer, sentences, options, roster }: CorpusInfo): string {
  // Mentions are found anew in all documents.
  const { lexicon: _lexicon, builtinLexicons: _builtinLexicons, ...reading } = options;
  return sha256(JSON.stringify([rostrum, tokenizer, sentences, reading, roster ?? '']));
}

/** All that indexing has at hand. */
interface Work {
  readonly database: Database;
  readonly writer: CorpusWriter;
  readonly before: CorpusInfo | undefined;
  readonly info: CorpusInfo;
  readonly found: Inputs;
  readonly states: readonly FoundFile[];
  readonly shelf: CorrectionsShelf;
  readonly options: IndexOptions;
  readonly target: IndexTarget;
}

async function bringUpToDate(work: Work): Promise<IndexResult> {
  const { database, writer, before, info, found, states, shelf, options, target } = work;
  const changed = states.filter(({ isKnown }) => !isKnown);
  const held = new Set(writer.files.keys());
  const gone = target.prune ? goneOf(work) : [];
  const isSame = changed.length === 0 && gone.length === 0 && before?.finished === true;
  const isNew = writer.files.size === 0;
  const skipped = [...found.notices, ...shelf.unused(found.files)];
  let failures: readonly RostrumError[] = found.failures;
  let passedOver: readonly Notice[] = [];
  let notices = noticesOf(before?.notices ?? [], skipped, states, target.prune);
  if (!isSame || isOther(before, { ...info, notices })) {
    await inTransaction(database, async () => {
      await writeInfo(database, { ...info, notices });
      await writer.remove(gone);
    });
    const read = await addFiles({ ...work, recipe: recipeOf(info), changed });
    failures = [...failures, ...read.failures].sort(byPath);
    passedOver = read.notices;
    notices = [...notices, ...passedOver];
    if (failures.length === 0) await finishCorpus(database, { ...info, notices }, options, { isNew });
  }
  // What could not be read, or holds nothing, is told, and is neither new nor replaced.
  const unread = new Set([...failures, ...passedOver].map(({ place }) => place?.path));
  const taken = changed.filter(({ file }) => !unread.has(file.path));
  const replaced = taken.filter(({ file }) => held.has(file.path)).length;
  return {
    added: taken.length - replaced,
    replaced,
    removed: gone.length,
    unchanged: states.length - changed.length,
    ...(await sizesOf(database)),
    failures,
    notices,
  };
}

/** Files that are in the corpus file and not among the inputs. */
function goneOf({ writer, found }: Work): string[] {
  const there = new Set(found.files.map(({ path }) => path));
  return [...writer.files.keys()].filter((path) => !there.has(path));
}

/** Notices of what was passed over: those of this run, and earlier ones of files that were not looked at again. */
function noticesOf(
  earlier: readonly Notice[],
  own: readonly Notice[],
  states: readonly FoundFile[],
  prune: boolean,
): Notice[] {
  const again = new Set(states.flatMap(({ file, isKnown }) => (isKnown ? [] : [file.path])));
  const there = new Set(states.map(({ file }) => file.path));
  const told = new Set(own.map(({ code, place }) => `${code}\n${place?.path}`));
  const kept = earlier.filter(({ code, place }) => {
    const path = place?.path ?? '';
    return !told.has(`${code}\n${path}`) && !again.has(path) && (!prune || there.has(path));
  });
  return plainNotices([...own, ...kept]);
}

function isOther(before: CorpusInfo | undefined, info: CorpusInfo): boolean {
  return JSON.stringify({ ...before, finished: false }) !== JSON.stringify({ ...info, finished: false });
}

function byPath(a: Notice, b: Notice): number {
  const [x, y] = [a.place?.path ?? '', b.place?.path ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

async function sizesOf(database: Database): Promise<Pick<IndexResult, 'documents' | 'tokens'>> {
  const [row] = await rowsOf(
    database,
    'SELECT (SELECT count(*) FROM documents), (SELECT coalesce(sum(len(tokens)), 0)::BIGINT FROM turns)',
  );
  const [documents, tokens] = row ?? [];
  return { documents: Number(documents), tokens: Number(tokens) };
}
