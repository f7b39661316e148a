import { badMapping, noSpeakers, unknownName } from '../errors/catalogue.ts';
import * as formats from '../formats/index.ts';
import { columnFields } from '../formats/table/columns.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Format } from '../model/format.ts';
import type { Need } from '../model/measure.ts';
import type { TokenizerEntry } from '../model/tokenizer.ts';
import type { Transcript } from '../model/transcript.ts';
import * as tokenizers from '../annotate/tokenizers/index.ts';
import { type LexiconFile, readBuiltinLexicons, readLexicon } from '../node/builtin-lexicons.ts';
import type { ProcessContext } from '../node/process.ts';
import { type InputReading, readInputs } from '../node/read-inputs.ts';
import { readRoster, type RosterFile } from '../node/roster.ts';
import { buildCorpus } from '../pipeline.ts';
import type { Flags } from './command.ts';
import { listFlag, numberFlag, textFlag } from './common-options.ts';
import { noticesText, severalErrors } from './messages.ts';
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
export async function read(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
): Promise<InputReading> {
  const progress = progressOf(context, { shown: flags['progress'] !== false && flags['quiet'] !== true });
  try {
    return await readInputs(inputs, {
      cwd: context.cwd,
      stdin: context.stdin,
      formats: knownFormats,
      reader: textFlag(flags, 'reader'),
      map: columnMap(listFlag(flags, 'map')),
      speaker: textFlag(flags, 'speaker'),
      corrections: listFlag(flags, 'corrections'),
      encoding: textFlag(flags, 'encoding'),
      maxLine: numberFlag(flags, 'maxLine'),
      onProgress: (done, total) => progress.step(done, total),
    });
  } finally {
    progress.end();
  }
}

/**
 * Stops where something could not be read, or where nobody is named: a table of a part of the input would be taken for
 * the whole.
 */
export function requireWhole({ transcripts, failures }: InputReading): void {
  if (failures.length > 0) throw severalErrors(failures);
  const first = transcripts[0];
  if (first && transcripts.every(isWithoutLabels)) throw noSpeakers(first.path);
}

function isWithoutLabels({ turns }: Transcript): boolean {
  return turns.every(({ rule }) => rule === 'no-label');
}

/** Tells the notices of reading and of the documents, each kind once. */
export async function tellNotices(
  { stderr }: ProcessContext,
  flags: Flags,
  { notices }: InputReading,
  { documents }: Corpus,
): Promise<void> {
  if (flags['quiet'] === true) return;
  const text = noticesText([...notices, ...documents.flatMap((document) => document.notices)]);
  if (text !== '') await stderr.write(text);
}

/** The lexicons that the options name, the reader's own first; the built-in ones only where mentions are asked for. */
export async function lexiconsOf(
  { cwd }: ProcessContext,
  flags: Flags,
  needs: readonly Need[],
): Promise<LexiconFile[]> {
  const own = await Promise.all(listFlag(flags, 'lexicon').map((path) => readLexicon(path, { cwd })));
  const isAsked = needs.includes('mentions') && flags['builtinLexicons'] !== false;
  const builtin = isAsked ? await readBuiltinLexicons() : [];
  return [...own, ...builtin];
}

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
  { transcripts }: InputReading,
  flags: Flags,
  { lexicons, needs, roster }: CorpusParts,
): Promise<Corpus> {
  return buildCorpus(transcripts, {
    tokenizer: textFlag(flags, 'tokenizer'),
    lexicons: lexicons.map(({ lexicon }) => lexicon),
    roster: roster?.roster,
    needs: flags['sentences'] === true && needs.length > 0 ? [...needs, 'sentences'] : needs,
  });
}
