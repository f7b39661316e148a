import type { Statistic } from '../statistic.ts';
import type { Coding } from './coding.ts';
import { kappaOf } from './kappa.ts';

/**
 * Weighted κ, quadratic: agreement of two coders beyond chance; disagreement weighs by the square of the ranks between
 * two categories.
 *
 *     κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ, wᵢⱼ = (i − j)² / (q − 1)²
 *
 * Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined
 * where chance alone would agree always, as with one category only, and for another number of coders.
 *
 * @see Cohen (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial
 *   credit, Psychological Bulletin 70(4), 213–220, doi:10.1037/h0026256
 * @example
 * cohenKappaQuadratic.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.5
 */
export const cohenKappaQuadratic: Statistic<(coding: Coding) => number | undefined> = {
  id: 'cohen_kappa_quadratic',
  title: 'Weighted κ, quadratic',
  formula: 'κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ, wᵢⱼ = (i − j)² / (q − 1)²',
  variant: 'disagreement weighs by the square of the ranks between two categories',
  doc: 'Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined where chance alone would agree always, as with one category only, and for another number of coders.',
  source:
    'Cohen (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit, Psychological Bulletin 70(4), 213–220',
  doi: '10.1037/h0026256',
  unworked: 'none in the source; its example has weights of its own; held against the definition',
  agrees: ['R irr 0.84 kappa2'],
  of: (coding) => kappaOf(coding, (first, second, size) => ((first - second) / (size - 1)) ** 2),
};
