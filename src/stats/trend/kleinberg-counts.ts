import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { logChoose } from '../tests/document-parts.ts';
import type { CountSeries } from './series.ts';
import { cheapestPath } from './viterbi.ts';

/** How bursts are told from the usual rate. */
interface CountOptions {
  /** How much higher the rate of a burst is; 2 where left out. */
  readonly s?: number;
  /** What beginning a burst costs; 1 where left out. */
  readonly gamma?: number;
}

/** A run of units with a high rate. */
interface CountBurst {
  /** Its first unit, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** How much cheaper the burst is than the usual rate. */
  readonly weight: number;
}

/** The bursts of a series, and what the cheapest sequence of states costs. */
interface CountBursts {
  readonly bursts: readonly CountBurst[];
  readonly cost: number;
}

type OfCounts = (series: CountSeries, options?: CountOptions) => CountBursts | undefined;

/**
 * Kleinberg’s bursts of counts with exposure: runs of units that a rate s times the usual one explains better.
 *
 *     cost = γ ln n per burst − Σ ln C(N, K) pᴷ (1 − p)ᴺ⁻ᴷ,    p₀ = ΣK / ΣN, p₁ = min(s p₀, 0.99999)
 *
 * The cheapest sequence of the two states is found exactly (Viterbi); binomial coefficients are sums of log-gammas, so that
 * exposure may be of any size. Units without tokens cost nothing in either state.
 *
 * @returns undefined where the type never occurs, or is all there is
 * @see Kleinberg (2003), Bursty and Hierarchical Structure in Streams, Data Mining and Knowledge Discovery 7(4), 373–397,
 *   section 4 (enumerating the bursts of batched arrivals)
 * @example
 * const sizes = [1000, 900, 1100, 1000, 1000, 1200, 1000, 900, 1000, 1000, 1000, 1100];
 * kleinbergCounts.of({ counts: [2, 1, 3, 2, 11, 14, 12, 3, 2, 1, 2, 3], sizes }).bursts[0].weight; // 11.027073
 */
export const kleinbergCounts: Statistic<OfCounts> = {
  id: 'kleinberg_counts',
  title: 'Kleinberg’s bursts of counts',
  formula: 'min γ ln n · bursts − Σ ln C(N, K) pᴷ (1 − p)ᴺ⁻ᴷ, p₀ = ΣK / ΣN, p₁ = s p₀',
  variant: 'Batches with exposure, two states; s = 2 and γ = 1 where not given.',
  doc: 'Runs of units with their weight, at least 0. Missing where the type never occurs or is all there is.',
  source:
    'Kleinberg (2003), Bursty and Hierarchical Structure in Streams, Data Mining and Knowledge Discovery 7(4), 373–397',
  doi: '10.1023/A:1024940629314',
  unworked: 'none in the source; its examples have no counts; held against all sequences of states',
  differs: ['burst_detection (Python): takes the cheaper state at each step, not the cheapest sequence'],
  of: ({ counts, sizes }, { s = 2, gamma = 1 } = {}) => {
    const share = sumOf(counts) / sumOf(sizes);
    if (!(share > 0 && share < 1)) return undefined;
    const shares = [share, Math.min(s * share, 0.99999)] as const;
    const ways = Float64Array.from(counts, (count, at) => logChoose(sizes[at]!, count));
    const emission = (step: number, state: number): number => {
      const p = shares[state === 0 ? 0 : 1];
      return -(ways[step]! + counts[step]! * Math.log(p) + (sizes[step]! - counts[step]!) * Math.log1p(-p));
    };
    const start = gamma * Math.log(counts.length);
    const { states, cost } = cheapestPath(counts.length, 2, emission, () => start);
    const gain = (step: number): number => emission(step, 0) - emission(step, 1);
    return { bursts: runsOf(states, gain), cost };
  },
};

function runsOf(states: readonly number[], gain: (step: number) => number): CountBurst[] {
  const bursts: CountBurst[] = [];
  for (let start = 0, end = 0; start < states.length; start = end + 1) {
    for (end = start; states[end] === 1;) end += 1;
    if (end === start) continue;
    bursts.push({
      start,
      end,
      weight: sumOf(Array.from({ length: end - start }, (_, at) => gain(start + at))),
    });
  }
  return bursts;
}
