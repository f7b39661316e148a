import { corpusOption } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { Store } from '../model/stored.ts';
import { type CorpusFile, openCorpusFile } from '../node/corpus-file-open.ts';
import type { ProcessContext } from '../node/process.ts';
import { flagName, type Flags } from './command.ts';
import { listFlag } from './common-options.ts';
import type { Input, InputPlan } from './input.ts';
import { memoryFlag, requireRoom, storeFor } from './memory.ts';

/** Options that a corpus file has fixed: what it holds depends on them. */
export const fixedOptions = [
  'reader',
  'encoding',
  'maxLine',
  'max',
  'map',
  'speaker',
  'corrections',
  'roster',
  'tokenizer',
  'sentences',
] as const;

/** Values of options that mean that nothing was given. */
const notGiven = new Set(['undefined', '[]', 'false']);

/**
 * The corpus in a corpus file.
 *
 * @throws corpus/unfinished, corpus/other-option, what `openCorpusFile` throws
 */
export async function readCorpusInput(
  context: ProcessContext,
  flags: Flags,
  path: string,
  { needs, ...plan }: InputPlan,
): Promise<Input> {
  const file = await openCorpusFile(path, context);
  try {
    checkFixed(path, flags, file.info);
    const lexicons = await lexiconsGiven(context, flags, needs, file);
    const search = needs.every((need) => need === 'tokens') ? plan.search : undefined;
    const corpus = search
      ? await file.loadExcerpts(search)
      : await loadWhole(context, flags, path, { ...plan, needs, file, lexicons });
    const { info } = file;
    return {
      corpus,
      failures: [],
      notices: info.notices,
      lexicons: lexicons ? lexicons.map(({ lexicon: { id }, sha256 }) => ({ id, sha256 })) : info.lexicons,
      ...(info.roster !== undefined && { roster: { sha256: info.roster } }),
      flags: { ...flags, ...optionsOf(info), ...(lexicons && lexiconFlags(flags)) },
    };
  } finally {
    file.close();
  }
}

interface FilePlan extends InputPlan {
  readonly file: CorpusFile;
  readonly lexicons: Parameters<CorpusFile['load']>[1];
}

async function loadWhole(
  context: ProcessContext,
  flags: Flags,
  path: string,
  { file, lexicons, ...plan }: FilePlan,
): Promise<Corpus> {
  const store = lexicons ? undefined : await storeForFile(context, flags, path, { ...plan, file });
  return store ? file.loadStored(store) : file.load(plan.needs, lexicons);
}

/** From this many tokens on, they are put into a file even where memory has no bound. */
const manyTokens = 12e6;

/** Bytes of memory for a token of the corpus: where its text is read as well, and where it is not. */
const perToken = { read: 25, counted: 10 };

/** Where the tokens go; undefined where they may stay in memory. */
async function storeForFile(
  context: ProcessContext,
  flags: Flags,
  path: string,
  { needs, countsStored = false, file, ...plan }: InputPlan & { readonly file: CorpusFile },
): Promise<Store | undefined> {
  const memory = memoryFlag(flags);
  const isCounting = needs.length > 0 && needs.every((need) => need === 'tokens');
  const stores = countsStored && isCounting;
  if (memory === undefined && !stores) return undefined;
  const tokens = await file.tokenCount();
  if (stores) {
    if (memory === undefined && tokens < manyTokens) return undefined;
    return storeFor(context, flags, memory ?? Infinity);
  }
  const held = tokens * (isCounting ? perToken.counted : perToken.read);
  requireRoom(path, plan, { held, tokens, memory });
  return undefined;
}

function lexiconFlags({ lexicon, builtinLexicons }: Flags): Flags {
  return { lexicon, builtinLexicons };
}

/** The options of reading that a corpus file was made with, as if they had been given. */
function optionsOf({ options }: CorpusFile['info']): Flags {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they were flags when they were written
  return options as Flags;
}

/**
 * Stops where an option is given that the file was made otherwise with.
 *
 * @throws corpus/other-option
 */
export function checkFixed(path: string, flags: Flags, info: CorpusFile['info']): void {
  const made: Flags = {
    ...optionsOf(info),
    tokenizer: info.tokenizer.id,
    sentences: info.sentences,
  };
  for (const key of fixedOptions) {
    const given = textOf(flags[key]);
    if (notGiven.has(given) || given === textOf(made[key])) continue;
    const value = made[key];
    const words = Array.isArray(value) ? value.join(',') : typeof value === 'object' ? '' : String(value);
    const has = value === undefined ? `no --${flagName(key)}` : `--${flagName(key)} ${words}`;
    throw corpusOption(path, flagName(key), has);
  }
}

function textOf(value: Flags[string]): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** The lexicons that the options name, where they are others than those of the file; undefined where the file's will do. */
async function lexiconsGiven(
  context: ProcessContext,
  flags: Flags,
  needs: readonly Need[],
  { info }: CorpusFile,
): Promise<Parameters<CorpusFile['load']>[1]> {
  const isNamed = listFlag(flags, 'lexicon').length > 0 || flags['builtinLexicons'] === false;
  if (!isNamed) return undefined;
  const { lexiconsOf } = await import('./lexicons.ts');
  const lexicons = await lexiconsOf(context, flags, needs);
  const given = lexicons.map(({ sha256 }) => sha256).join(' ');
  return given === info.lexicons.map(({ sha256 }) => sha256).join(' ') ? undefined : lexicons;
}
