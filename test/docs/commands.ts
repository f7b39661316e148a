import type { Command, CommandFamily, CommandGroup } from '../../src/cli/command.ts';
import { commandGroups } from '../../src/cli/run.ts';
import { allMeasures } from '../../src/cli/measure-shelf.ts';

/** All commands, each of them whole, in the groups that help shows them in. */
export async function wholeGroups(): Promise<readonly CommandGroup[]> {
  const measures = (await allMeasures()).map(({ id }) => id);
  const [groups, withCharts] = await Promise.all([commandGroups(measures), commandGroups(['chart'])]);
  const charts = new Map(
    withCharts.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)),
  );
  return groups.map(({ title, entries }) => ({
    title,
    entries: entries.map((entry) => (entry.id === 'chart' ? (charts.get('chart') ?? entry) : entry)),
  }));
}

/** Each command with the words that it is called by. */
export function commandsOf(entry: Command | CommandFamily): (readonly [name: string, command: Command])[] {
  return 'commands' in entry
    ? entry.commands.map((command) => [`${entry.id} ${command.id}`, command] as const)
    : [[entry.id, entry]];
}
