import type { Statistic } from '../statistic.ts';
import { jensenShannonOf } from './divergence.ts';
import type { Pair } from './pair.ts';

/**
 * Jensen–Shannon of two units; divergence in bits of the two distributions, both weighted alike.
 *
 *     ½ Σ pᵢ log₂(pᵢ/mᵢ) + ½ Σ qᵢ log₂(qᵢ/mᵢ), m = (p + q)/2
 *
 * From 0 (the same distribution) to 1 bit (no term in common). Undefined where one of the two has no term.
 *
 * @see Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37(1),
 *   145–151, doi:10.1109/18.61115
 * @example
 * jensenShannon.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.2397…
 */
export const jensenShannon: Statistic<(pair: Pair) => number | undefined> = {
  id: 'jensen_shannon',
  title: 'Jensen–Shannon',
  formula: '½ Σ pᵢ log₂(pᵢ/mᵢ) + ½ Σ qᵢ log₂(qᵢ/mᵢ), m = (p + q)/2',
  variant: 'divergence in bits of the two distributions, both weighted alike',
  doc: 'From 0 (the same distribution) to 1 bit (no term in common). Undefined where one of the two has no term.',
  source:
    'Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37(1), 145–151',
  doi: '10.1109/18.61115',
  worked: 'Documentation of SciPy, jensenshannon: 1 for distributions without a common term, to base 2',
  differs: ['proxyC jensen: natural logarithm', 'scipy jensenshannon: the square root'],
  of: (pair) => {
    const nats = jensenShannonOf(pair);
    return nats === undefined ? undefined : Math.min(1, nats / Math.LN2);
  },
};
