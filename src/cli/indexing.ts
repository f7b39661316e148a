import { counted } from '../text/counted.ts';
import { checkFixed, fixedOptions } from './corpus-file-input.ts';
import type { Flags } from './command.ts';
import { listFlag, numberFlag, readingOptions, textFlag } from './common-options.ts';
import { lexiconsOf } from './lexicons.ts';
import { memoryFlag } from './memory.ts';
import { progressOf } from './progress.ts';
import { checkReadingFlags, readingPlan, rosterOf } from './reading.ts';
import { type CorpusInfo, indexInputs, type IndexOptions, type IndexResult } from '../node/corpus-file.ts';
import type { ProcessContext } from '../node/process.ts';
import { noticesText, severalErrors } from './messages.ts';

/** What is indexed, and where to. */
export interface Indexing {
  readonly inputs: readonly string[];
  readonly output: string;
}

/**
 * Makes a corpus file or brings it up to date, and says what was done. Options that are not given are those that it was
 * made with.
 */
export async function indexCorpus(
  context: ProcessContext,
  flags: Flags,
  { inputs, output }: Indexing,
): Promise<void> {
  const progress = progressOf(context, { shown: flags['progress'] !== false && flags['quiet'] !== true });
  const memory = memoryFlag(flags);
  const target = {
    output,
    cwd: context.cwd,
    threads: numberFlag(flags, 'threads') ?? context.processors,
    prune: flags['prune'] === true,
    ...(memory !== undefined && { memory: memory * shareOfDatabase }),
    version: context.version(),
  };
  try {
    const result = await indexInputs(inputs, target, async (before) => {
      if (before) checkFixed(output, flags, before);
      return {
        ...(await planOf(context, flags, before)),
        onProgress: (done, total) => progress.step(done, total),
      };
    });
    progress.end();
    await tell(context, flags, result);
    if (result.failures.length > 0) throw severalErrors(result.failures);
    await context.stdout.write(`${output}\n`);
  } finally {
    progress.end();
  }
}

/** Of the memory that is allowed; the rest is for reading. */
const shareOfDatabase = 0.5;

/** How to read: as the options say, and as the file was made where they say nothing. */
async function planOf(
  context: ProcessContext,
  flags: Flags,
  before: CorpusInfo | undefined,
): Promise<IndexOptions> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- they were flags when they were written
  const given = { ...(before?.options as Flags | undefined), ...givenOf(flags) };
  const whole = { ...given, threads: flags['threads'] };
  checkReadingFlags(whole);
  return {
    ...readingPlan(context, whole),
    tokenizer: textFlag(whole, 'tokenizer') ?? 'wink',
    sentences: given['sentences'] === true,
    roster: await rosterOf(context, whole),
    lexicons: await lexiconsOf(context, whole, ['mentions']),
    given,
  };
}

/** The options of reading that were given. */
function givenOf(flags: Flags): Flags {
  const keys = [...fixedOptions, 'lexicon', 'builtinLexicons'];
  const given = keys.filter((key) => {
    const value = flags[key];
    const isDefault = value === undefined || value === readingOptions.options[key]?.default;
    return !isDefault && !(Array.isArray(value) && listFlag(flags, key).length === 0);
  });
  return Object.fromEntries(given.map((key) => [key, flags[key]]));
}

async function tell({ stderr }: ProcessContext, flags: Flags, result: IndexResult): Promise<void> {
  if (flags['quiet'] === true) return;
  const { added, replaced, removed, unchanged, documents, tokens } = result;
  const text = noticesText(result.notices);
  await stderr.write(
    `${text}${counted(added, 'file')} added, ${replaced} replaced, ${removed} removed, ${unchanged} unchanged: ${counted(documents, 'document')}, ${counted(tokens, 'token')}.\n`,
  );
}
