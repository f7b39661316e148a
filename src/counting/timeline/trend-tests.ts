import type { PValue } from '../../stats/special.ts';
import { clusteredRateTrend } from '../../stats/trend/clustered-rate-trend.ts';
import { cochranArmitage } from '../../stats/trend/cochran-armitage.ts';
import { mannKendallAutocorrelated } from '../../stats/trend/mann-kendall-autocorrelated.ts';
import { mannKendallExact } from '../../stats/trend/mann-kendall-exact.ts';
import { mannKendall } from '../../stats/trend/mann-kendall.ts';
import { theilSen } from '../../stats/trend/theil-sen.ts';
import type { Series } from '../../stats/trend/series.ts';
import { periodsOf, totalOf } from './rates.ts';
import type { GroupUnits } from './time-units.ts';
import type { Timeline } from './timeline.ts';

const daysOfYear = 365.2425;

/** Below so many periods, p counts all their orders. */
const fewPeriods = 10;

/** A term's trend, by the names of its columns. */
export interface TrendTest {
  readonly periods: number;
  readonly documents: number;
  readonly count: number;
  readonly [column: string]: number | undefined;
}

/** The tests of a term's trend in a group. What does not exist is missing. */
export function trendTest(
  timeline: Timeline,
  group: GroupUnits,
  counts: Float64Array,
  { confidence, autocorrelated }: { readonly confidence: number; readonly autocorrelated: boolean },
): TrendTest {
  const series = seriesOf(timeline, group, counts);
  const kendall = mannKendall.of(series.values);
  const line = theilSen.of(series, confidence);
  return {
    periods: series.values.length,
    documents: counts.length,
    count: totalOf(counts),
    s: kendall?.s,
    tau: kendall?.tauB,
    z: kendall?.z,
    p: pOf(series.values, autocorrelated)?.p,
    slope_per_year: line?.slope,
    low: line?.low,
    high: line?.high,
    ...documentTests(group, counts, confidence),
  };
}

/** The tests that take documents, or words, as units. */
function documentTests({ sizes, days }: GroupUnits, counts: Float64Array, confidence: number) {
  const documents = { counts, sizes, times: days.map((day) => day / daysOfYear) };
  const ratio = clusteredRateTrend.of(documents, confidence);
  const shares = cochranArmitage.of(documents);
  return {
    rate_ratio: ratio?.ratio,
    rate_ratio_low: ratio?.low,
    rate_ratio_high: ratio?.high,
    rate_ratio_p: ratio?.test?.p,
    dispersion: ratio?.dispersion,
    cochran_armitage_z: shares?.z,
    cochran_armitage_p: shares?.p,
  };
}

function pOf(values: ArrayLike<number>, autocorrelated: boolean): PValue | undefined {
  if (values.length < fewPeriods) return mannKendallExact.of(values);
  return autocorrelated ? mannKendallAutocorrelated.of(values) : mannKendall.of(values);
}

/** Rates per million of the periods that have words, with times in years; documents of one day are taken together. */
function seriesOf({ kind, periods }: Timeline, group: GroupUnits, counts: Float64Array): Series {
  const [times, values]: [number[], number[]] = [[], []];
  const add = (day: number, count: number, size: number): void => {
    times.push(day / daysOfYear);
    values.push((count / size) * 1e6);
  };
  if (kind !== 'document') {
    for (const [period, own] of periodsOf(group, counts).entries()) {
      const size = totalOf(own.sizes);
      const { first, last } = periods[period]!;
      if (size > 0) add((first + last) / 2, totalOf(own.counts), size);
    }
    return { times, values };
  }
  for (let from = 0, to = 0; from < counts.length; from = to) {
    while (to < counts.length && group.days[to] === group.days[from]) to += 1;
    add(group.days[from]!, totalOf(counts.subarray(from, to)), totalOf(group.sizes.subarray(from, to)));
  }
  return { times, values };
}
