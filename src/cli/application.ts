import {
  type Application,
  buildApplication,
  buildCommand,
  buildRouteMap,
  type Command as ParserCommand,
  type CommandContext,
  type RouteMap,
  type StricliIntegration,
  text_en as usualText,
  type TypedCommandParameters,
} from '@stricli/core';
import { unknownName } from '../errors/catalogue.ts';
import type { ProcessContext } from '../node/process.ts';
import type { Command, CommandFamily, CommandGroup, Flags } from './command.ts';
import { commandHelp, familyHelp, helpWidth, overviewHelp } from './help.ts';
import { errorText, exitCode, exitCodeOf } from './messages.ts';
import { bare, parserAliases, parserFlags } from './parameters.ts';
import { errorOfParser, unknownOption } from './parser-errors.ts';

/** A run of the command line: what it was given, and what it leaves behind besides its output. */
export interface Run {
  readonly args: readonly string[];
  readonly context: ProcessContext;
  readonly groups: readonly CommandGroup[];
  /** Exit code of the command that ran. */
  code: number;
}

type Entry = Command | CommandFamily;
type Route = ParserCommand<CommandContext> | RouteMap<CommandContext>;

/** The commands as the parser's application. */
export function applicationOf(run: Run): Application<CommandContext> {
  const root = routeMap('Rostrum', entriesOf(run), (entry) =>
    'commands' in entry
      ? routeMap(entry.brief, entry.commands, (command) => routeOf(command, run))
      : routeOf(entry, run),
  );
  return buildApplication(
    root,
    {
      name: 'rostrum',
      scanner: { caseStyle: 'allow-kebab-for-camel', allowArgumentEscapeSequence: true },
      documentation: { caseStyle: 'convert-camel-to-kebab', disableAnsiColor: true },
      determineExitCode: exitCodeOf,
      localization: { text: textOf(run) },
    },
    { help: helpFlag(run), version: versionFlag(run) },
  );
}

function entriesOf({ groups }: Run): readonly Entry[] {
  return groups.flatMap(({ entries }) => entries);
}

function routeMap<E extends Entry>(
  brief: string,
  entries: readonly E[],
  route: (entry: E) => Route,
): RouteMap<CommandContext> {
  const routes = bare<Route>();
  const aliases = bare<string>();
  const hideRoute = bare<boolean>();
  for (const entry of entries) {
    routes[entry.id] = route(entry);
    hideRoute[entry.id] = 'hidden' in entry;
    if ('aliases' in entry) for (const alias of entry.aliases) aliases[alias] = entry.id;
  }
  return buildRouteMap({ routes, aliases, docs: { brief, hideRoute } });
}

function routeOf(command: Command, run: Run): ParserCommand<CommandContext> {
  const { minimum, maximum, missing } = command.inputs;
  const parameters = {
    flags: parserFlags(command),
    aliases: parserAliases(command),
    positional: {
      kind: 'array',
      parameter: { brief: missing, parse: String, placeholder: missing },
      minimum,
      ...(maximum !== undefined && { maximum }),
    },
  };
  return buildCommand({
    docs: { brief: command.brief },
    // The parser's types follow the signature of a function; here, signatures come from data.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    parameters: parameters as unknown as TypedCommandParameters<Flags, readonly string[], CommandContext>,
    async func(this: CommandContext, flags: Flags, ...inputs: readonly string[]) {
      const stray = run.args.includes('--') ? undefined : inputs.find((input) => /^-./u.test(input));
      if (stray !== undefined) throw unknownOption(stray, command);
      run.code = await command.run(run.context, flags, inputs);
    },
  });
}

/** The command or family that some words begin with. */
export function named(run: Run, words: readonly string[]): Entry | undefined {
  const [first, second] = words;
  const isNamed = (entry: Entry, word: string | undefined): boolean =>
    entry.id === word || ('aliases' in entry && entry.aliases.some((alias) => alias === word));
  const entry = entriesOf(run).find((candidate) => isNamed(candidate, first));
  if (!entry || !('commands' in entry)) return entry;
  return entry.commands.find((command) => isNamed(command, second)) ?? entry;
}

function helpFlag(run: Run): StricliIntegration<CommandContext> {
  const { groups, context } = run;
  return {
    flag: {
      brief: 'Shows help, with an example that runs.',
      aliases: ['h'],
      global: true,
      complete: true,
      defaultForRouteMap: true,
      async run(_application, { result }) {
        const words = result.prefix.slice(1);
        const width = helpWidth(context.stdout.columns);
        const entry = named(run, words);
        if (!entry) await context.stdout.write(overviewHelp(groups, width));
        else if ('commands' in entry) await context.stdout.write(familyHelp(entry, width));
        else await context.stdout.write(commandHelp(entry, words.join(' '), width));
      },
    },
  };
}

function versionFlag({ context }: Run): StricliIntegration<CommandContext> {
  return {
    flag: {
      brief: 'Shows the version.',
      complete: true,
      async run() {
        await context.stdout.write(`${context.version()}\n`);
      },
    },
  };
}

function usageOf({ id, usage }: Command, { args }: Run): string {
  const name = args[0] === id || args[1] !== id ? id : `${args[0]} ${id}`;
  return `Usage: rostrum ${name} ${usage}\n  rostrum ${name} --help shows all options.`;
}

/** All that the parser says, in our words. */
function textOf(run: Run): typeof usualText {
  const told = (error: unknown): string => errorText(error, run.context);
  return {
    ...usualText,
    exceptionWhileParsingArguments(error) {
      const command = named(run, run.args);
      if (!command || !('run' in command)) return told(error);
      return `${told(errorOfParser(error, command))}\n${usageOf(command, run)}`;
    },
    noCommandRegisteredForInput({ input }) {
      const entry = named(run, run.args);
      const known = entry && 'commands' in entry ? entry.commands : entriesOf(run);
      const names = known.flatMap((command) => ('hidden' in command ? [] : [command.id]));
      return told(unknownName(entry?.id ?? 'command', input, names));
    },
    exceptionWhileRunningCommand(error) {
      const command = named(run, run.args);
      const isMisused = exitCodeOf(error) === exitCode.commandLine && command && 'run' in command;
      return isMisused ? `${told(error)}\n${usageOf(command, run)}` : told(error);
    },
    exceptionWhileLoadingCommandFunction: told,
    exceptionWhileLoadingCommandContext: told,
    exceptionWhileRunningIntegrationFlag: ({ exception }) => told(exception),
    exceptionWhileRunningIntegrationHook: ({ exception }) => told(exception),
    commandErrorResult: told,
  };
}
