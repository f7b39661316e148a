import type { Interval } from '../../stats/special.ts';
import type { Cell } from '../../model/table.ts';
import { isoDay } from './calendar.ts';
import type { Followed } from './followed.ts';
import { type IntervalOptions, periodIntervals, periodsOf, totalOf } from './rates.ts';

/** A term in a period, in one group where there are groups. */
export interface RateRow {
  readonly term: number;
  readonly group: number;
  readonly period: number;
  /** Documents that have words. */
  readonly documents: number;
  /** By the names of columns; missing ones are absent. */
  readonly values: Readonly<Record<string, Cell>>;
}

/** The rates of terms in all periods, and whether an interval could not be made. */
export function rateRows(
  followed: Followed,
  options: IntervalOptions,
): { readonly rows: readonly RateRow[]; readonly withoutInterval: boolean } {
  const { timeline, terms, groups, counts } = followed;
  const days = timeline.periods.map(({ first, last }) => ({ start: isoDay(first), end: isoDay(last) }));
  const rows: RateRow[] = [];
  let withoutInterval = false;
  for (let term = 0; term < terms.terms; term++) {
    for (const [group, units] of groups.entries()) {
      const periods = periodsOf(units, counts(term, units));
      const intervals = periodIntervals(periods, options);
      for (const [period, own] of periods.entries()) {
        const [count, tokens] = [totalOf(own.counts), totalOf(own.sizes)];
        const interval = intervals[period];
        if (!interval && tokens > 0 && terms.total[term]! > 0)
          withoutInterval ||= options.interval !== 'none';
        const holders =
          own.counts.length === 0 ? 0 : Array.from(own.counts).filter((each) => each > 0).length;
        rows.push({
          term,
          group,
          period,
          documents: own.counts.length,
          values: { ...days[period], tokens, ...ratesOf(count, tokens, interval), documents_with: holders },
        });
      }
    }
  }
  return { rows, withoutInterval };
}

/** Nothing is known of a period without words: its rate is missing, and not 0. */
function ratesOf(
  count: number,
  tokens: number,
  interval: Interval | undefined,
): Readonly<Record<string, Cell>> {
  if (tokens === 0) return {};
  return {
    count,
    per_million: (count / tokens) * 1e6,
    ...(interval && { low: interval.low * 1e6, high: interval.high * 1e6 }),
  };
}
