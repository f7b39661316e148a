import { type DocumentKeeper, type KeptDocument, memoryKeeper } from '../corpus/assemble.ts';
import { findDuplicates } from '../corpus/duplicates.ts';
import type { TokenizedDocument } from '../corpus/file/tokenized.ts';
import { storeKeeper } from '../corpus/stored.ts';
import { wordsOf } from '../corpus/shingles.ts';
import { memorySpent } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Notice } from '../model/notice.ts';
import type { Store } from '../model/stored.ts';
import type { Transcript } from '../model/transcript.ts';
import { joinPages } from '../segmentation/join-pages.ts';
import { helpersFor } from './corpus-file-files.ts';
import { type FileContents, tokenizingReader, type TokenizeOptions } from './file-reader.ts';
import { type ReadAllOptions, readAll } from './reading-threads.ts';
import { correctionsShelf } from './corrections.ts';
import { findInputs, type InputFile } from './inputs.ts';
import { readFileTranscripts } from './read-file.ts';
import { type ReadInputsOptions, sorted } from './read-inputs.ts';
import { loadTokenizer } from './tokenizer.ts';

/** A corpus that was read and tokenized by several threads, without what turns say. */
export interface TokenizedReading {
  readonly corpus: Corpus;
  /** What could not be read; it stops nothing. */
  readonly failures: readonly RostrumError[];
  readonly notices: readonly Notice[];
}

/** The memory that a reading may take, and where the rest goes. */
export interface ReadingBudget {
  /** Bytes that the whole process may take. */
  readonly memory: number;
  readonly store: Store;
}

/**
 * The corpus in files, folders and globs, for counting: the same as of their transcripts, but turns have the places of
 * their tokens instead of their text, which is forgotten as soon as it is tokenized.
 */
export async function readTokenized(
  inputs: readonly string[],
  { corrections: named = [], ...options }: ReadInputsOptions,
  tokenize: Omit<TokenizeOptions, 'keepsText'>,
  budget?: ReadingBudget,
): Promise<TokenizedReading> {
  const anyEnding = options.reader !== undefined;
  const { files, notices, failures } = await findInputs(inputs, { ...options, anyEnding });
  const shelf = await correctionsShelf(named, { cwd: options.cwd, isOnly: files.length === 1 });
  const plan: TokenizingPlan = {
    reading: { ...options, shelf },
    tokenize: { ...tokenize, keepsText: false },
    named,
    cwd: options.cwd,
    ...helpersFor(files, threadsWithin(options.threads ?? 1, budget)),
  };
  const keeper = budget ? storeKeeper(budget.store) : memoryKeeper();
  const check = memoryCheck(inputs, budget);
  const outcomes = await outcomesOf(files, plan, { keeper, onProgress: options.onProgress, check });
  const { read, problems, passedOver } = sorted(files, outcomes, failures);
  const pages = read.flatMap((file) => file.pages);
  const joined = await joinedPages(pages, plan, keeper);
  const documents = await withRepeats([...read.flatMap((file) => file.documents), ...joined], (document) =>
    textOf(document, files, plan),
  );
  const { id, version } = await loadTokenizer(tokenize.tokenizer);
  const corpus = keeper.corpusOf(documents, { id, version });
  return { corpus, failures: problems, notices: [...notices, ...passedOver, ...shelf.unused(files)] };
}

type TokenizingPlan = ReadAllOptions & { readonly tokenize: TokenizeOptions };

/** What a thread that reads takes: Node, the tokenizer and its model, the words that it knows. */
const bytesOfReader = 150_000_000;

/** As many threads as a budget has room for. */
function threadsWithin(threads: number, budget: ReadingBudget | undefined): number {
  if (!budget) return threads;
  return Math.max(1, Math.min(threads, Math.floor(budget.memory / (2 * bytesOfReader))));
}

/** Files between two looks at the memory. */
const filesBetweenChecks = 64;

/** Looks now and then whether what must stay in memory still fits. */
function memoryCheck(inputs: readonly string[], budget: ReadingBudget | undefined): () => void {
  let files = 0;
  return () => {
    files += 1;
    if (!budget || files % filesBetweenChecks !== 0 || process.memoryUsage.rss() <= budget.memory) return;
    budget.store.tidy();
    if (process.memoryUsage.rss() > budget.memory) throw memorySpent(inputs.join(' '), budget.memory);
  };
}

/** What one file came to. */
interface ReadFileTokens {
  readonly documents: readonly KeptDocument[];
  readonly pages: FileContents['transcripts'];
}

interface Taking {
  readonly keeper: DocumentKeeper;
  readonly onProgress: ReadInputsOptions['onProgress'];
  /** Is called after each file. */
  readonly check: () => void;
}

async function outcomesOf(
  files: readonly InputFile[],
  plan: ReadAllOptions,
  { keeper, onProgress, check }: Taking,
): Promise<(ReadFileTokens | RostrumError)[]> {
  const outcomes: (ReadFileTokens | RostrumError)[] = [];
  for await (const { outcome, reader, forms } of readAll(files, plan)) {
    keeper.addForms(reader, forms);
    outcomes.push(
      'documents' in outcome
        ? {
            pages: outcome.transcripts,
            documents: outcome.documents.map((document) => keeper.keep(document, reader)),
          }
        : outcome,
    );
    check();
    await onProgress?.(outcomes.length, files.length);
  }
  return outcomes;
}

/** The documents that pages of several files make, read by one more reader. */
async function joinedPages(
  pages: readonly Transcript[],
  { tokenize, helpers }: TokenizingPlan,
  keeper: DocumentKeeper,
): Promise<KeptDocument[]> {
  if (pages.length === 0) return [];
  const reader = await tokenizingReader(tokenize);
  const documents = joinPages(pages).map((transcript) => reader.tokenize(transcript));
  const number = helpers + 1;
  keeper.addForms(number, reader.newForms());
  return documents.map((document) => keeper.keep(document, number));
}

/** Documents with notices of what they repeat; only what is likely to be a repetition is read once more. */
async function withRepeats(
  documents: readonly KeptDocument[],
  textAgain: (document: TokenizedDocument) => Promise<Transcript>,
): Promise<KeptDocument[]> {
  const sketched = documents.map(({ tokenized }) => {
    const { path, document } = tokenized.transcript;
    return { path, document, sketch: tokenized.sketch, tokenized };
  });
  if (documents.length < 2) return [...documents];
  const search = findDuplicates(sketched);
  const known = new Map<TokenizedDocument, ReturnType<typeof wordsOf>>();
  let step = search.next();
  while (step.done !== true) {
    const { tokenized } = step.value;
    const words = known.get(tokenized) ?? wordsOf(await textAgain(tokenized));
    known.set(tokenized, words);
    step = search.next(words);
  }
  const notices = step.value;
  return documents.map((read, index) => {
    const notice = notices.get(sketched[index]!);
    if (!notice) return read;
    const { tokenized, place } = read;
    const transcript = { ...tokenized.transcript, notices: [...tokenized.transcript.notices, notice] };
    return { tokenized: { ...tokenized, transcript }, place };
  });
}

/** The transcript of a document with its text, from its files. */
async function textOf(
  { transcript }: TokenizedDocument,
  files: readonly InputFile[],
  { reading }: ReadAllOptions,
): Promise<Transcript> {
  const paths = transcript.parts?.map(({ path }) => path) ?? [transcript.path];
  const transcripts: Transcript[] = [];
  for (const file of files.filter(({ path }) => paths.includes(path)))
    transcripts.push(...(await readFileTranscripts(file, reading)));
  const joined = transcript.parts ? joinPages(transcripts) : transcripts;
  return joined.find(({ document }) => document === transcript.document) ?? transcript;
}
