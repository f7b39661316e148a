import { pooledRates } from '../../stats/trend/pooled-rates.ts';
import { rateBootstrap } from '../../stats/trend/rate-bootstrap.ts';
import type { Interval } from '../../stats/special.ts';
import type { DocumentCounts } from '../../stats/tests/documents.ts';
import { rateInterval } from '../../stats/tests/rate-interval.ts';
import type { GroupUnits } from './time-units.ts';

/** Ways to an interval of a rate that has documents as its units. */
export const intervalKinds = ['pooled', 'ratio', 'bootstrap', 'none'] as const;

/** How intervals are made. */
export interface IntervalOptions {
  readonly interval: (typeof intervalKinds)[number];
  readonly confidence: number;
  readonly seed: number;
}

/** The documents of each period of a group: how often a term occurs, and how long they are. */
export function periodsOf({ sizes, periodStart }: GroupUnits, counts: Float64Array): DocumentCounts[] {
  return Array.from({ length: periodStart.length - 1 }, (_, period) => ({
    counts: counts.subarray(periodStart[period], periodStart[period + 1]),
    sizes: sizes.subarray(periodStart[period], periodStart[period + 1]),
  }));
}

/** The intervals of the rates of some periods, missing where there are too few documents. */
export function periodIntervals(
  periods: readonly DocumentCounts[],
  { interval, confidence, seed }: IntervalOptions,
): readonly (Interval | undefined)[] {
  switch (interval) {
    case 'pooled':
      return pooledRates.of(periods, confidence)?.intervals ?? periods.map(() => undefined);
    case 'ratio':
      return periods.map((period) => rateInterval.of(period, confidence));
    case 'bootstrap':
      return periods.map((period) => rateBootstrap.of(period, { confidence, seed }));
    default:
      return periods.map(() => undefined);
  }
}

/** The sum of some whole numbers. */
export function totalOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}
