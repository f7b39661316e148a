import { randomNumbers } from '../random.ts';
import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** How orders are drawn. */
interface ChangePermutationOptions {
  /** Most orders; 999 where left out. */
  readonly samples?: number;
  /** How many orders that are as far out end the drawing; 20 where left out. */
  readonly enough?: number;
  readonly seed?: number;
  /** T, where it is not that of the units in their order. */
  readonly observed?: number;
}

/** A p-value and how many orders it was counted from. */
interface ChangePermutation extends PValue {
  readonly samples: number;
}

type OfOrders = (
  length: number,
  statistic: (order: Int32Array) => number,
  options?: ChangePermutationOptions,
) => ChangePermutation | undefined;

/**
 * Permutation p of a change: how often units in random order show a change as large anywhere.
 *
 *     p = (#{T* ≥ T} + 1) / (samples + 1),    or h / samples once the h-th order with T* ≥ T was drawn
 *
 * Units (documents) stay whole, with their counts and sizes; only their order changes, so that it does not matter how much
 * occurrences cluster in them. Stopping early costs a large p a few digits, and small ones nothing.
 *
 * @param statistic of the units in an order: large where there is a change; T is that of 0, 1, 2, … where it is not given
 * @returns undefined for fewer than two units
 * @see Besag & Clifford (1991), Sequential Monte Carlo p-values, Biometrika 78(2), 301–304
 * @example
 * const values = [1, 1, 1, 1, 1, 9, 9, 9, 9, 9];
 * const firstHalf = (order) => Math.abs(order.slice(0, 5).reduce((sum, at) => sum + values[at] - 5, 0));
 * changePermutation.of(10, firstHalf, { samples: 99 }).p; // 0.02
 */
export const changePermutation: Statistic<OfOrders> = {
  id: 'change_permutation',
  title: 'Permutation p of a change',
  formula: 'p = (#{T* ≥ T} + 1) / (samples + 1), or h / samples once h orders have T* ≥ T',
  variant: 'Over whole documents; sequential, seeded.',
  doc: 'From 0 to 1; never 0. Missing for fewer than two documents.',
  source: 'Besag & Clifford (1991), Sequential Monte Carlo p-values, Biometrika 78(2), 301–304',
  doi: '10.1093/biomet/78.2.301',
  unworked: 'none in the source; held against simulation',
  of: (length, statistic, { samples = 999, enough = 20, seed = 1, observed: given } = {}) => {
    if (length < 2) return undefined;
    const order = Int32Array.from({ length }, (_, at) => at);
    const observed = given ?? statistic(order);
    // Equal orders may differ in their last digits, by the order of sums.
    const slack = 1e-9 * Math.max(1, Math.abs(observed));
    const random = randomNumbers(seed);
    let [drawn, far] = [0, 0];
    while (drawn < samples && far < enough) {
      shuffle(order, random);
      drawn += 1;
      if (statistic(order) >= observed - slack) far += 1;
    }
    const p = far >= enough ? far / drawn : (far + 1) / (drawn + 1);
    return { p, log10P: Math.log10(p), samples: drawn };
  },
};

/** Puts numbers into a random order, each as likely as any other. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const moved = order[other]!;
    order[other] = order[at]!;
    order[at] = moved;
  }
}
