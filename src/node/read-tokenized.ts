import { assemble, type ReadDocument } from '../corpus/assemble.ts';
import { findDuplicates } from '../corpus/duplicates.ts';
import type { TokenizedDocument } from '../corpus/file/tokenized.ts';
import { wordsOf } from '../corpus/shingles.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Notice } from '../model/notice.ts';
import type { Transcript } from '../model/transcript.ts';
import { joinPages } from '../segmentation/join-pages.ts';
import { helpersFor } from './corpus-file-files.ts';
import { type TokenizedFile, tokenizingReader, type TokenizeOptions } from './corpus-file-reading.ts';
import { type ReadAllOptions, readAll } from './corpus-file-threads.ts';
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

/**
 * The corpus in files, folders and globs, for counting: the same as of their transcripts, but turns have the places of
 * their tokens instead of their text, which is forgotten as soon as it is tokenized.
 */
export async function readTokenized(
  inputs: readonly string[],
  { corrections: named = [], ...options }: ReadInputsOptions,
  tokenize: Omit<TokenizeOptions, 'keepsText'>,
): Promise<TokenizedReading> {
  const anyEnding = options.reader !== undefined;
  const { files, notices, failures } = await findInputs(inputs, { ...options, anyEnding });
  const shelf = await correctionsShelf(named, { cwd: options.cwd, isOnly: files.length === 1 });
  const plan: ReadAllOptions = {
    reading: { ...options, shelf },
    tokenize: { ...tokenize, keepsText: false },
    named,
    cwd: options.cwd,
    ...helpersFor(files, options.threads ?? 1),
  };
  const { outcomes, forms } = await outcomesOf(files, plan, options.onProgress);
  const { read, problems, passedOver } = sorted(files, outcomes, failures);
  const documents = [...read.flatMap((file) => file.documents), ...(await joinedPages(read, plan, forms))];
  const noted = await withRepeats(documents, (document) => textOf(document, files, plan));
  const { id, version } = await loadTokenizer(tokenize.tokenizer);
  const corpus = assemble({ documents: noted, forms, tokenizer: { id, version } });
  return { corpus, failures: problems, notices: [...notices, ...passedOver, ...shelf.unused(files)] };
}

/** What one file came to, and the numbers that its tokens are in. */
interface ReadFileTokens {
  readonly documents: readonly ReadDocument[];
  readonly pages: TokenizedFile['pages'];
}

interface Outcomes {
  readonly outcomes: readonly (ReadFileTokens | RostrumError)[];
  /** Reader → its forms. */
  readonly forms: string[][];
}

async function outcomesOf(
  files: readonly InputFile[],
  plan: ReadAllOptions,
  onProgress: ReadInputsOptions['onProgress'],
): Promise<Outcomes> {
  const forms: string[][] = [];
  const outcomes: (ReadFileTokens | RostrumError)[] = [];
  for await (const { outcome, reader, forms: own } of readAll(files, plan)) {
    const known = (forms[reader] ??= []);
    for (const form of own) known.push(form);
    outcomes.push(
      'documents' in outcome
        ? { pages: outcome.pages, documents: outcome.documents.map((tokenized) => ({ tokenized, reader })) }
        : outcome,
    );
    await onProgress?.(outcomes.length, files.length);
  }
  for (let reader = 0; reader < forms.length; reader++) forms[reader] ??= [];
  return { outcomes, forms };
}

/** The documents that pages of several files make, read by one more reader. */
async function joinedPages(
  read: readonly ReadFileTokens[],
  { tokenize }: ReadAllOptions,
  forms: string[][],
): Promise<ReadDocument[]> {
  const pages = read.flatMap((file) => file.pages);
  if (pages.length === 0) return [];
  const reader = await tokenizingReader(tokenize);
  const documents = joinPages(pages).map((transcript) => reader.tokenize(transcript));
  const number = forms.push([...reader.newForms()]) - 1;
  return documents.map((tokenized) => ({ tokenized, reader: number }));
}

/** Documents with notices of what they repeat; only what is likely to be a repetition is read once more. */
async function withRepeats(
  documents: readonly ReadDocument[],
  textAgain: (document: TokenizedDocument) => Promise<Transcript>,
): Promise<ReadDocument[]> {
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
    const { tokenized, reader } = read;
    const transcript = { ...tokenized.transcript, notices: [...tokenized.transcript.notices, notice] };
    return { tokenized: { ...tokenized, transcript }, reader };
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
