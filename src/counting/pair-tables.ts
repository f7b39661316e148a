import type { PairValues } from './unit-pairs.ts';

/** Pairs of units in the order of their rows, and the values of each. */
export interface PairTable {
  readonly length: number;
  readonly a: (row: number) => number;
  readonly b: (row: number) => number;
  /** The value of a statistic; undefined where a pair has none. */
  readonly value: (statistic: number, row: number) => number | undefined;
}

/** Which pairs there are: every unit with each one behind it, or one unit with all others. */
export interface PairPlan {
  readonly units: number;
  readonly with?: number | undefined;
}

/** The number of pairs. */
export function pairCount({ units, with: one }: PairPlan): number {
  return Math.max(0, one === undefined ? (units * (units - 1)) / 2 : units - 1);
}

/**
 * All pairs with their values in memory, the most alike first: by the first statistic, those without a value last, equal
 * ones in the order of units.
 *
 * @param sign 1 where a low value of the first statistic means alike, −1 where a high one does
 */
export function sortedPairs(
  plan: PairPlan,
  values: PairValues,
  { statistics, sign }: { readonly statistics: number; readonly sign: 1 | -1 },
): PairTable {
  const length = pairCount(plan);
  const [a, b] = [new Int32Array(length), new Int32Array(length)];
  const columns = Array.from({ length: statistics }, () => new Float64Array(length));
  let row = 0;
  for (const first of firstUnits(plan)) {
    const others = othersOf(plan, first);
    a.fill(first, row, row + others.length);
    b.set(others, row);
    for (const [index, block] of values(first, others).entries()) columns[index]!.set(block, row);
    row += others.length;
  }
  const order = orderOf(columns[0] ?? new Float64Array(length), sign);
  return {
    length,
    a: (at) => a[order[at]!]!,
    b: (at) => b[order[at]!]!,
    value: (statistic, at) => defined(columns[statistic]![order[at]!]!),
  };
}

/** All pairs in the order of units; the values of one unit at a time are in memory, made when the first of them is read. */
export function streamedPairs(plan: PairPlan, values: PairValues): PairTable {
  const firsts = firstUnits(plan);
  const starts = [0];
  for (const first of firsts) starts.push(starts.at(-1)! + othersOf(plan, first).length);
  let block = -1;
  let made: Float64Array[] = [];
  const blockOf = (row: number): number => {
    if (block >= 0 && row >= starts[block]! && row < starts[block + 1]!) return block;
    let [low, high] = [0, firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const otherOf = (at: number, row: number): number => othersOf(plan, firsts[at]!)[row - starts[at]!]!;
  return {
    length: pairCount(plan),
    a: (row) => firsts[blockOf(row)]!,
    b: (row) => otherOf(blockOf(row), row),
    value: (statistic, row) => {
      const at = blockOf(row);
      if (at !== block) {
        made = values(firsts[at]!, othersOf(plan, firsts[at]!));
        block = at;
      }
      return defined(made[statistic]![row - starts[at]!]!);
    },
  };
}

function firstUnits({ units, with: one }: PairPlan): number[] {
  return one === undefined ? Array.from({ length: Math.max(0, units - 1) }, (_, unit) => unit) : [one];
}

function othersOf({ units, with: one }: PairPlan, first: number): Int32Array {
  if (one === undefined) return Int32Array.from({ length: units - first - 1 }, (_, at) => first + 1 + at);
  return Int32Array.from({ length: units - 1 }, (_, at) => (at < one ? at : at + 1));
}

/** Rows by value, those without one last; sorting is stable, so equal ones keep their order. */
function orderOf(values: Float64Array, sign: 1 | -1): Int32Array {
  const keys = values.map((value) => (Number.isNaN(value) ? Infinity : sign * value));
  return Int32Array.from(keys, (_, row) => row).sort((x, y) => {
    const [p, q] = [keys[x]!, keys[y]!];
    return p === q ? x - y : p - q;
  });
}

function defined(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
