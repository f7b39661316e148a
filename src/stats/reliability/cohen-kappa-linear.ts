import type { Statistic } from '../statistic.ts';
import type { Coding } from './coding.ts';
import { kappaOf } from './kappa.ts';

/**
 * Weighted κ, linear: agreement of two coders beyond chance; disagreement weighs by the ranks between two categories.
 *
 *     κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ, wᵢⱼ = |i − j| / (q − 1)
 *
 * Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined
 * where chance alone would agree always, as with one category only, and for another number of coders.
 *
 * @see Cohen (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial
 *   credit, Psychological Bulletin 70(4), 213–220, doi:10.1037/h0026256
 * @example
 * cohenKappaLinear.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.3333…
 */
export const cohenKappaLinear: Statistic<(coding: Coding) => number | undefined> = {
  id: 'cohen_kappa_linear',
  title: 'Weighted κ, linear',
  formula: 'κ = 1 − Σ wᵢⱼ oᵢⱼ / Σ wᵢⱼ eᵢⱼ, wᵢⱼ = |i − j| / (q − 1)',
  variant: 'disagreement weighs by the ranks between two categories',
  doc: 'Of two coders, over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined where chance alone would agree always, as with one category only, and for another number of coders.',
  source:
    'Cohen (1968), Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit, Psychological Bulletin 70(4), 213–220',
  doi: '10.1037/h0026256',
  worked:
    'SAS/STAT User’s Guide, FREQ, agreement study: 0.5082 for two dermatologists, 0.3449 without weights',
  agrees: ['R irr 0.84 kappa2'],
  of: (coding) => kappaOf(coding, (first, second, size) => Math.abs(first - second) / (size - 1)),
};
