import type { OptionValue } from '../model/option.ts';
import { type Command, type CommandOption, flagName, optionsOf } from './command.ts';
import { optionValue } from './option-value.ts';

/** How the parser wants to be told of an option. */
interface Flag {
  readonly kind: 'boolean' | 'parsed';
  readonly brief: string;
  readonly default?: boolean;
  readonly withNegated?: boolean;
  readonly optional?: true;
  readonly variadic?: true | string;
  readonly parse?: (text: string) => OptionValue;
  readonly proposeCompletions?: () => readonly string[];
}

/** The options of a command as flags of the parser. Its lookups find inherited names too, so there are none. */
export function parserFlags(command: Command): Record<string, Flag> {
  const entries = Object.entries(optionsOf(command)).map(
    ([key, option]) => [key, flagOf(key, option)] as const,
  );
  return Object.assign(bare<Flag>(), Object.fromEntries(entries));
}

/** The one-letter names of a command's options. */
export function parserAliases(command: Command): Record<string, string> {
  const entries = Object.entries(optionsOf(command)).flatMap(([key, { letter }]) =>
    letter === undefined ? [] : [[letter, key] as const],
  );
  return Object.assign(bare<string>(), Object.fromEntries(entries));
}

/** An object without inherited properties: `constructor` is no command and no option. */
export function bare<T>(): Record<string, T> {
  return Object.setPrototypeOf({}, null);
}

function flagOf(key: string, option: CommandOption): Flag {
  const brief = option.doc;
  if (option.kind === 'flag') {
    return { kind: 'boolean', brief, default: option.default, withNegated: option.default };
  }
  return {
    kind: 'parsed',
    brief,
    optional: true,
    parse: (text) => optionValue(flagName(key), option, text),
    ...(option.kind === 'list' && { variadic: option.whole === true ? (true as const) : ',' }),
    ...(option.kind === 'choice' && { proposeCompletions: () => option.choices }),
  };
}
