import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { Option, OptionValue, TurnSelection } from '../model/option.ts';
import { readOptionFile } from '../node/option-file.ts';

import { flagName, type Flags } from './command.ts';
import { textFlag } from './common-options.ts';

type Described = Readonly<Record<string, Option>>;

/** Options whose text on the command line stands for turns or for a file. */
function* standIns(options: Described, flags: Flags): Iterable<[key: string, text: string, isFile: boolean]> {
  for (const [key, option] of Object.entries(options)) {
    const text = textFlag(flags, key);
    if (text === undefined) continue;
    if (option.kind === 'file') yield [key, text, true];
    if (option.kind === 'selection') yield [key, text, option.orFile === true && isTableFile(text)];
  }
}

/** A condition ends with a value or a bracket, never with the ending of a file. */
function isTableFile(text: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(text);
}

/** The files that some options name. */
export function filesOfOptions(options: Described, flags: Flags): string[] {
  return [...standIns(options, flags)].flatMap(([, text, isFile]) => (isFile ? [text] : []));
}

/** Mistakes in the conditions among some options, found before anything is read. @returns what they need of a corpus */
export async function needsOfOptions(options: Described, flags: Flags): Promise<Need[]> {
  const needs: Need[] = [];
  for (const [key, text, isFile] of standIns(options, flags)) {
    if (isFile) continue;
    const { checkCondition } = await import('../corpus/selection/turns-where.ts');
    const { needsOf } = await import('../corpus/selection/expression.ts');
    needs.push(...needsOf(await checkCondition(text, flagName(key))));
  }
  return needs;
}

/**
 * The options of a measure as it computes with them: conditions as the turns of the corpus that they are true for, files
 * as their text.
 */
export async function givenOptions(
  options: Described,
  flags: Flags,
  { corpus, cwd }: { readonly corpus: Corpus; readonly cwd: string },
): Promise<Flags> {
  const given: Record<string, OptionValue> = { ...flags };
  for (const [key, text, isFile] of standIns(options, flags)) {
    given[key] = isFile
      ? await readOptionFile(text, { cwd })
      : await selectionOf(corpus, text, flagName(key));
  }
  return given;
}

async function selectionOf(corpus: Corpus, sql: string, option: string): Promise<TurnSelection> {
  const { turnsWhere } = await import('../corpus/selection/turns-where.ts');
  return { sql, turns: await turnsWhere(corpus, sql, option) };
}
