import type { Statistic } from '../statistic.ts';
import { type Pair, sumOverShares } from './pair.ts';

/**
 * Hellinger distance of two units; of the two distributions, divided by √2.
 *
 *     √(½ Σ (√pᵢ − √qᵢ)²)
 *
 * From 0 (the same distribution) to 1 (no term in common). Undefined where one of the two has no term.
 *
 * @see Hellinger (1909), Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen,
 *   Journal für die reine und angewandte Mathematik 136, 210–271, doi:10.1515/crll.1909.136.210
 * @example
 * hellinger.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.4737…
 */
export const hellinger: Statistic<(pair: Pair) => number | undefined> = {
  id: 'hellinger',
  title: 'Hellinger distance',
  formula: '√(½ Σ (√pᵢ − √qᵢ)²)',
  variant: 'of the two distributions, divided by √2',
  doc: 'From 0 (the same distribution) to 1 (no term in common). Undefined where one of the two has no term.',
  source:
    'Hellinger (1909), Neue Begründung der Theorie quadratischer Formen von unendlichvielen Veränderlichen, Journal für die reine und angewandte Mathematik 136, 210–271',
  doi: '10.1515/crll.1909.136.210',
  unworked: 'none found; held against R, by its definition',
  of: (pair) => {
    const squares = sumOverShares(pair, { both: ofBoth, one: 1 });
    return squares === undefined ? undefined : Math.min(1, Math.sqrt(squares / 2));
  },
};

function ofBoth(p: number, q: number): number {
  const difference = Math.sqrt(p) - Math.sqrt(q);
  return difference * difference;
}
