import type { Statistic } from '../statistic.ts';
import type { CountSeries } from './series.ts';

/**
 * How much counts of neighbouring units differ, beside what chance alone does: the dispersion of a series in which the rate
 * may change.
 *
 *     φ = Σ (K₁ − s·w)² / Σ s·w (1 − w),    s = K₁ + K₂, w = N₁ / (N₁ + N₂), over pairs of neighbours
 *
 * 1 where occurrences do not cluster. Unlike the dispersion around one rate it does not grow with a step of the rate, but by
 * the one pair where that lies.
 *
 * @returns undefined where no pair has an occurrence
 * @see von Neumann, Kent, Bellinson & Hart (1941), The Mean Square Successive Difference, Annals of Mathematical Statistics
 *   12(2), 153–162, for the idea
 * @example
 * localDispersion.of({ counts: [4, 0, 4, 0], sizes: [1000, 1000, 1000, 1000] }); // 4
 */
export const localDispersion: Statistic<(series: CountSeries) => number | undefined> = {
  id: 'local_dispersion',
  title: 'Dispersion between neighbours',
  formula: 'φ = Σ (K₁ − s·w)² / Σ s·w (1 − w), s = K₁ + K₂, w = N₁ / (N₁ + N₂)',
  doc: 'Variance of counts beside Poisson’s: 1 where occurrences do not cluster, above where they do. Missing where the type never occurs.',
  source:
    'Von Neumann, Kent, Bellinson & Hart (1941), The Mean Square Successive Difference, Annals of Mathematical Statistics 12(2), 153–162',
  doi: '10.1214/aoms/1177731746',
  unworked: 'none in the source; held against made-up counts with and without a step',
  of: ({ counts, sizes }) => {
    let [squares, expected] = [0, 0];
    for (let at = 1; at < counts.length; at++) {
      const both = counts[at - 1]! + counts[at]!;
      const size = sizes[at - 1]! + sizes[at]!;
      if (both === 0 || size === 0) continue;
      const share = sizes[at - 1]! / size;
      squares += (counts[at - 1]! - both * share) ** 2;
      expected += both * share * (1 - share);
    }
    return expected > 0 ? squares / expected : undefined;
  },
};
