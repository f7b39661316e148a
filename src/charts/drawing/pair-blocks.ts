import type { Table } from '../../model/table.ts';
import { byCodePoint } from '../../text/order.ts';
import { rowsWhere, textColumn } from './records.ts';
import { asLabel } from './text.ts';

/** A unit of a table of pairs. */
interface PairedUnit {
  readonly name: string;
  readonly date: string;
}

/** The pairs of a table, their units in the order of time. */
export interface OrderedPairs {
  readonly units: readonly PairedUnit[];
  /** Id of the column that values are of. */
  readonly statistic: string;
  /** Pair → the places of both units, the earlier one first, and the value. */
  readonly pairs: readonly (readonly [earlier: number, later: number, value: number])[];
  /** Pair → its row of the table. */
  readonly rows: readonly number[];
}

/** Neighbouring units that are drawn as one. */
export interface UnitBlock {
  /** Of the first of them. */
  readonly label: string;
  readonly date: string;
  /** Of all of them. */
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

/** The mean of the pairs of two blocks. */
export interface PairCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Most blocks: more would make specifications too large. */
const mostBlocks = 30;

/** The pairs of a table with a value, units by date, then by name. */
export function pairsInOrder(table: Table, wanted: string | undefined): OrderedPairs {
  const numbers = table.columns.filter(({ kind }) => kind === 'number').map(({ id }) => id);
  const statistic = numbers.find((id) => id === wanted) ?? numbers[0] ?? '';
  const [a, b] = [textColumn(table, 'a'), textColumn(table, 'b')];
  const [aDate, bDate] = [textColumn(table, 'a_date'), textColumn(table, 'b_date')];
  const value = textColumn(table, statistic);
  const rows = rowsWhere(table, (row) => value(row) !== '' && Number.isFinite(Number(value(row))));
  const dates = new Map<string, string>();
  for (const row of rows) {
    dates.set(a(row), aDate(row));
    dates.set(b(row), bDate(row));
  }
  const order = [...dates].sort(([m, one], [n, other]) => byTime(one, other) || byCodePoint(m, n));
  const placeOf = new Map(order.map(([name], place) => [name, place]));
  return {
    statistic,
    units: order.map(([name, date]) => ({ name: asLabel(name), date: asLabel(date) })),
    pairs: rows.map((row) => {
      const [one, other] = [placeOf.get(a(row))!, placeOf.get(b(row))!];
      return [Math.min(one, other), Math.max(one, other), Number(value(row))];
    }),
    rows,
  };
}

/** What has no date comes last. */
function byTime(one: string, other: string): number {
  if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
  return byCodePoint(one, other);
}

/** Units in as many blocks of neighbours as there is room for, of equal numbers but the last. */
export function blocksOf(units: readonly PairedUnit[], room: number): UnitBlock[] {
  const size = Math.max(1, Math.ceil(units.length / Math.min(mostBlocks, Math.max(2, room))));
  return Array.from({ length: Math.ceil(units.length / size) }, (_, block) => {
    const own = units.slice(block * size, (block + 1) * size);
    const [first, last] = [own[0]!, own.at(-1)!];
    const nameOf = ({ name, date }: PairedUnit): string => (size > 1 && date !== '' ? date : name);
    return {
      label: nameOf(first),
      date: first.date,
      name: own.length === 1 ? first.name : `${nameOf(first)} to ${nameOf(last)}`,
      first: block * size,
      end: block * size + own.length,
    };
  });
}

/** The mean value of the pairs of each two blocks, the later block being the row; blocks without a pair have none. */
export function pairCells({ pairs }: Pick<OrderedPairs, 'pairs'>, blocks: readonly UnitBlock[]): PairCell[] {
  const count = blocks.length;
  const size = (blocks[0]?.end ?? 1) - (blocks[0]?.first ?? 0);
  const [sums, numbers] = [new Float64Array(count * count), new Int32Array(count * count)];
  for (const [earlier, later, value] of pairs) {
    const at = Math.floor(later / size) * count + Math.floor(earlier / size);
    sums[at]! += value;
    numbers[at]! += 1;
  }
  return Array.from(numbers, (number, at) => ({
    row: Math.floor(at / count),
    column: at % count,
    value: sums[at]! / number,
  })).filter((_cell, at) => numbers[at]! > 0);
}
