import type { Statistic } from '../statistic.ts';
import { cumulative, poissonCost } from './poisson-cost.ts';
import type { CountSeries } from './series.ts';

/** The stretch of a series whose rate differs most from the rest. */
interface RateScan {
  /** Twice the gain of log-likelihood over one rate for all; at least 0. */
  readonly gain: number;
  /** Its first unit, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** Stretches in the middle have at least so many units, and a share of all that is one of these. */
const leastUnits = 3;
const shares = [2, 4, 8, 16, 32] as const;

/**
 * Scan of a series of counts for a stretch with another rate: everything up to some unit, or a stretch of a half, a quarter,
 * … a 32nd of the units anywhere.
 *
 *     max 2 (K ln (K / N) + K' ln (K' / N') − (K + K') ln ((K + K') / (N + N')))
 *
 * K and N are of the stretch, K' and N' of the rest. What is as large as the observed value by chance is a matter of how the
 * units cluster: see `changePermutation`.
 *
 * @returns undefined for fewer than two units, and where the type never occurs
 * @see Kulldorff (1997), A spatial scan statistic, Communications in Statistics: Theory and Methods 26(6), 1481–1496
 * @example
 * rateScan.of({ counts: [1, 1, 1, 5, 5, 5], sizes: [100, 100, 100, 100, 100, 100] }).start; // 0
 */
export const rateScan: Statistic<(series: CountSeries) => RateScan | undefined> = {
  id: 'rate_scan',
  title: 'Scan for another rate',
  formula: "max 2 (K ln (K / N) + K' ln (K' / N') − (K + K') ln ((K + K') / (N + N')))",
  variant:
    'Beginnings of every length, and stretches of 1/2, 1/4, … 1/32 of the units, at least three; higher or lower rates.',
  doc: 'At least 0; grows with how much the rate of the stretch differs. Missing for fewer than two units, or where the type never occurs.',
  source:
    'Kulldorff (1997), A spatial scan statistic, Communications in Statistics: Theory and Methods 26(6), 1481–1496',
  doi: '10.1080/03610929708831995',
  of: ({ counts, sizes }) => {
    const n = counts.length;
    const [count, size] = [cumulative(counts), cumulative(sizes)];
    const [allCount, allSize] = [count[n]!, size[n]!];
    if (n < 2 || allCount === 0) return undefined;
    const whole = poissonCost(allCount, allSize);
    let best: RateScan = { gain: 0, start: 0, end: 1 };
    const look = (start: number, end: number): void => {
      const [own, tokens] = [count[end]! - count[start]!, size[end]! - size[start]!];
      const gain = whole - poissonCost(own, tokens) - poissonCost(allCount - own, allSize - tokens);
      if (gain > best.gain) best = { gain, start, end };
    };
    for (let end = 1; end < n; end++) look(0, end);
    for (const length of shares.map((share) => Math.floor(n / share)).filter((own) => own >= leastUnits)) {
      for (let end = length + 1; end < n; end++) look(end - length, end);
    }
    return best;
  },
};
