import { normalTails, type PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import type { TimedCounts } from './series.ts';

/** A trend of a share over time. */
interface ShareTrend extends PValue {
  /** Positive where the share rises. */
  readonly z: number;
}

/**
 * Cochran and Armitage's test of a linear trend in shares.
 *
 *     z = Σ t (K − R·N) / √(R (1 − R) (Σ N t² − (Σ N t)² / ΣN)),    R = ΣK / ΣN
 *
 * Takes every token as drawn by itself; where words cluster in documents, p is too small.
 *
 * @returns undefined where the type never occurs or is all there is, or where all tokens are of one time
 * @see Armitage (1955), Tests for Linear Trends in Proportions and Frequencies, Biometrics 11(3), 375–386
 * @example
 * cochranArmitage.of({ counts: [1, 2, 5, 9], sizes: [50, 50, 50, 50], times: [0, 1, 2, 3] }).z; // 3.061567
 */
export const cochranArmitage: Statistic<(series: TimedCounts) => ShareTrend | undefined> = {
  id: 'cochran_armitage',
  title: 'Cochran–Armitage test',
  formula: 'z = Σ t (K − R·N) / √(R (1 − R) (Σ N t² − (Σ N t)² / ΣN)), R = ΣK / ΣN',
  variant: 'Scores are times; no continuity correction; N, not N − 1, in the variance.',
  doc: 'Positive where the share of a type rises; p two-sided, with tokens as units: too sure where words cluster. Missing where the type never occurs or all tokens are of one time.',
  source:
    'Armitage (1955), Tests for Linear Trends in Proportions and Frequencies, Biometrics 11(3), 375–386',
  doi: '10.2307/3001775',
  worked: 'Armitage (1955): χ² = 7.19 for carriers by size of tonsils',
  agrees: ['R 4.2, prop.trend.test (its X-squared is z²)'],
  of: ({ counts, sizes, times }) => {
    const size = sumOf(sizes);
    const share = sumOf(counts) / size;
    if (!(share > 0 && share < 1)) return undefined;
    // From the mean time on, so that dates far from 0 cost no digits.
    const mean = sumOf(Array.from(sizes, (own, at) => own * times[at]!)) / size;
    const spread = sumOf(Array.from(sizes, (own, at) => own * (times[at]! - mean) ** 2));
    if (!(spread > 0)) return undefined;
    const trend = sumOf(
      Array.from(counts, (count, at) => (times[at]! - mean) * (count - share * sizes[at]!)),
    );
    const z = trend / Math.sqrt(share * (1 - share) * spread);
    return { z, ...normalTails(z) };
  },
};
