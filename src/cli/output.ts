import { resolve } from 'node:path';
import { unknownExport, unknownName } from '../errors/catalogue.ts';
import * as exports from '../exports/index.ts';
import type { Spec } from '../model/chart.ts';
import type { ChartExport, Export, Pieces, Printing, TableExport, ThroughFile } from '../model/export.ts';
import type { Table } from '../model/table.ts';
import type { ProcessContext } from '../node/process.ts';
import { harmless } from '../text/escape.ts';
import type { Flags } from './command.ts';
import { listFlag, numberFlag, textFlag } from './common-options.ts';
import { terminalTable } from './terminal-table.ts';

const all: readonly Export[] = Object.values(exports);

/** Ways to write a table. */
export const tableExports: readonly TableExport[] = all.filter((entry) => entry.of === 'table');

/** Ways to write a chart. */
export const chartExports: readonly ChartExport[] = all.filter((entry) => entry.of === 'chart');

/** Ids of exports that write the notes of a table into the file. */
const withNotes = new Set(['docx', 'html', 'md', 'tex', 'xlsx']);

/** Rows on a terminal where no limit is given. */
const terminalLimit = 50;

/** Width where the terminal does not tell it. */
const usualWidth = 80;

/**
 * How a command writes, from its options: by `--as`, by the ending of the output, or undefined where neither is given.
 * Asked before any work, so that a wrong name costs nothing.
 *
 * @throws export/unknown
 */
export function chosenExport<E extends Export>(flags: Flags, known: readonly E[]): E | undefined {
  const endings = known.map(endingOf);
  const as = textFlag(flags, 'as');
  if (as !== undefined) {
    const named = known.find((entry) => endingOf(entry) === as || entry.id === as);
    if (!named) throw unknownName('export', as, endings);
    return named;
  }
  const output = outputPath(flags);
  if (output === undefined) return undefined;
  const fitting = known
    .filter((entry) => output.toLowerCase().endsWith(`.${endingOf(entry)}`))
    .sort((a, b) => endingOf(b).length - endingOf(a).length)[0];
  if (!fitting) throw unknownExport(output, endings);
  return fitting;
}

/** The ending of the files of an export, and its name for `--as`. */
export function endingOf({ id, ending = id }: Export): string {
  return ending;
}

/** Writes a table where the options say, and says what was left out. */
export async function writeTable(context: ProcessContext, flags: Flags, table: Table): Promise<void> {
  const { draft } = table;
  if (draft !== undefined) {
    await writeOutput(context, flags, () => [draft]);
    return;
  }
  const chosen = chosenExport(flags, tableExports);
  const isForTerminal = chosen === undefined && context.stdout.isTTY;
  const asked = numberFlag(flags, 'top') ?? numberFlag(flags, 'limit');
  const limit = asked ?? (isForTerminal ? terminalLimit : Infinity);
  const cut = { ...table, rowCount: Math.min(table.rowCount, limit) };
  const shown = await shapedFor(cut, flags);
  const asides = isForTerminal
    ? await writeToTerminal(context, shown)
    : await writeOutput(context, flags, (throughFile) => (chosen ?? exports.csv).write(shown, throughFile));
  if (flags['quiet'] === true) return;
  const notes = chosen !== undefined && withNotes.has(chosen.id) ? [] : table.notes;
  const rest = restText(table.rowCount - shown.rowCount);
  for (const aside of [...notes, ...rest, ...asides]) await context.stderr.write(`${harmless(aside)}\n`);
}

/** A table as the options want it; shaping is loaded only where it is asked for. */
export async function shapedFor(table: Table, flags: Flags): Promise<Table> {
  const isGuarded = flags['guard'] === true;
  const isShaped = ['columns', 'rename'].some((key) => listFlag(flags, key).length > 0);
  if (!isGuarded && !isShaped) return table;
  const { guardedTable, shapedTable } = await import('./shape-table.ts');
  const shaped = shapedTable(table, flags);
  return isGuarded ? guardedTable(shaped) : shaped;
}

function restText(rows: number): string[] {
  return rows === 0 ? [] : [`${rows} more ${rows === 1 ? 'row' : 'rows'} left out; --limit N shows more.`];
}

/** @returns what there was no room for, in words */
async function writeToTerminal({ stdout }: ProcessContext, table: Table): Promise<string[]> {
  const { text, leftOut } = await terminalTable(table, stdout.columns ?? usualWidth);
  await stdout.write(text);
  return leftOut.length === 0 ? [] : [`No room for: ${leftOut.join(', ')}; -o FILE writes all columns.`];
}

/** Writes a chart where the options say; on standard output its specification, unless `--as` says otherwise. */
export async function writeChart(
  context: ProcessContext,
  flags: Flags,
  spec: Spec,
  printing: Printing,
): Promise<void> {
  const chosen = chosenExport(flags, chartExports) ?? exports.vlJson;
  await writeOutput(context, flags, () => chosen.write(spec, printing));
}

/**
 * Writes a file where the options say, or to standard output.
 *
 * @returns nothing, as there is nothing to say of it
 */
export async function writeOutput(
  context: ProcessContext,
  flags: Flags,
  write: (throughFile: ThroughFile) => Pieces,
): Promise<[]> {
  const output = outputPath(flags);
  const beside = output === undefined ? undefined : resolve(context.cwd, output);
  const throughFile: ThroughFile = async function* (make) {
    const { readThrough } = await import('../node/through-file.ts');
    yield* readThrough(beside, make);
  };
  if (output === undefined) {
    for await (const piece of write(throughFile)) await context.stdout.write(piece);
    return [];
  }
  const { writeFileAtomically } = await import('../node/write-file.ts');
  await writeFileAtomically(output, write(throughFile), { cwd: context.cwd });
  return [];
}

/** The file to write; undefined for standard output, which `-` names as well. */
function outputPath(flags: Flags): string | undefined {
  const output = textFlag(flags, 'output');
  return output === '-' ? undefined : output;
}
