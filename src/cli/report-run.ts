import type { Corpus } from '../model/corpus.ts';
import type { Notice } from '../model/notice.ts';
import type { ProcessContext } from '../node/process.ts';
import type { ReportFile } from '../reporting/index.ts';
import type { Flags } from './command.ts';
import type { OwnQuestion } from './study/own-questions.ts';
import { numberFlag, readingOptions, selectionOptions } from './common-options.ts';

const needs = ['tokens', 'mentions', 'text'] as const;

/** A report, ready to be written. */
export interface ReportRun {
  readonly corpus: Corpus;
  readonly notices: readonly Notice[];
  readonly files: AsyncIterable<ReportFile>;
  /** What there is to say once the files are made. */
  readonly lateNotices: readonly Notice[];
}

/** The report of some inputs, as the options say. */
export async function reportOf(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
  questions: readonly OwnQuestion[] = [],
): Promise<ReportRun> {
  const { readInput } = await import('./input.ts');
  const { selectionOf } = await import('./selecting.ts');
  const { duckdbVersion, packageVersion } = await import('../node/version.ts');
  const { sha256 } = await import('../node/source.ts');
  const { makeReport } = await import('../reporting/index.ts');
  const { briefingsInThreads } = await import('../node/report-threads.ts');
  const asking = questions.length === 0 ? undefined : await import('./study/own-answers.ts');
  const further = (await asking?.needsOfQuestions(questions)) ?? [];
  const selection = await selectionOf(flags, [...needs, ...further]);
  const input = await readInput(context, flags, inputs, selection);
  const selected = await selection.select(input.corpus);
  const notices = [...input.notices, ...selected.notices];
  const threads = numberFlag(flags, 'threads') ?? context.processors;
  const apart = briefingsInThreads(threads, selected.corpus.documents.length, true);
  const lateNotices: Notice[] = [];
  const seeded = questions.map((question) => withSeed(question, flags));
  const own = await asking?.ownAnswers(selected.corpus, seeded, context, lateNotices);
  const files = makeReport(selected.corpus, {
    ...(own && { own }),
    ...(apart && { apart }),
    options: reportOptions(input.flags),
    given: inputs,
    versions: {
      rostrum: packageVersion(),
      unicode: process.versions['unicode'] ?? '',
      duckdb: duckdbVersion(),
    },
    lexicons: input.lexicons,
    ...(input.roster && { roster: input.roster }),
    notices,
    hash: sha256,
  });
  return { corpus: selected.corpus, notices, files, lateNotices };
}

/** A question with the seed of its report, where it draws and has none of its own. */
function withSeed(question: OwnQuestion, { seed }: Flags): OwnQuestion {
  const { asked, flags } = question;
  const draws = Object.hasOwn(asked.measure.options, 'seed') && flags['seed'] === undefined;
  return draws && seed !== undefined ? { ...question, flags: { ...flags, seed } } : question;
}

/** Options that share the work or bound its cost, and change nothing of what it comes to. */
const ofCost = new Set(['threads', 'memory']);

/** The options that what is counted depends on. */
function reportOptions(flags: Flags): Flags {
  const keys = Object.keys({
    ...selectionOptions.options,
    ...readingOptions.options,
    seed: undefined,
  }).filter((key) => !ofCost.has(key));
  return Object.fromEntries(keys.map((key) => [key, flags[key]]));
}
