import { run as runApplication, type StricliProcess } from '@stricli/core';
import * as measures from '../measures/index.ts';
import type { ProcessContext } from '../node/process.ts';
import { applicationOf, type Run } from './application.ts';
import type { Command, CommandGroup } from './command.ts';
import { proposeWords } from './proposals.ts';
import { type AnyChart, chartFamily } from './commands/chart.ts';
import { completionCommand } from './commands/completion.ts';
import { indexCommand } from './commands/corpus-index.ts';
import { listFamily } from './commands/list.ts';
import type { AnyMeasure } from './any-measure.ts';
import { measureCommand } from './commands/measure.ts';
import { rosterCommand } from './commands/roster.ts';
import { sqlCommand } from './commands/sql.ts';
import { reportCommand } from './commands/report.ts';
import { errorText, exitCode, exitCodeOf } from './messages.ts';

/** What commands are made of. */
export interface Registries {
  readonly measures: readonly AnyMeasure[];
  /** Loaded only where charts are spoken of. */
  readonly charts: () => Promise<readonly AnyChart[]>;
}

// What the options of an entry are is known to its own description only, which the values given here are made from.
const ours: Registries = {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  measures: Object.values(measures) as unknown as readonly AnyMeasure[],
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  charts: async () => Object.values(await import('../charts/index.ts')) as unknown as readonly AnyChart[],
};

/**
 * Runs a command line.
 *
 * @returns the exit code: 0 done, 1 an error of the input, 2 a wrong command line, 70 a fault of Rostrum
 */
export async function run(
  args: readonly string[],
  context: ProcessContext,
  registries: Registries = ours,
): Promise<number> {
  try {
    const isCompletion = args[0] === '__complete';
    const words = isCompletion ? args.slice(1) : args;
    const groups = await commandGroups(words, registries);
    const state: Run = { args: words, context, groups, code: exitCode.done };
    return isCompletion ? await proposeWords(state) : await runCommand(state);
  } catch (error) {
    await context.stderr.write(`${errorText(error, context)}\n`);
    return exitCodeOf(error);
  }
}

async function commandGroups(words: readonly string[], registries: Registries): Promise<CommandGroup[]> {
  const charts = words[0] === 'chart' ? await registries.charts() : [];
  return [
    {
      title: 'Questions',
      entries: registries.measures.map(measureCommand),
    },
    {
      title: 'Reports and charts',
      entries: [
        reportCommand,
        rosterCommand,
        words[0] === 'chart' ? chartFamily(charts, registries.measures) : chartStandIn,
      ],
    },
    { title: 'Corpus files', entries: [indexCommand, sqlCommand] },
    { title: 'About Rostrum', entries: [listFamily(registries), completionCommand] },
  ];
}

/** Stands for the family of charts where none is asked for, so that they need not be loaded. */
const { id, brief, usage } = chartFamily([], []);
const chartStandIn: Command = {
  id,
  brief,
  usage,
  aliases: [],
  groups: [],
  inputs: { minimum: 0, missing: '' },
  example: '',
  run: () => Promise.resolve(exitCode.done),
};

async function runCommand(state: Run): Promise<number> {
  const { stdout, stderr, env } = state.context;
  const process: StricliProcess = { stdout, stderr, env };
  await runApplication(applicationOf(state), state.args, { process });
  const code = Number(process.exitCode ?? exitCode.done);
  // The parser's own codes are negative; only the first two are not faults.
  if (code === -5 || code === -4) return exitCode.commandLine;
  return code < 0 ? exitCode.bug : code === exitCode.done ? state.code : code;
}
