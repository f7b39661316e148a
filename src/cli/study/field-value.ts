import { RostrumError } from '../../errors/rostrum-error.ts';
import type { OptionValue } from '../../model/option.ts';
import { type FieldReader, textOf } from '../../text/fields.ts';
import { type CommandOption, flagName, type Flags } from '../command.ts';
import { optionValue } from '../option-value.ts';
import type { StudyOptions } from './askables.ts';

const truth = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** The options that a map of a study has, by key. */
export function optionsIn(reader: FieldReader, options: StudyOptions): Flags {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, option]) => {
      const given = valueOf(reader, flagName(key), option);
      return given === undefined ? [] : [[key, given]];
    }),
  );
}

/** What an option has in the file, as the command line would have it; undefined where it is not there. */
function valueOf(reader: FieldReader, name: string, option: CommandOption): OptionValue {
  if (option.kind === 'list') {
    const items = reader.items(name);
    return items.length === 0 ? undefined : items.map((item) => textOf(item) ?? '');
  }
  if (option.kind === 'flag') {
    const text = reader.optional(name, (value) => truth.has(value), 'true or false');
    return text === undefined ? undefined : truth.get(text);
  }
  const text = reader.optional(name, () => true, 'a value');
  if (text === undefined) return undefined;
  try {
    return optionValue(name, option, text);
  } catch (error) {
    if (!(error instanceof RostrumError)) throw error;
    reader.fault(name, expectedOf(option));
    return undefined;
  }
}

/** What an option takes, in words. */
function expectedOf(option: CommandOption): string {
  switch (option.kind) {
    case 'integer':
      return `a whole number from ${option.minimum} up`;
    case 'number':
      return `a number from ${option.minimum} up`;
    case 'range':
      return `a number or a range such as 1-5, from ${option.minimum} up`;
    case 'choice':
      return `one of ${option.choices.join(', ')}`;
    default:
      return 'a value';
  }
}
