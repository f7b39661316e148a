import type { ProcessContext } from '../node/process.ts';
import type { Option, OptionValue } from '../model/option.ts';
import type { Column } from '../model/table.ts';

/** An option of a command: as everywhere, with what only a command line has. */
export type CommandOption = Option & {
  /** One letter, for `-o`. */
  readonly letter?: string;
  /** Of a list: whether its values are taken whole (file names may hold commas). */
  readonly whole?: boolean;
};

/** Options that are shown together in `--help`. */
export interface OptionGroup {
  readonly title: string;
  readonly options: Readonly<Record<string, CommandOption>>;
}

/** The values of options by key; what was not given has its default. */
export type Flags = Readonly<Record<string, OptionValue>>;

/** A command, before the parser sees it. Flags, help, completion and checks come from it. */
export interface Command {
  readonly id: string;
  /** Other names. */
  readonly aliases: readonly string[];
  /** One line: the question that is answered, or what is done. */
  readonly brief: string;
  /** What stands behind the name in the usage line. */
  readonly usage: string;
  readonly groups: readonly OptionGroup[];
  /** Least and largest number of arguments, and what is said when there are fewer. */
  readonly inputs: { readonly minimum: number; readonly maximum?: number; readonly missing: string };
  readonly columns?: readonly Column[];
  /** A command line that runs. */
  readonly example: string;
  readonly sources?: readonly string[];
  /** Not shown in `--help`. */
  readonly hidden?: boolean;
  /** @returns the exit code */
  run(context: ProcessContext, flags: Flags, inputs: readonly string[]): Promise<number>;
}

/** Commands under one name, e.g. `list formats`, `list measures`. */
export interface CommandFamily {
  readonly id: string;
  readonly brief: string;
  readonly usage: string;
  readonly commands: readonly Command[];
}

/** Commands that are shown together in `rostrum --help`. */
export interface CommandGroup {
  readonly title: string;
  readonly entries: readonly (Command | CommandFamily)[];
}

/** Name of an option on the command line, without dashes: `min-count` for `minCount`. */
export function flagName(key: string): string {
  return key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** An option as it is most useful: `--no-progress` turns off what is on. */
export function switchName(key: string, option: Option): string {
  return `--${option.kind === 'flag' && option.default ? 'no-' : ''}${flagName(key)}`;
}

/** All options of a command by key. */
export function optionsOf({ groups }: Command): Readonly<Record<string, CommandOption>> {
  return Object.assign({}, ...groups.map(({ options }) => options));
}
