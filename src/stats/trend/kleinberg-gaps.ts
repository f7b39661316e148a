import type { Statistic } from '../statistic.ts';
import { cheapestPath } from './viterbi.ts';

/** How bursts are told from the usual course. */
interface GapOptions {
  /** How much busier each state is than the one below; 2 where left out. */
  readonly s?: number;
  /** What going up costs; 1 where left out. */
  readonly gamma?: number;
}

/** A stretch of time in which something comes fast. */
interface GapBurst {
  /** How busy: 1 for the first state above the usual one. */
  readonly level: number;
  /** Times of its first and last event. */
  readonly start: number;
  readonly end: number;
}

type OfTimes = (times: readonly number[], options?: GapOptions) => readonly GapBurst[] | undefined;

/**
 * Kleinberg’s bursts of events at times: stretches with gaps that are best explained by a busier state, bursts within
 * bursts included.
 *
 *     cost = Σ (j − i) γ ln n over steps up − Σ ln αⱼ e^(−αⱼ g),    αⱼ = sʲ n / T,    states ⌈1 + log_s T + log_s (1 / min g)⌉
 *
 * g are the n gaps, T their sum. The cheapest sequence of states is found exactly (Viterbi). Level 0, the usual course, is
 * not given. Sorted by level, then start.
 *
 * @returns undefined for fewer than two events, and where two are at the same time: a gap of 0 has no density
 * @see Kleinberg (2003), Bursty and Hierarchical Structure in Streams, Data Mining and Knowledge Discovery 7(4), 373–397
 * @example
 * kleinbergGaps.of([10, 20, 30, 40, 50, 51, 52, 53, 54, 55, 56, 57, 66, 76, 86])[0].start; // 50
 */
export const kleinbergGaps: Statistic<OfTimes> = {
  id: 'kleinberg_gaps',
  title: 'Kleinberg’s bursts of events',
  formula: 'min Σ (j − i) γ ln n − Σ ln αⱼ e^(−αⱼ g), αⱼ = sʲ n / T',
  variant: 'Gaps between events; s = 2 and γ = 1 where not given.',
  doc: 'Stretches of time with their level, from 1. Missing for fewer than two events, or where two are at the same time.',
  source:
    'Kleinberg (2003), Bursty and Hierarchical Structure in Streams, Data Mining and Knowledge Discovery 7(4), 373–397',
  doi: '10.1023/A:1024940629314',
  unworked: 'none in the source; its examples have no counts; held against the R package bursts',
  agrees: ['R bursts 1.0, kleinberg (which numbers levels from 1 and gives the usual course as well)'],
  of: (times, { s = 2, gamma = 1 } = {}) => {
    const sorted = times.toSorted((a, b) => a - b);
    const gaps = sorted.slice(1).map((time, at) => time - sorted[at]!);
    const least = gaps.reduce((a, b) => Math.min(a, b), Infinity);
    if (gaps.length === 0 || least <= 0) return undefined;
    const whole = gaps.reduce((a, b) => a + b, 0);
    const stateCount = Math.max(1, Math.ceil(1 + (Math.log(whole) - Math.log(least)) / Math.log(s)));
    const rate = (state: number): number => (s ** state * gaps.length) / whole;
    const emission = (step: number, state: number): number =>
      rate(state) * gaps[step]! - Math.log(rate(state));
    const climb = (from: number, to: number): number => (to - from) * gamma * Math.log(gaps.length);
    const { states } = cheapestPath(gaps.length, stateCount, emission, climb);
    return burstsOf(states, sorted);
  },
};

function burstsOf(states: readonly number[], times: readonly number[]): GapBurst[] {
  const bursts: GapBurst[] = [];
  const top = states.reduce((a, b) => Math.max(a, b), 0);
  for (let level = 1; level <= top; level++) {
    for (let from = 0, to = 0; from < states.length; from = to + 1) {
      for (to = from; to < states.length && states[to]! >= level;) to += 1;
      if (to > from) bursts.push({ level, start: times[from]!, end: times[to]! });
    }
  }
  return bursts;
}
