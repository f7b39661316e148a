import type { Statistic } from '../statistic.ts';
import { bestPartition, type Partition, type PartitionOptions } from './partition.ts';
import { cumulative } from './poisson-cost.ts';
import { meanOf } from '../sums.ts';

type OfValues = (values: ArrayLike<number>, options: PartitionOptions) => Partition;

/**
 * The changes of a mean: the division of a series into stretches of one level each that costs least.
 *
 *     Σ C + penalty · changes,    C = Σ (x − x̄)² over a stretch
 *
 * The penalty is in the square of the unit of the values. Looks at every place; exact.
 *
 * @returns no change for an empty series
 * @see Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of
 *   the American Statistical Association 107(500), 1590–1598
 * @example
 * peltL2.of([12, 15, 11, 14, 38, 41, 39, 45, 24, 26, 25, 27], { penalty: 100 }).objective; // 243.75
 */
export const peltL2: Statistic<OfValues> = {
  id: 'pelt_l2',
  title: 'Changes of a mean (PELT)',
  formula: 'min Σ C + penalty · changes, C = Σ (x − x̄)²',
  variant: 'Squared deviations; every place looked at, stretches of one value allowed.',
  doc: 'Places after which the level changes; there may be none.',
  source:
    'Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of the American Statistical Association 107(500), 1590–1598',
  doi: '10.1080/01621459.2012.737745',
  unworked:
    'none in the source; its examples are simulated; held against all segmentations and a change of the Nile',
  differs: [
    'ruptures 1.1: stretches of two and every fifth place only, unless told otherwise (min_size=2, jump=5)',
  ],
  of: (values, options) => {
    // Around the mean, so that squares of large values cost no digits.
    const centre = meanOf(values) ?? 0;
    const sums = cumulative(Float64Array.from(values, (value) => value - centre));
    const squares = cumulative(Float64Array.from(values, (value) => (value - centre) ** 2));
    const cost = (from: number, to: number): number =>
      Math.max(0, squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from));
    return bestPartition(values.length, cost, options);
  },
};
