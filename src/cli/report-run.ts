import type { Corpus } from '../model/corpus.ts';
import type { Notice } from '../model/notice.ts';
import type { ProcessContext } from '../node/process.ts';
import type { ReportFile } from '../reporting/index.ts';
import type { Flags } from './command.ts';
import { numberFlag, readingOptions, selectionOptions } from './common-options.ts';

const needs = ['tokens', 'mentions', 'text'] as const;

/** A report, ready to be written. */
export interface ReportRun {
  readonly corpus: Corpus;
  readonly notices: readonly Notice[];
  readonly files: AsyncIterable<ReportFile>;
}

/** The report of some inputs, as the options say. */
export async function reportOf(
  context: ProcessContext,
  flags: Flags,
  inputs: readonly string[],
): Promise<ReportRun> {
  const { readInput } = await import('./input.ts');
  const { selectionOf } = await import('./selecting.ts');
  const { duckdbVersion, packageVersion } = await import('../node/version.ts');
  const { sha256 } = await import('../node/source.ts');
  const { makeReport } = await import('../reporting/index.ts');
  const { briefingsInThreads } = await import('../node/report-threads.ts');
  const selection = await selectionOf(flags, needs);
  const input = await readInput(context, flags, inputs, selection);
  const selected = await selection.select(input.corpus);
  const notices = [...input.notices, ...selected.notices];
  const threads = numberFlag(flags, 'threads') ?? context.processors;
  const apart = briefingsInThreads(threads, selected.corpus.documents.length, true);
  const files = makeReport(selected.corpus, {
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
  return { corpus: selected.corpus, notices, files };
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
