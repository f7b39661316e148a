import type { CountSeries } from '../../../stats/trend/series.ts';
import type { GroupUnits } from '../time-units.ts';

/** Periods that have words, in order, each with its documents: the places between which a change may be. */
export interface Slots {
  readonly count: number;
  /** Slot → its period. */
  readonly periodOfSlot: Int32Array;
  /** Document, by its place in time → its slot. */
  readonly slotOfUnit: Int32Array;
  /** Slot → its first document; one more than there are slots. */
  readonly unitStart: Int32Array;
  /** Document → its words. */
  readonly sizes: Float64Array;
}

/** The slots of a group of documents. */
export function slotsOf({ periodStart, units, sizes }: GroupUnits): Slots {
  const periods: number[] = [];
  const slotOfUnit = new Int32Array(units.length);
  const unitStart = [0];
  for (let period = 0; period + 1 < periodStart.length; period++) {
    const [begin, end] = [periodStart[period]!, periodStart[period + 1]!];
    if (begin === end) continue;
    slotOfUnit.fill(periods.length, begin, end);
    periods.push(period);
    unitStart.push(end);
  }
  return {
    count: periods.length,
    periodOfSlot: Int32Array.from(periods),
    slotOfUnit,
    unitStart: Int32Array.from(unitStart),
    sizes,
  };
}

/** How often a term occurs in each document, and what that gives by slot. */
export interface SlotSeries {
  readonly slots: Slots;
  /** Document → occurrences. */
  readonly counts: Float64Array;
  /** Counts and words by slot. */
  readonly series: { readonly counts: Float64Array; readonly sizes: Float64Array };
}

/** The series of a term. */
export function slotSeries(slots: Slots, counts: Float64Array): SlotSeries {
  const fill = reordered(slots, counts, { from: 0, to: slots.count });
  const { counts: own, sizes } = fill(Int32Array.from(counts.keys()));
  return { slots, counts, series: { counts: Float64Array.from(own), sizes: Float64Array.from(sizes) } };
}

/**
 * A way to the series of some slots with their documents in another order: whole documents move from date to date. The
 * arrays hold another series after the next call.
 */
export function reordered(
  { slotOfUnit, unitStart, sizes }: Slots,
  counts: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
): (order: Int32Array) => CountSeries & { readonly counts: Float64Array; readonly sizes: Float64Array } {
  const own = { counts: new Float64Array(to - from), sizes: new Float64Array(to - from) };
  const first = unitStart[from]!;
  return (order) => {
    own.counts.fill(0);
    own.sizes.fill(0);
    for (let place = 0; place < order.length; place++) {
      const slot = slotOfUnit[first + place]! - from;
      const unit = first + order[place]!;
      own.counts[slot]! += counts[unit]!;
      own.sizes[slot]! += sizes[unit]!;
    }
    return own;
  };
}
