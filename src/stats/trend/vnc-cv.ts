import type { Statistic } from '../statistic.ts';
import { meanOf } from '../sums.ts';
import { type NeighbourClusters, neighbourClusters, sampleDeviation } from './neighbour-clusters.ts';

/**
 * Periods of a series, found by joining neighbours that are alike (variability-based neighbour clustering).
 *
 *     join the neighbours with the smallest sd / mean of their values, until all are one
 *
 * Values are of evenly spaced periods. All original values of a cluster count, not their means. Heights of the tree are
 * distances summed up; the first of equals is joined; the deviation of values that add up to 0 is 0.
 *
 * @returns distances and heights a share of the mean; nothing for fewer than two values
 * @see Gries & Hilpert (2008), The identification of stages in diachronic data: variability-based neighbor clustering,
 *   Corpora 3(1), 59–81
 * @example
 * vncCv.of([12, 15, 11, 14, 38, 41, 39, 45, 24, 26, 25, 27]).heights[10]; // 1.438713
 */
export const vncCv: Statistic<(values: ArrayLike<number>) => NeighbourClusters> = {
  id: 'vnc_cv',
  title: 'Neighbour clustering (coefficient of variation)',
  formula: 'join the neighbours with the smallest sd / mean of their values',
  variant:
    'Coefficient of variation, sd of the sample by the mean of all values of both clusters, without amalgamation, as the authors’ script has it.',
  doc: 'Cuts between periods, the deepest first, with the variability that each joins. None for fewer than two values.',
  source:
    'Gries & Hilpert (2008), The identification of stages in diachronic data: variability-based neighbor clustering, Corpora 3(1), 59–81',
  doi: '10.3366/E1749503208000075',
  unworked: 'none in the source; its examples are figures; held against values of another program',
  agrees: ['R vnc (Brown), vnc_clust'],
  of: (values) => neighbourClusters(values, (own) => sampleDeviation(own) / (meanOf(own) || 1)),
};
