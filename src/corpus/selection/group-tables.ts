import type { Corpus } from '../../model/corpus.ts';
import { groupColumn, type Groups } from '../../model/groups.ts';
import type { Measure } from '../../model/measure.ts';
import type { TurnSelection } from '../../model/option.ts';
import { type Cell, type Table, tableOfColumns, type TokenRange } from '../../model/table.ts';
import { turnOfToken } from '../locate.ts';
import { corpusOfTurns } from './select-turns.ts';

/** Most notes of groups that a table has. */
const mostNotes = 10;

/** What a measure says of one group. */
interface Part {
  readonly table: Table;
  readonly corpus: Corpus;
  /** Index of each turn in the whole corpus. */
  readonly turns: Int32Array;
}

/**
 * The tables of a measure for each group of turns apart, one below the other in the order of the groups, which the first
 * column names. Each is the table of a corpus that has the group's turns only, so that shares and rates are of the group.
 */
export function groupTables<Options>(
  measure: Measure<Options>,
  corpus: Corpus,
  groups: Groups,
  options: Options,
): Table {
  const parts = turnsOfGroups(groups).map((turns): Part => {
    const own = corpusOfTurns(corpus, turns);
    return { table: measure.compute(own, optionsForTurns(options, turns)), corpus: own, turns };
  });
  const ids = new Set(parts.flatMap(({ table }) => table.columns.map(({ id }) => id)));
  const columns = parts.length === 0 ? measure.columns : measure.columns.filter(({ id }) => ids.has(id));
  const groupOfRow = parts.flatMap(({ table }, group) => Array<number>(table.rowCount).fill(group));
  const values = columns.map(({ id }) => parts.flatMap(({ table }) => cellsOf(table, id)));
  return tableOfColumns(
    { ...measure, columns: [groupColumn(groups), ...columns] },
    [groupOfRow.map((group) => groups.values[group]), ...values],
    groupOfRow.length,
    { notes: notesOf(parts, groups), ...evidenceOf(corpus, parts, groupOfRow) },
  );
}

/** Options as they are in a corpus of some of the turns: what is selected is counted by its place there. */
function optionsForTurns<Options>(options: Options, turns: Int32Array): Options {
  const own = { ...options };
  for (const key in own) {
    const value: unknown = own[key];
    if (!isSelection(value)) continue;
    const selection = { ...value, turns: Uint8Array.from(turns, (turn) => value.turns[turn]!) };
    // Still the selection that it was, of fewer turns.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    own[key] = selection as Options[typeof key];
  }
  return own;
}

function isSelection(value: unknown): value is TurnSelection {
  return typeof value === 'object' && value !== null && 'turns' in value && value.turns instanceof Uint8Array;
}

/** Indexes of the turns of each group, ascending. */
function turnsOfGroups({ values, groupOfTurn }: Groups): Int32Array[] {
  const sizes = new Int32Array(values.length);
  for (const group of groupOfTurn) sizes[group]! += 1;
  const turns = Array.from(sizes, (size) => new Int32Array(size));
  sizes.fill(0);
  for (const [turn, group] of groupOfTurn.entries()) turns[group]![sizes[group]!++] = turn;
  return turns;
}

function cellsOf({ columns, values, rowCount }: Table, id: string): Cell[] {
  const own = values[columns.findIndex((column) => column.id === id)];
  return Array.from({ length: rowCount }, (_, row) => own?.[row]);
}

function notesOf(parts: readonly Part[], { values }: Groups): string[] {
  const notes = parts.flatMap(({ table }, group) =>
    table.notes.map((note) => `${values[group] ?? '(no group)'}: ${note}`),
  );
  const rest = notes.length - mostNotes;
  return rest > 0 ? [...notes.slice(0, mostNotes), `… and ${rest} more notes on other groups.`] : notes;
}

/** The hits of each row as ranges of the whole corpus; nothing where no group has evidence. */
function evidenceOf(
  corpus: Corpus,
  parts: readonly Part[],
  groupOfRow: readonly number[],
): Pick<Table, 'evidence'> {
  if (parts.every(({ table }) => !table.evidence)) return {};
  let sum = 0;
  const firstRow = parts.map(({ table }) => (sum += table.rowCount) - table.rowCount);
  return {
    evidence(row) {
      const group = groupOfRow[row] ?? -1;
      const part = parts[group];
      const ranges = part?.table.evidence?.(row - (firstRow[group] ?? 0)) ?? [];
      return part ? ranges.map((range) => rangeInWhole(corpus, part, range)) : [];
    },
  };
}

function rangeInWhole(whole: Corpus, { corpus, turns }: Part, { start, end }: TokenRange): TokenRange {
  const turn = turnOfToken(corpus, start);
  const shift = whole.tokenStart[turns[turn]!]! - corpus.tokenStart[turn]!;
  return { start: start + shift, end: end + shift };
}
