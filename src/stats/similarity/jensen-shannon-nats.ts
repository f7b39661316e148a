import type { Statistic } from '../statistic.ts';
import { jensenShannonOf } from './divergence.ts';
import type { Pair } from './pair.ts';

/**
 * Jensen–Shannon in nats of two units; divergence in nats of the two distributions, both weighted alike.
 *
 *     ½ Σ pᵢ ln(pᵢ/mᵢ) + ½ Σ qᵢ ln(qᵢ/mᵢ), m = (p + q)/2
 *
 * From 0 (the same distribution) to ln 2 (no term in common). Undefined where one of the two has no term.
 *
 * @see Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37(1),
 *   145–151, doi:10.1109/18.61115
 * @example
 * jensenShannonNats.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.1661…
 */
export const jensenShannonNats: Statistic<(pair: Pair) => number | undefined> = {
  id: 'jensen_shannon_nats',
  title: 'Jensen–Shannon in nats',
  formula: '½ Σ pᵢ ln(pᵢ/mᵢ) + ½ Σ qᵢ ln(qᵢ/mᵢ), m = (p + q)/2',
  variant: 'divergence in nats of the two distributions, both weighted alike',
  doc: 'From 0 (the same distribution) to ln 2 (no term in common). Undefined where one of the two has no term.',
  source:
    'Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37(1), 145–151',
  doi: '10.1109/18.61115',
  worked: 'Documentation of SciPy, jensenshannon: 0.46450140402245893, its root, for (1, 0) and (½, ½)',
  differs: ['proxyC jensen: of weights that are not divided by their sum'],
  of: jensenShannonOf,
};
