import { format, resolveConfig } from 'prettier';
import type { Command, CommandGroup, OptionGroup } from '../../src/cli/command.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { commandsOf } from './commands.ts';

const opening = `# Commands

Every command with its own options, the columns of its table, and an example that runs: what \`rostrum COMMAND --help\` says, but for the options that most commands share, which stand here once.
\`rostrum --help\` lists the commands by what they answer. This page is made from their descriptions by \`npm run manual\`.
`;

/** Width of the text: as wide as help gets. */
const width = 110;

/** The page of the manual about commands, in the form that the repository keeps its Markdown in. */
export async function commandsPage(groups: readonly CommandGroup[]): Promise<string> {
  const all = groups.flatMap(({ title, entries }) =>
    entries
      .filter((entry) => !('hidden' in entry))
      .flatMap((entry) => commandsOf(entry).map(([name, command]) => ({ title, name, command }))),
  );
  const shared = sharedGroups(all);
  const sections = groups.flatMap(({ title }) => [
    `## ${title}`,
    ...all.filter((one) => one.title === title).map(({ name, command }) => ownText(name, command, shared)),
  ]);
  const page = [opening, sharedText(shared), ...sections].join('\n\n');
  return format(page, { ...(await resolveConfig('package.json')), parser: 'markdown' });
}

/** Options that many commands have alike, under the title that they have here. */
type Shared = ReadonlyMap<string, OptionGroup>;

function sharedGroups(all: readonly { readonly name: string; readonly command: Command }[]): Shared {
  const groupsOf = (name: string): readonly OptionGroup[] =>
    all.find((one) => one.name === name)?.command.groups ?? [];
  const ofTables = groupsOf('turns').slice(1);
  const ofCharts = groupsOf('chart top-phrases').filter(({ title }) => title === 'Output');
  return new Map([
    ...ofTables.map((group) => [group.title === 'Output' ? 'Output of tables' : group.title, group] as const),
    ...ofCharts.map((group) => ['Output of charts', group] as const),
  ]);
}

function sharedText(shared: Shared): string {
  const groups = [...shared].map(([title, { options }]) => ({ title, options }));
  const text = commandHelp({ ...blank, groups }, '', width);
  return [
    '## Options of most commands',
    '```text',
    text.slice(text.indexOf(groups[0]!.title)).split('\n\nExample:')[0]!,
    '```',
  ].join('\n');
}

/** A command without a description. */
const blank: Command = {
  id: '',
  aliases: [],
  brief: '',
  usage: '',
  groups: [],
  inputs: { minimum: 0, missing: '' },
  example: '',
  run: () => Promise.resolve(0),
};

function ownText(name: string, command: Command, shared: Shared): string {
  const isShared = (group: OptionGroup): string | undefined =>
    [...shared].find(([, { options }]) =>
      Object.entries(group.options).every(
        ([key, option]) => JSON.stringify(options[key]) === JSON.stringify(option),
      ),
    )?.[0];
  const groups = command.groups.filter(
    (group) => !isShared(group) && !group.title.startsWith('Counting (as in'),
  );
  const also = command.groups.flatMap(
    (group) => isShared(group) ?? group.title.match(/(?<=as in )rostrum [a-z-]+/u)?.[0] ?? [],
  );
  return [
    `### ${name}`,
    '```text',
    commandHelp({ ...command, groups }, name, width).trimEnd(),
    '```',
    ...(also.length === 0 ? [] : ['', `Also the options of: ${[...new Set(also)].join(', ')}.`]),
  ].join('\n');
}
