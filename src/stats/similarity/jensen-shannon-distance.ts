import type { Statistic } from '../statistic.ts';
import { jensenShannonOf } from './divergence.ts';
import type { Pair } from './pair.ts';

/**
 * Jensen–Shannon distance of two units; square root of the divergence in bits, a metric.
 *
 *     √JSD, JSD in bits
 *
 * From 0 (the same distribution) to 1 (no term in common). Undefined where one of the two has no term.
 *
 * @see Endres & Schindelin (2003), A new metric for probability distributions, IEEE Transactions on Information
 *   Theory 49(7), 1858–1860, doi:10.1109/TIT.2003.813506
 * @example
 * jensenShannonDistance.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.4895…
 */
export const jensenShannonDistance: Statistic<(pair: Pair) => number | undefined> = {
  id: 'jensen_shannon_distance',
  title: 'Jensen–Shannon distance',
  formula: '√JSD, JSD in bits',
  variant: 'square root of the divergence in bits, a metric',
  doc: 'From 0 (the same distribution) to 1 (no term in common). Undefined where one of the two has no term.',
  source:
    'Endres & Schindelin (2003), A new metric for probability distributions, IEEE Transactions on Information Theory 49(7), 1858–1860',
  doi: '10.1109/TIT.2003.813506',
  worked: 'Documentation of SciPy, jensenshannon: 1 for distributions without a common term, to base 2',
  agrees: ['scipy 1.10 jensenshannon with base 2'],
  of: (pair) => {
    const nats = jensenShannonOf(pair);
    return nats === undefined ? undefined : Math.min(1, Math.sqrt(nats / Math.LN2));
  },
};
