import { type Pair, totalOf } from '../stats/similarity/pair.ts';
import type { UnitRows } from './unit-rows.ts';

/** A value of a pair of units; undefined where it has none. */
export type PairStatistic = (pair: Pair) => number | undefined;

/** The values of some statistics, each for one unit against several others. */
export type PairValues = (unit: number, others: ArrayLike<number>) => Float64Array[];

/**
 * A way to the values of pairs of units: one array a statistic, NaN where a pair has no value. Of each pair, only terms that
 * one of the two has are looked at, so that the work follows the length of the units and not that of the vocabulary.
 */
export function pairValues(rows: UnitRows, statistics: readonly PairStatistic[]): PairValues {
  const gather = gatherer(rows);
  return (unit, others) => {
    const values = statistics.map(() => new Float64Array(others.length));
    gather.first(unit);
    for (let at = 0; at < others.length; at++) {
      const pair = gather.pair(others[at]!);
      for (let index = 0; index < statistics.length; index++) {
        values[index]![at] = statistics[index]!(pair) ?? Number.NaN;
      }
    }
    return values;
  };
}

interface Gatherer {
  /** Chooses the first unit of the pairs to come. */
  readonly first: (unit: number) => void;
  /** The pair with another unit; its arrays are those of every pair, and hold until the next one. */
  readonly pair: (unit: number) => Pair;
}

function gatherer({ terms, rowStart, term, weight }: UnitRows): Gatherer {
  const { dense, met, a, b, ofB } = buffersFor(terms);
  const totals = totalsOf(rowStart, weight);
  let [begin, end, number, totalA] = [0, 0, 0, 0];
  /** Terms of the second unit: those of both at the front, the others put aside. @returns how many of each */
  const takeSecond = (from: number, to: number): [shared: number, others: number] => {
    let [shared, others] = [0, 0];
    for (let cell = from; cell < to; cell++) {
      const at = term[cell]!;
      if (weight[cell] === 0) continue;
      met[at] = number;
      if (dense[at] === 0) ofB[others++] = weight[cell]!;
      else {
        a[shared] = dense[at]!;
        b[shared++] = weight[cell]!;
      }
    }
    return [shared, others];
  };
  const takeFirst = (from: number): number => {
    let size = from;
    for (let cell = begin; cell < end; cell++) {
      if (met[term[cell]!] === number || weight[cell] === 0) continue;
      a[size] = weight[cell]!;
      b[size++] = 0;
    }
    return size;
  };
  return {
    first: (unit) => {
      for (let cell = begin; cell < end; cell++) dense[term[cell]!] = 0;
      [begin, end] = [rowStart[unit]!, rowStart[unit + 1]!];
      for (let cell = begin; cell < end; cell++) dense[term[cell]!] = weight[cell]!;
      totalA = totals[unit]!;
    },
    pair: (unit) => {
      number += 1;
      const [shared, others] = takeSecond(rowStart[unit]!, rowStart[unit + 1]!);
      b.set(ofB.subarray(0, others), shared);
      a.fill(0, shared, shared + others);
      const size = takeFirst(shared + others);
      const known = { shared, totalA, totalB: totals[unit]! };
      return { a: a.subarray(0, size), b: b.subarray(0, size), dimensions: terms, known };
    },
  };
}

/** Room for one pair. */
function buffersFor(terms: number): Record<'dense' | 'a' | 'b' | 'ofB', Float64Array> & {
  /** Term → the number of the pair whose second unit had it last. */
  readonly met: Int32Array;
} {
  const room = (): Float64Array => new Float64Array(terms);
  return { dense: room(), a: room(), b: room(), ofB: room(), met: new Int32Array(terms) };
}

/** Unit → the sum of its weights. */
function totalsOf(rowStart: Int32Array, weight: Float64Array): Float64Array {
  return Float64Array.from({ length: rowStart.length - 1 }, (_, unit) =>
    totalOf(weight.subarray(rowStart[unit], rowStart[unit + 1])),
  );
}
