import { studyAlias, studyKey, studyShape, studyTooLarge, studyValue } from '../../errors/catalogue.ts';
import { RostrumError } from '../../errors/rostrum-error.ts';
import type { OptionValue } from '../../model/option.ts';
import {
  type FieldReader,
  fieldReader,
  mapAt,
  type Problem,
  textOf,
  throwProblems,
  type Values,
} from '../../text/fields.ts';
import { isWord } from '../../text/words.ts';
import { yamlSource } from '../../text/yaml-source.ts';
import { type CommandOption, flagName, type Flags } from '../command.ts';
import { optionValue } from '../option-value.ts';

/** A report of a study. */
export interface StudyReport {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Folder to write. */
  readonly output: string;
  /** Options of `rostrum report`, by key. */
  readonly flags: Flags;
}

/** The options that a report may have, by key. */
export type StudyOptions = Readonly<Record<string, CommandOption>>;

/**
 * The reports of a study, in the order of the file.
 *
 * @param path names the file in messages
 * @throws yaml/syntax, study/…, each with line and column
 */
export function parseStudy(text: string, path: string, options: StudyOptions): readonly StudyReport[] {
  const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, {
    alias: studyAlias,
    tooLarge: studyTooLarge,
  });
  const problems: Problem[] = [];
  const reports = reportsIn(source.value, options, problems);
  throwProblems(problems, source, path);
  return reports;
}

function reportsIn(value: unknown, options: StudyOptions, problems: Problem[]): StudyReport[] {
  const top = mapAt(value);
  const reports = top && mapAt(Object.hasOwn(top, 'reports') ? top['reports'] : undefined);
  if (!reports || Object.keys(reports).length === 0) {
    problems.push({ way: [], what: 'value', errorAt: studyShape });
    return [];
  }
  readerOf(top, [], problems).onlyKeys(['reports']);
  return Object.entries(reports).flatMap(([name, report]) => {
    const map = mapAt(report);
    if (map) return [reportAt(name, map, options, problems)];
    const errorAt: Problem['errorAt'] = (place) => studyValue(name, 'inputs and options of a report', place);
    problems.push({ way: ['reports', name], what: 'value', errorAt });
    return [];
  });
}

function reportAt(name: string, values: Values, options: StudyOptions, problems: Problem[]): StudyReport {
  const reader = readerOf(values, ['reports', name], problems);
  const keys = Object.keys(options);
  reader.onlyKeys(['inputs', 'output', ...keys.map(flagName)]);
  const inputs = reader.items('inputs').map((item) => textOf(item) ?? '');
  if (inputs.length === 0 || inputs.includes('')) reader.fault('inputs', 'files, folders or globs');
  return {
    name,
    inputs,
    output: reader.optional('output', isWord, 'a folder') ?? `reports/${name}`,
    flags: Object.fromEntries(
      keys.flatMap((key) => {
        const given = valueOf(reader, flagName(key), options[key]!);
        return given === undefined ? [] : [[key, given]];
      }),
    ),
  };
}

const truth = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

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

function readerOf(values: Values, way: Problem['way'], problems: Problem[]): FieldReader {
  return fieldReader(values, way, problems, { key: studyKey, value: studyValue });
}
