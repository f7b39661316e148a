import { run as runApplication, type StricliProcess } from '@stricli/core';
import type { ProcessContext } from '../node/process.ts';
import { applicationOf, type Run } from './application.ts';
import type { Command, CommandFamily, CommandGroup } from './command.ts';
import { type MeasureShelf, ownMeasures } from './measure-shelf.ts';
import { proposeWords } from './proposals.ts';
import { type AnyChart, chartFamily } from './commands/chart.ts';
import type { AnyMeasure } from './any-measure.ts';
import { compareCommand } from './commands/compare.ts';
import { completionCommand } from './commands/completion.ts';
import { indexCommand } from './commands/corpus-index.ts';
import { initCommand } from './commands/init.ts';
import { lexiconFamily } from './commands/lexicon.ts';
import { listFamily } from './commands/list.ts';
import { measureAliases, measureCommand } from './commands/measure.ts';
import { reliabilityCommand } from './commands/reliability.ts';
import { rosterCommand } from './commands/roster.ts';
import { sqlCommand } from './commands/sql.ts';
import { reportCommand } from './commands/report.ts';
import { verifyCommand } from './commands/verify.ts';
import { errorText, exitCode, exitCodeOf } from './messages.ts';

/** What commands are made of; loaded only where they are spoken of. */
export interface Registries {
  readonly measures: () => Promise<MeasureShelf>;
  readonly charts: () => Promise<readonly AnyChart[]>;
}

const ours: Registries = {
  measures: ownMeasures,
  // What the options of an entry are is known to its own description only, which the values given here are made from.
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

/** All commands, in the groups that they are shown in; those that some words name are whole, the others stand-ins. */
export async function commandGroups(
  words: readonly string[],
  registries: Registries = ours,
): Promise<CommandGroup[]> {
  const shelf = await registries.measures();
  return [
    { title: 'Questions', entries: await questions(words, shelf) },
    {
      title: 'Reports and charts',
      entries: [
        initCommand,
        reportCommand,
        verifyCommand,
        rosterCommand,
        await chartEntry(words, shelf, registries),
      ],
    },
    { title: 'Codes and dictionaries', entries: [reliabilityCommand, lexiconFamily] },
    { title: 'Corpus files', entries: [indexCommand, sqlCommand] },
    { title: 'About Rostrum', entries: [listFamily({ ...registries, shelf }), completionCommand] },
  ];
}

/** A command for each measure, whole where it is named. */
function questions(words: readonly string[], { names, load }: MeasureShelf): Promise<Command[]> {
  return Promise.all(
    names.map(async (name) =>
      words.some((word) => word === name.id || measureAliases(name.id).includes(word))
        ? commandOf(await load(name.id))
        : standIn(name.id, name.question, measureAliases(name.id)),
    ),
  );
}

function commandOf(measure: AnyMeasure): Command {
  return measure.id === 'compare' ? compareCommand(measure) : measureCommand(measure);
}

async function chartEntry(
  words: readonly string[],
  { names, load }: MeasureShelf,
  registries: Registries,
): Promise<Command | CommandFamily> {
  const { id, brief, usage } = chartFamily([], []);
  if (words[0] !== id) return { ...standIn(id, brief), usage };
  const charts = await registries.charts();
  const chosen = charts.filter((chart) => chart.id === words[1]);
  const shown = chosen.length > 0 ? chosen : charts;
  const needed = names.filter((name) => shown.some(({ measure }) => measure === name.id));
  return chartFamily(shown, await Promise.all(needed.map((name) => load(name.id))));
}

/** Stands for a command that is not asked for, so that it need not be loaded. */
function standIn(id: string, brief: string, aliases: readonly string[] = []): Command {
  return {
    id,
    brief,
    usage: '',
    aliases,
    groups: [],
    inputs: { minimum: 0, missing: '' },
    example: '',
    run: () => Promise.resolve(exitCode.done),
  };
}

async function runCommand(state: Run): Promise<number> {
  const { stdout, stderr, env } = state.context;
  const process: StricliProcess = { stdout, stderr, env };
  await runApplication(applicationOf(state), state.args, { process });
  const code = Number(process.exitCode ?? exitCode.done);
  // The parser's own codes are negative; only the first two are not faults.
  if (code === -5 || code === -4) return exitCode.commandLine;
  return code < 0 ? exitCode.bug : code === exitCode.done ? state.code : code;
}
