import { corpusNotAlone, noSpeakers } from '../errors/catalogue.ts';
import type { RostrumError } from '../errors/rostrum-error.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { Notice } from '../model/notice.ts';
import type { Search } from '../model/search.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Threads } from '../model/threads.ts';
import type { ProcessContext } from '../node/process.ts';
import type { ReadingBudget } from '../node/read-tokenized.ts';
import { threadsOf } from '../node/threads.ts';
import type { Flags } from './command.ts';
import { numberFlag, textFlag } from './common-options.ts';
import { budgetForInputs } from './memory.ts';
import { noticesText, severalErrors } from './messages.ts';
import type { CorpusParts } from './reading.ts';

/** A corpus that was read, from transcripts or from a corpus file, and with what. */
export interface Input {
  readonly corpus: Corpus;
  /** Sources that could not be read. */
  readonly failures: readonly RostrumError[];
  /** Of the reading: what was passed over. */
  readonly notices: readonly Notice[];
  /** In order of priority. */
  readonly lexicons: readonly { readonly id: string; readonly sha256: string }[];
  readonly roster?: { readonly sha256: string };
  /** The options that it was read with: a corpus file has its own. */
  readonly flags: Flags;
}

/** What is asked of an input. */
export interface InputPlan {
  /** What the corpus must have. */
  readonly needs: readonly Need[];
  /** Whether something may be missing; else an error tells it, for a table of a part would be taken for the whole. */
  readonly partial?: boolean;
  /** Whether tokens may be in a file, where memory has no room for them. */
  readonly countsStored?: boolean;
  /** Where nothing is read but the surroundings of hits: what is looked for. */
  readonly search?: Search | undefined;
  /** Who asks, for messages. */
  readonly title?: string;
  /** Bytes that a measure takes for a token, beside the corpus. */
  readonly bytesPerToken?: number | undefined;
}

/** The corpus of some inputs, as the options say. What a corpus file makes needless is not loaded. */
export async function readInput(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
  plan: InputPlan,
): Promise<Input> {
  const { needs, partial = false } = plan;
  const file = inputs.find((input) => /\.duckdb$/iu.test(input));
  if (file !== undefined) {
    if (inputs.length > 1) throw corpusNotAlone(file);
    const { readCorpusInput } = await import('./corpus-file-input.ts');
    const input = await readCorpusInput(context, flags, file, plan);
    return { ...input, corpus: { ...input.corpus, threads: threadsFor(context, flags) } };
  }
  const { checkReadingFlags, lexiconsOf, rosterOf } = await import('./reading.ts');
  checkReadingFlags(flags);
  const lexicons = await lexiconsOf(context, flags, needs);
  const roster = await rosterOf(context, flags);
  const isCounting =
    needs.length > 0 && needs.every((need) => need === 'tokens') && flags['sentences'] !== true;
  const countsStored = isCounting && plan.countsStored === true;
  const budget = await budgetForInputs(context, flags, inputs, { ...plan, countsStored, isCounting });
  const reading = isCounting
    ? await readForCounting(context, flags, inputs, { roster, budget })
    : await readWithText(context, flags, inputs, { lexicons, needs, roster });
  const { failures, notices } = reading;
  const corpus = {
    ...reading.corpus,
    threads: threadsFor(context, flags),
  };
  if (!partial) requireWhole(corpus.documents, failures);
  return {
    corpus,
    failures,
    notices,
    lexicons: lexicons.map(({ lexicon: { id }, sha256 }) => ({ id, sha256 })),
    ...(roster && { roster: { sha256: roster.sha256 } }),
    flags,
  };
}

function threadsFor({ processors }: ProcessContext, flags: Flags): Threads {
  return threadsOf(numberFlag(flags, 'threads') ?? processors);
}

/** A corpus that was read, and what could not be. */
type CorpusReading = Pick<Input, 'corpus' | 'failures' | 'notices'>;

async function readWithText(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
  parts: CorpusParts,
): Promise<CorpusReading> {
  const { corpusOf, read } = await import('./reading.ts');
  const { transcripts, failures, notices } = await read(context, flags, inputs);
  return { corpus: await corpusOf(transcripts, flags, parts), failures, notices };
}

/** Reads what is only to be counted: texts are forgotten once they are tokenized, by as many threads as there are. */
async function readForCounting(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
  { roster, budget }: { readonly roster: CorpusParts['roster']; readonly budget: ReadingBudget | undefined },
): Promise<CorpusReading> {
  const [{ withProgress, readingPlan }, { readTokenized }] = await Promise.all([
    import('./reading.ts'),
    import('../node/read-tokenized.ts'),
  ]);
  const tokenizer = textFlag(flags, 'tokenizer') ?? 'wink';
  return withProgress(context, flags, (onProgress) =>
    readTokenized(
      inputs,
      { ...readingPlan(context, flags), onProgress },
      { tokenizer, sentences: false, roster: roster?.roster },
      budget,
    ),
  );
}

/** Stops where something could not be read, or where nobody is named. */
function requireWhole(transcripts: readonly Transcript[], failures: readonly RostrumError[]): void {
  if (failures.length > 0) throw severalErrors(failures);
  const [only, another] = transcripts;
  // Many texts without labels are a collection of addresses; one is more likely a transcript whose labels were not seen.
  if (only && !another && only.turns.every(({ rule }) => rule === 'no-label')) throw noSpeakers(only.path);
}

/** Tells the notices of reading and of the documents, each kind once. */
export async function tellNotices(
  { stderr }: ProcessContext,
  flags: Flags,
  notices: readonly Notice[],
  { documents }: Corpus,
): Promise<void> {
  if (flags['quiet'] === true) return;
  const text = noticesText([...notices, ...documents.flatMap((document) => document.notices)]);
  if (text !== '') await stderr.write(text);
}
