import { changePermutation } from '../../../stats/trend/change-permutation.ts';
import type { CountSeries } from '../../../stats/trend/series.ts';
import { reordered, type SlotSeries } from './slots.ts';

/** Ways to find changes. */
export const changeMethods = ['pelt', 'pettitt', 'vnc', 'bursts'] as const;

/** One of them. */
export type ChangeMethod = (typeof changeMethods)[number];

/** What the methods may be told. */
export interface MethodOptions {
  /** Fewest slots between two changes. */
  readonly minSize: number;
  /** What a change costs, in units of 2 ln n. */
  readonly penalty: number;
  /** Most orders of a permutation test. */
  readonly permutations: number;
  readonly seed: number;
}

/** A change of a rate, between two stretches of slots. */
export interface FoundChange {
  /** First slot of the stretch before, of the one after, and the slot behind it. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly statistic: number;
  readonly p: number | undefined;
}

/** A way to find the changes of a series that has an occurrence and at least two slots. */
export type FindChanges = (series: SlotSeries, options: MethodOptions) => readonly FoundChange[];

/** Permutation p of a statistic of some slots, whole documents being moved among their dates. */
export function permutationOf(
  { slots, counts }: SlotSeries,
  statistic: (series: CountSeries) => number,
  { permutations: samples, seed, observed }: MethodOptions & { readonly observed?: number },
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: slots.count },
): number | undefined {
  const fill = reordered(slots, counts, { from, to });
  const length = slots.unitStart[to]! - slots.unitStart[from]!;
  const options = { samples, seed, ...(observed !== undefined && { observed }) };
  return changePermutation.of(length, (order) => statistic(fill(order)), options)?.p;
}
