import type { Cell } from '../../../model/table.ts';
import { logRatio } from '../../../stats/keyness/log-ratio.ts';
import type { Followed } from '../followed.ts';
import { totalOf } from '../rates.ts';
import { nearestEvent, type DatedEvent } from './events.ts';
import { type ChangeMethod, type FindChanges, type FoundChange, type MethodOptions } from './method.ts';
import { burstChanges, pettittChanges, vncChanges } from './others.ts';
import { peltChanges } from './pelt.ts';
import { type Slots, type SlotSeries, slotSeries, slotsOf } from './slots.ts';
import { wholeChanges } from './whole.ts';

/** A change of a term, in one group where there are groups. */
export interface ChangeRow extends FoundChange {
  readonly term: number;
  readonly group: number;
  /** Share of the statistic of the whole vocabulary’s change. */
  readonly share?: number;
  /** First and last period of both stretches. */
  readonly periods: { readonly first: number; readonly last: number };
  /** By the names of columns; missing ones are absent. */
  readonly values: Readonly<Record<string, Cell>>;
}

const methods: Readonly<Record<ChangeMethod, FindChanges>> = {
  pelt: peltChanges,
  pettitt: pettittChanges,
  vnc: vncChanges,
  bursts: burstChanges,
};

/** The changes of a series by a method. */
export function findChanges(
  method: ChangeMethod,
  series: SlotSeries,
  options: MethodOptions,
): readonly FoundChange[] {
  return methods[method](series, options);
}

/** How changes are found, and what is set beside them. */
export interface ChangeOptions extends MethodOptions {
  readonly method: ChangeMethod;
  readonly events: readonly DatedEvent[];
}

/** The changes of each term, and the p of each term that was looked at: 1 where no change was found. */
export function termChanges(
  followed: Followed,
  options: ChangeOptions,
): { readonly rows: readonly ChangeRow[]; readonly tests: number } {
  const rows: ChangeRow[] = [];
  let tests = 0;
  for (const [group, units] of followed.groups.entries()) {
    const slots = slotsOf(units);
    for (let term = 0; term < followed.terms.terms; term++) {
      const counts = followed.counts(term, units);
      if (slots.count < 2 || totalOf(counts) === 0) continue;
      const changes = findChanges(options.method, slotSeries(slots, counts), options);
      tests += 1;
      for (const change of changes)
        rows.push(rowOf(followed, { ...change, term, group }, slots, counts, options.events));
    }
  }
  return { rows, tests };
}

/** What terms have in the changes of all of them together. */
export function wholeRows(followed: Followed, options: ChangeOptions, top: number): readonly ChangeRow[] {
  return followed.groups.flatMap((units, group) => {
    const slots = slotsOf(units);
    const counts = Array.from({ length: followed.terms.terms }, (_, term) => followed.counts(term, units));
    const said = [...counts.keys()].filter((term) => totalOf(counts[term]!) > 0);
    const found = wholeChanges(
      slots,
      said.map((term) => counts[term]!),
      options,
    );
    return found.flatMap(({ from, at, to, statistic: whole, p, byTerm }) =>
      [...byTerm.keys()]
        .sort((a, b) => byTerm[b]! - byTerm[a]! || a - b)
        .slice(0, top)
        .map((index) => {
          const term = said[index]!;
          const change = {
            from,
            at,
            to,
            statistic: byTerm[index]!,
            p,
            term,
            group,
            share: byTerm[index]! / whole,
          };
          return rowOf(followed, change, slots, counts[term]!, options.events);
        }),
    );
  });
}

function rowOf(
  { timeline }: Followed,
  change: Omit<ChangeRow, 'values' | 'periods'>,
  slots: Slots,
  counts: Float64Array,
  events: readonly DatedEvent[],
): ChangeRow {
  const period = (slot: number) => timeline.periods[slots.periodOfSlot[slot]!]!;
  const before = stretch(slots, counts, change.from, change.at);
  const after = stretch(slots, counts, change.at, change.to);
  const near = nearestEvent(events, period(change.at));
  const values = {
    date: period(change.at).name,
    until: period(change.to - 1).name,
    before: before.perMillion,
    after: after.perMillion,
    log_ratio: logRatio.of({
      target: after.count,
      targetSize: after.size,
      reference: before.count,
      referenceSize: before.size,
    }),
    statistic: change.statistic,
    share: change.share,
    p: change.p,
    count_before: before.count,
    count_after: after.count,
    documents_before: before.documents,
    documents_after: after.documents,
    event: near?.event.label,
    event_date: near?.event.date,
    days: near?.days,
  };
  const periods = { first: slots.periodOfSlot[change.from]!, last: slots.periodOfSlot[change.to - 1]! };
  return { ...change, periods, values };
}

function stretch({ unitStart, sizes }: Slots, counts: Float64Array, from: number, to: number) {
  const [first, end] = [unitStart[from], unitStart[to]];
  const [count, size] = [totalOf(counts.subarray(first, end)), totalOf(sizes.subarray(first, end))];
  const perMillion = size > 0 ? (count / size) * 1e6 : undefined;
  return { count, size, perMillion, documents: (end ?? 0) - (first ?? 0) };
}
