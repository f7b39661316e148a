import { studyAlias, studyKey, studyShape, studyTooLarge, studyValue } from '../../errors/catalogue.ts';
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
import { flagName, type Flags } from '../command.ts';
import type { Askables, StudyOptions } from './askables.ts';
import { optionsIn } from './field-value.ts';
import { type OwnQuestion, ownQuestionsIn } from './own-questions.ts';

/** A report of a study. */
export interface StudyReport {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Folder to write. */
  readonly output: string;
  /** Options of `rostrum report`, by key. */
  readonly flags: Flags;
  /** Tables and charts besides those of every report. */
  readonly own: readonly OwnQuestion[];
}

/** What a study may say. */
export interface StudyVocabulary {
  /** Options of a report. */
  readonly options: StudyOptions;
  readonly askables: Askables;
}

/**
 * The reports of a study, in the order of the file.
 *
 * @param path names the file in messages
 * @throws yaml/syntax, study/…, each with line and column
 */
export function parseStudy(text: string, path: string, vocabulary: StudyVocabulary): readonly StudyReport[] {
  const source = yamlSource(text.replace(/^\uFEFF/u, ''), path, {
    alias: studyAlias,
    tooLarge: studyTooLarge,
  });
  const problems: Problem[] = [];
  const reports = reportsIn(source.value, vocabulary, problems);
  throwProblems(problems, source, path);
  return reports;
}

function reportsIn(value: unknown, vocabulary: StudyVocabulary, problems: Problem[]): StudyReport[] {
  const top = mapAt(value);
  const reports = top && mapAt(Object.hasOwn(top, 'reports') ? top['reports'] : undefined);
  if (!reports || Object.keys(reports).length === 0) {
    problems.push({ way: [], what: 'value', errorAt: studyShape });
    return [];
  }
  readerOf(top, [], problems).onlyKeys(['reports']);
  return Object.entries(reports).flatMap(([name, report]) => {
    const map = mapAt(report);
    if (map) return [reportAt(name, map, vocabulary, problems)];
    const errorAt: Problem['errorAt'] = (place) => studyValue(name, 'inputs and options of a report', place);
    problems.push({ way: ['reports', name], what: 'value', errorAt });
    return [];
  });
}

function reportAt(
  name: string,
  values: Values,
  { options, askables }: StudyVocabulary,
  problems: Problem[],
): StudyReport {
  const way = ['reports', name];
  const reader = readerOf(values, way, problems);
  reader.onlyKeys(['inputs', 'output', 'tables', 'charts', ...Object.keys(options).map(flagName)]);
  const inputs = reader.items('inputs').map((item) => textOf(item) ?? '');
  if (inputs.length === 0 || inputs.includes('')) reader.fault('inputs', 'files, folders or globs');
  return {
    name,
    inputs,
    output: reader.optional('output', isWord, 'a folder') ?? `reports/${name}`,
    flags: optionsIn(reader, options),
    own: ownQuestionsIn(values, way, problems, askables),
  };
}

function readerOf(values: Values, way: Problem['way'], problems: Problem[]): FieldReader {
  return fieldReader(values, way, problems, { key: studyKey, value: studyValue });
}
