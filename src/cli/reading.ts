import { badMapping, unknownName } from '../errors/catalogue.ts';
import * as formats from '../formats/index.ts';
import { columnFields } from '../formats/table/columns.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Format } from '../model/format.ts';
import type { Need } from '../model/measure.ts';
import type { TokenizerEntry } from '../model/tokenizer.ts';
import type { Transcript } from '../model/transcript.ts';
import * as tokenizers from '../annotate/tokenizers/index.ts';
import type { LexiconFile } from '../node/builtin-lexicons.ts';
import { findInputs } from '../node/inputs.ts';
import type { ProcessContext } from '../node/process.ts';
import { type InputReading, readInputs, type ReadInputsOptions } from '../node/read-inputs.ts';
import { readRoster, type RosterFile } from '../node/roster.ts';
import { buildCorpus } from '../pipeline.ts';
import type { Flags } from './command.ts';
import { listFlag, numberFlag, textFlag } from './common-options.ts';
import { limitsOf } from './limits.ts';
import { progressOf } from './progress.ts';

const knownFormats: readonly Format[] = Object.values(formats);
const knownTokenizers: readonly TokenizerEntry[] = Object.values(tokenizers);

/** Checks what can be wrong in the options of reading before anything is read. */
export function checkReadingFlags(flags: Flags): void {
  const reader = textFlag(flags, 'reader');
  const readers = knownFormats.map(({ id }) => id);
  if (reader !== undefined && !readers.includes(reader)) throw unknownName('format', reader, readers);
  const tokenizer = textFlag(flags, 'tokenizer');
  const ids = knownTokenizers.map(({ id }) => id);
  if (tokenizer !== undefined && !ids.includes(tokenizer)) throw unknownName('tokenizer', tokenizer, ids);
}

/** What `--map` says: fields and the headings of their columns. */
function columnMap(given: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (given.length === 0) return undefined;
  const pairs = given.map((pair): [string, string] => {
    const sign = pair.indexOf('=');
    const field = pair.slice(0, sign);
    if (sign <= 0 || sign === pair.length - 1) throw badMapping(pair);
    if (!columnFields.includes(field)) throw unknownName('field', field, columnFields);
    return [field, pair.slice(sign + 1)];
  });
  return Object.fromEntries(pairs);
}

/** The transcripts of some inputs, read as the options say, with a bar where it takes long. */
export function read(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
): Promise<InputReading> {
  return withProgress(context, flags, (onProgress) =>
    readInputs(inputs, { ...readingPlan(context, flags), onProgress }),
  );
}

/** What some reading comes to, with a bar where it takes long. */
export async function withProgress<Result>(
  context: ProcessContext,
  flags: Flags,
  work: (onProgress: (done: number, total: number) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const progress = progressOf(context, { shown: flags['progress'] !== false && flags['quiet'] !== true });
  try {
    return await work((done, total) => progress.step(done, total));
  } finally {
    progress.end();
  }
}

/** How inputs are read, as the options say. */
export function readingPlan({ cwd, stdin, processors }: ProcessContext, flags: Flags): ReadInputsOptions {
  return {
    cwd,
    stdin,
    formats: knownFormats,
    reader: textFlag(flags, 'reader'),
    map: columnMap(listFlag(flags, 'map')),
    speaker: textFlag(flags, 'speaker'),
    corrections: listFlag(flags, 'corrections'),
    encoding: textFlag(flags, 'encoding'),
    maxLine: numberFlag(flags, 'maxLine'),
    limits: limitsOf(listFlag(flags, 'max')),
    threads: numberFlag(flags, 'threads') ?? processors,
  };
}

export { lexiconsOf } from './lexicons.ts';

/** The roster that the options name. */
export async function rosterOf({ cwd }: ProcessContext, flags: Flags): Promise<RosterFile | undefined> {
  const path = textFlag(flags, 'roster');
  return path === undefined ? undefined : readRoster(path, { cwd });
}

/** What a corpus is made with, beside transcripts and options. */
export interface CorpusParts {
  readonly lexicons: readonly LexiconFile[];
  readonly needs: readonly Need[];
  readonly roster: RosterFile | undefined;
}

/** The corpus of some transcripts, as the options say. */
export function corpusOf(
  transcripts: readonly Transcript[],
  flags: Flags,
  { lexicons, needs, roster }: CorpusParts,
): Promise<Corpus> {
  return buildCorpus(transcripts, {
    tokenizer: textFlag(flags, 'tokenizer'),
    lexicons: lexicons.map(({ lexicon }) => lexicon),
    roster: roster?.roster,
    needs:
      flags['sentences'] === true && needs.some((need) => need !== 'text') ? [...needs, 'sentences'] : needs,
  });
}

/** The paths of the files that some inputs stand for, as documents have them. */
export async function filesOf(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
): Promise<ReadonlySet<string>> {
  const plan = readingPlan(context, flags);
  const { files } = await findInputs(inputs, { ...plan, anyEnding: plan.reader !== undefined });
  return new Set(files.map(({ path }) => path));
}
