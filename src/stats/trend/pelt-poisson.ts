import type { Statistic } from '../statistic.ts';
import { bestPartition, type Partition, type PartitionOptions } from './partition.ts';
import { poissonCosts } from './poisson-cost.ts';
import type { CountSeries } from './series.ts';

type OfCounts = (series: CountSeries, options?: Partial<PartitionOptions>) => Partition;

/**
 * The changes of a rate: the division of a series of counts into stretches of one rate each that costs least.
 *
 *     Σ C + penalty · changes,    C = −2 (K ln (K / N) − K) over a stretch, 0 where K = 0
 *
 * N is the exposure (tokens). Looks at every place; exact. Where occurrences cluster, the penalty has to grow with their
 * dispersion (`localDispersion`), or clusters are taken for changes.
 *
 * @returns no change for an empty series
 * @see Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of
 *   the American Statistical Association 107(500), 1590–1598
 * @example
 * const sizes = [1000, 900, 1100, 1000, 1000, 1200, 1000, 900, 1000, 1000, 1000, 1100];
 * const series = { counts: [2, 1, 3, 2, 11, 14, 12, 3, 2, 1, 2, 3], sizes };
 * peltPoisson.of(series, { penalty: 2 * Math.log(12) }).objective; // 686.037035
 */
export const peltPoisson: Statistic<OfCounts> = {
  id: 'pelt_poisson',
  title: 'Changes of a rate (PELT)',
  formula: 'min Σ C + penalty · changes, C = −2 (K ln (K / N) − K)',
  variant:
    'Poisson cost with exposure; penalty 2 ln n where none is given, every place looked at, stretches of one unit allowed.',
  doc: 'Places after which the rate changes; there may be none.',
  source:
    'Killick, Fearnhead & Eckley (2012), Optimal Detection of Changepoints With a Linear Computational Cost, Journal of the American Statistical Association 107(500), 1590–1598',
  doi: '10.1080/01621459.2012.737745',
  unworked: 'none in the source; its examples are simulated; held against all segmentations',
  differs: [
    'ruptures 1.1: has no exposure, and looks at every fifth place only (jump=5) unless told otherwise',
  ],
  of: (series, options) =>
    bestPartition(series.counts.length, poissonCosts(series), {
      penalty: 2 * Math.log(Math.max(1, series.counts.length)),
      ...options,
    }),
};
