import { compute, computeByGroups } from '../corpus/ask.ts';
import { selectedTurns } from '../errors/catalogue.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Need } from '../model/measure.ts';
import type { Notice } from '../model/notice.ts';
import type { Option } from '../model/option.ts';
import type { Table } from '../model/table.ts';
import type { ProcessContext } from '../node/process.ts';
import { type AnyMeasure, optionsOfMeasure } from './any-measure.ts';
import type { Flags } from './command.ts';
import { textFlag } from './common-options.ts';
import { givenOptions, needsOfOptions } from './given-options.ts';

/** What `--where` and `--by` ask for, checked. */
export interface Selection {
  /** What the corpus must have for them and for the measures. */
  readonly needs: readonly Need[];
  /** The corpus of the turns that are asked for, and a notice of how many they are. */
  select(corpus: Corpus): Promise<{ readonly corpus: Corpus; readonly notices: readonly Notice[] }>;
}

/** What the options select. Mistakes in them are found here, before anything is read. */
export async function selectionOf(
  flags: Flags,
  needs: readonly Need[],
  options: Readonly<Record<string, Option>> = {},
): Promise<Selection> {
  const [where, by] = [textFlag(flags, 'where'), textFlag(flags, 'by')];
  const further = await needsOfOptions(options, flags);
  if (where !== undefined || by !== undefined) {
    const { checkCondition } = await import('../corpus/selection/turns-where.ts');
    const { checkGrouping } = await import('../corpus/selection/group-turns.ts');
    const { needsOf } = await import('../corpus/selection/expression.ts');
    if (where !== undefined) further.push(...needsOf(await checkCondition(where)));
    if (by !== undefined) further.push(...needsOf(await checkGrouping(by)));
  }
  return {
    needs: [...new Set([...needs, ...further])],
    select: (corpus) =>
      where === undefined ? Promise.resolve({ corpus, notices: [] }) : selected(corpus, where),
  };
}

async function selected(
  whole: Corpus,
  where: string,
): Promise<{ readonly corpus: Corpus; readonly notices: readonly Notice[] }> {
  const { turnsWhere } = await import('../corpus/selection/turns-where.ts');
  const { selectTurns } = await import('../corpus/selection/select-turns.ts');
  const corpus = selectTurns(whole, await turnsWhere(whole, where));
  const notice = selectedTurns(
    [corpus.turns.length, whole.turns.length],
    [corpus.documents.length, whole.documents.length],
  );
  return { corpus, notices: [notice] };
}

/** The table of a measure, in groups where the options ask for them. */
export async function tableOf(
  measure: AnyMeasure,
  corpus: Corpus,
  flags: Flags,
  { cwd }: Pick<ProcessContext, 'cwd'>,
): Promise<Table> {
  const by = textFlag(flags, 'by');
  const options = await givenOptions(measure.options, optionsOfMeasure(measure, flags), { corpus, cwd });
  await measure.load?.();
  if (by === undefined) return withFileNotes(compute(measure, corpus, options), options);
  const { groupTurns } = await import('../corpus/selection/group-turns.ts');
  const groups = await groupTurns(corpus, by);
  return withFileNotes(computeByGroups(measure, corpus, groups, options), options);
}

/** A table with notes of what is doubtful about how files were read that options name. */
function withFileNotes(table: Table, options: Flags): Table {
  const notes = Object.values(options)
    .flatMap((value) => fileNotices(value))
    .map(sentenceOf);
  return notes.length === 0 ? table : { ...table, notes: [...notes, ...table.notes] };
}

function fileNotices(value: Flags[string]): readonly Notice[] {
  if (typeof value !== 'object' || !('sha256' in value)) return [];
  return value.notices ?? [];
}

function sentenceOf({ message, place, hint }: Notice): string {
  const where = [place?.path, place?.line].filter((part) => part !== undefined).join(':');
  return `${where}: ${message}. ${hint ?? ''}`.trim();
}
