import { missingArgument } from '../../errors/catalogue.ts';
import type { RostrumError } from '../../errors/rostrum-error.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Notice } from '../../model/notice.ts';
import { type Cell, type Table, tableOfColumns } from '../../model/table.ts';
import type { ProcessContext } from '../../node/process.ts';
import { type AnyMeasure, needsOfMeasure, searchOf } from '../any-measure.ts';
import type { Command, Flags } from '../command.ts';
import { groupingOptions, readingOptions, tableOptions, talkOptions } from '../common-options.ts';
import { exitCode } from '../messages.ts';
import { chosenExport, tableExports, writeTable } from '../output.ts';

const aliases = new Map([['concordance', ['kwic']]]);

/** Other names of a measure's command. */
export function measureAliases(id: string): readonly string[] {
  return aliases.get(id) ?? [];
}

/** The command that answers a measure's question. */
export function measureCommand(measure: AnyMeasure): Command {
  const { id, argument } = measure;
  const first = argument === undefined ? '' : `${argument.toUpperCase()} `;
  return {
    id,
    aliases: measureAliases(id),
    brief: measure.question,
    usage: `${first}INPUT… [options]`,
    groups: groupsOf(measure),
    inputs: { minimum: 1, missing: missingInputs(argument) },
    columns: measure.columns,
    example: measure.example,
    ...(measure.sources && { sources: measure.sources }),
    run: (context, flags, inputs) => runMeasure(measure, { context, flags, inputs }),
  };
}

/** The options of a measure with those of every command; what a measure describes itself is not described twice. */
function groupsOf(measure: AnyMeasure): Command['groups'] {
  const common = [
    groupingOptions,
    readingOptions,
    tableOptions(tableExports.map(({ id }) => id)),
    talkOptions,
  ];
  return [
    { title: 'Options', options: measure.options },
    ...common.map(({ title, options }) => ({
      title,
      options: Object.fromEntries(
        Object.entries(options).filter(([key]) => !Object.hasOwn(measure.options, key)),
      ),
    })),
  ];
}

/** A call of a measure on the command line. */
export interface MeasureRun {
  readonly context: ProcessContext;
  readonly flags: Flags;
  readonly inputs: readonly string[];
  /** Values of the measure's options that follow from the inputs rather than from flags. */
  readonly given?: (corpus: Corpus) => Promise<Flags>;
}

/** Answers a measure's question. @returns the exit code */
export async function runMeasure(measure: AnyMeasure, call: MeasureRun): Promise<number> {
  const { context } = call;
  const { flags, inputs } = withArgument(measure, call);
  // A draft is no table: its file may end as it likes.
  if (flags['review'] !== true && flags['draft'] !== true) chosenExport(flags, tableExports);
  const { readInput, tellNotices } = await import('../input.ts');
  const { selectionOf, tableOf } = await import('../selecting.ts');
  const selection = await selectionOf(flags, needsOfMeasure(measure, flags), measure.options);
  const isCheck = measure.id === 'check';
  const input = await readInput(context, flags, inputs, {
    needs: selection.needs,
    partial: isCheck,
    countsStored: measure.countsStored === true,
    title: measure.title,
    search: searchOf(measure, flags),
    bytesPerToken: measure.bytesPerToken,
  });
  const { corpus, notices } = await selection.select(input.corpus);
  if (!isCheck) await tellNotices(context, flags, [...input.notices, ...notices], corpus);
  const table = await tableOf(measure, corpus, { ...flags, ...(await call.given?.(corpus)) }, context);
  const problems = isCheck ? [...input.failures, ...input.notices] : [];
  await writeTable(context, commonFlags(measure, flags), withProblems(table, problems));
  return isCheck && input.failures.length > 0 ? exitCode.input : exitCode.done;
}

/** The options that are not the measure's own: one of the same name has been heeded by it. */
function commonFlags({ options }: AnyMeasure, flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([key]) => !Object.hasOwn(options, key)));
}

/** What a measure must be given stands first, unless its option was used. */
function withArgument(
  { argument }: AnyMeasure,
  { flags, inputs }: MeasureRun,
): Pick<MeasureRun, 'flags' | 'inputs'> {
  if (argument === undefined) return { flags, inputs };
  if (flags[argument] !== undefined) return { flags, inputs };
  const [value, ...rest] = inputs;
  if (value === undefined || rest.length === 0) throw missingArgument(missingInputs(argument));
  return { flags: { ...flags, [argument]: value }, inputs: rest };
}

function missingInputs(argument: string | undefined): string {
  const input = 'an input: a file, a folder, a glob, or - for standard input';
  return argument === undefined ? input : `${argument.toUpperCase()} and ${input}`;
}

/** A table of doubts with the sources that could not be read, or were passed over, as rows at its end. */
function withProblems(table: Table, problems: readonly (Notice | RostrumError)[]): Table {
  if (problems.length === 0) return table;
  const cells = problems.map(({ code, message, place, hint }): Readonly<Record<string, Cell>> => ({
    path: place?.path,
    line: place?.line,
    code,
    message,
    hint,
  }));
  const values = table.columns.map(({ id }, index) => [
    ...Array.from({ length: table.rowCount }, (_, row) => table.values[index]?.[row]),
    ...cells.map((row) => row[id]),
  ]);
  return tableOfColumns(table, values, table.rowCount + cells.length, { notes: table.notes });
}
