import { dirname, join, resolve } from 'node:path';
import { missingArgument, unknownName } from '../../errors/catalogue.ts';
import { RostrumError } from '../../errors/rostrum-error.ts';
import { readOptionFile } from '../../node/option-file.ts';
import type { ProcessContext } from '../../node/process.ts';
import type { Flags } from '../command.ts';
import { listFlag, textFlag } from '../common-options.ts';
import { studyFile } from './layout.ts';
import { studyOptions, studyVocabulary } from './options.ts';
import { parseStudy, type StudyReport } from './parse-study.ts';

/** The reports of a study that are asked for, and where its paths start. */
export interface Study {
  readonly reports: readonly StudyReport[];
  readonly context: ProcessContext;
  /** A path of the study as the current folder has it. */
  readonly shown: (path: string) => string;
}

/**
 * The study that the options name, or that of the current folder.
 *
 * @throws argument/missing where there is none; what `parseStudy` throws
 */
export async function readStudy(context: ProcessContext, flags: Flags): Promise<Study> {
  const named = textFlag(flags, 'study');
  const path = named ?? studyFile;
  const { text } = await readOptionFile(path, context).catch((error: unknown) => {
    const isMissing = error instanceof RostrumError && error.code === 'input/missing';
    throw isMissing && named === undefined
      ? missingArgument('an input: a file, a folder, a glob, or - for standard input; or a rostrum.yaml here')
      : error;
  });
  const reports = parseStudy(text, path, await studyVocabulary());
  const names = reports.map(({ name }) => name);
  const only = listFlag(flags, 'only');
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownName('report', unknown, names);
  const folder = dirname(path);
  return {
    reports: reports.filter(({ name }) => only.length === 0 || only.includes(name)),
    context: { ...context, cwd: resolve(context.cwd, folder) },
    shown: (shown) => (folder === '.' ? shown : join(folder, shown)),
  };
}

/** The options of a report of a study, and over them those that were given with the command. */
export function mergedFlags({ flags: own }: StudyReport, given: Flags): Flags {
  const added = Object.entries(given).filter(([key, value]) => {
    const usual = studyOptions[key]?.default;
    const isList = Array.isArray(value) && value.length === 0;
    return value !== undefined && !isList && value !== usual;
  });
  return { ...given, ...own, ...Object.fromEntries(added) };
}
