import { type Database, inTransaction } from '../corpus/file/database.ts';
import type { TokenizedDocument } from '../corpus/file/tokenized.ts';
import type { CorpusWriter, IndexedFile } from '../corpus/file/writer.ts';
import { RostrumError } from '../errors/rostrum-error.ts';
import type { Notice } from '../model/notice.ts';
import type { IndexOptions } from './corpus-file.ts';
import { type FoundFile, helpersFor, sha256OfFile } from './corpus-file-files.ts';
import { type ReadFile, readAll } from './reading-threads.ts';
import type { CorrectionsShelf } from './corrections.ts';
import { isPassedOver } from './read-inputs.ts';

/** What is to be read into a corpus file. */
export interface Addition {
  readonly database: Database;
  readonly writer: CorpusWriter;
  readonly shelf: CorrectionsShelf;
  readonly options: IndexOptions;
  readonly recipe: string;
  readonly changed: readonly FoundFile[];
}

/** What could not be read, and what holds nothing. */
export interface Added {
  readonly failures: readonly RostrumError[];
  readonly notices: readonly Notice[];
}

/** Documents are committed when they have together so many characters, or come from so many files. */
const batchSize = { characters: 8_000_000, files: 64 };

/** Reads files into a corpus file, a few in each transaction. */
export async function addFiles(addition: Addition): Promise<Added> {
  const { changed, options, shelf } = addition;
  const { corrections: named = [], threads = 1, cwd, tokenizer, sentences, roster } = options;
  const files = changed.map(({ file }) => file);
  const failures: RostrumError[] = [];
  const notices: Notice[] = [];
  const batches = batchesOf(batchCommitter(addition));
  let done = 0;
  try {
    for await (const read of readAll(files, {
      reading: { ...options, shelf },
      tokenize: { tokenizer, sentences, roster: roster?.roster },
      named,
      cwd,
      ...helpersFor(files, threads),
    })) {
      const problem = problemOf(read, changed[read.index]!);
      if (problem?.isFailure === true) failures.push(problem.error);
      else if (problem) notices.push(problem.error);
      await batches.add(read);
      done += 1;
      await options.onProgress?.(done, files.length);
    }
    await batches.finish();
  } finally {
    // The database must not be closed while something is written to it.
    await batches.settled();
  }
  return { failures, notices };
}

/** Collects files and commits them, one batch while the next is read. */
interface Batches {
  add(read: ReadFile): Promise<void>;
  finish(): Promise<void>;
  /** Resolves when nothing is being written, well or not. */
  settled(): Promise<void>;
}

function batchesOf(commit: (batch: readonly ReadFile[]) => Promise<void>): Batches {
  let batch: ReadFile[] = [];
  let characters = 0;
  let last: Promise<void> = Promise.resolve();
  const settled = (): Promise<void> => last.catch(() => undefined);
  const flush = async (): Promise<void> => {
    await last;
    last = commit(batch);
    // It is waited for before the next one; meanwhile, its failure must not count as nobody's.
    void settled();
    batch = [];
    characters = 0;
  };
  return {
    add: async (read) => {
      batch.push(read);
      characters += charactersOf(read);
      if (characters >= batchSize.characters || batch.length >= batchSize.files) await flush();
    },
    finish: async () => {
      await flush();
      await last;
    },
    settled,
  };
}

interface Problem {
  readonly error: RostrumError;
  readonly isFailure: boolean;
}

/** What is wrong with a file; one that is passed over among others is only to be known. */
function problemOf({ outcome }: ReadFile, { file }: FoundFile): Problem | undefined {
  if (!(outcome instanceof RostrumError)) return undefined;
  // An error of the command line is the same for every file.
  if (outcome.place === undefined) throw outcome;
  return { error: outcome, isFailure: !isPassedOver(outcome, file.named) };
}

function charactersOf({ outcome }: ReadFile): number {
  if (outcome instanceof RostrumError) return 0;
  const transcripts = [...outcome.documents.map(({ transcript }) => transcript), ...outcome.transcripts];
  let sum = 0;
  for (const { turns } of transcripts) for (const { text } of turns) sum += text.length;
  return sum;
}

/** Writes files that were read, all of them in one transaction. */
function batchCommitter({
  database,
  writer,
  changed,
  recipe,
}: Addition): (batch: readonly ReadFile[]) => Promise<void> {
  const numbers = formTranslator(writer);
  return async (batch) => {
    if (batch.length === 0) return;
    await inTransaction(database, async () => {
      await numbers.learn(batch);
      const files: IndexedFile[] = [];
      for (const read of batch) {
        const found = changed[read.index]!;
        const file = await indexedFile(read, found, recipe);
        if (file)
          files.push({
            ...file,
            documents: file.documents.map((document) => numbers.translated(document, read.reader)),
          });
      }
      await writer.add(files);
    });
  };
}

async function indexedFile(
  read: ReadFile,
  found: FoundFile,
  recipe: string,
): Promise<IndexedFile | undefined> {
  const { outcome } = read;
  const { path, location } = found.file;
  if (outcome instanceof RostrumError) {
    if (problemOf(read, found)?.isFailure !== false) return undefined;
    const sha256 = await sha256OfFile(location);
    return { state: { path, sha256, beside: found.beside, recipe }, documents: [], pages: [] };
  }
  const { documents, transcripts: pages } = outcome;
  const sha256 = (documents[0]?.transcript ?? pages[0])?.sha256 ?? '';
  return { state: { path, sha256, beside: found.beside, recipe }, documents, pages };
}

/** Knows the numbers in the file of the forms of each reader. */
interface FormTranslator {
  learn(batch: readonly ReadFile[]): Promise<void>;
  translated(document: TokenizedDocument, reader: number): TokenizedDocument;
}

/** A translator of what readers call forms. */
export function formTranslator(writer: CorpusWriter): FormTranslator {
  const byReader = new Map<number, Int32Array>();
  return {
    learn: async (batch) => {
      for (const reader of new Set(batch.map((read) => read.reader))) {
        const forms = batch.filter((read) => read.reader === reader).flatMap((read) => read.forms);
        const before = byReader.get(reader) ?? new Int32Array();
        const numbers = new Int32Array(before.length + forms.length);
        numbers.set(before);
        numbers.set(await writer.formIds(forms), before.length);
        byReader.set(reader, numbers);
      }
    },
    translated: (document, reader) => {
      const numbers = byReader.get(reader) ?? new Int32Array();
      return { ...document, tokens: document.tokens.map((form) => numbers[form]!) };
    },
  };
}
