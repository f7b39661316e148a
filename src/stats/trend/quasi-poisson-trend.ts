import { type Interval, type PValue, studentQuantile, studentTails } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { sumOf } from '../sums.ts';
import { type TimedCounts, withTokens } from './series.ts';

/** How a rate grows with time. */
interface RateTrend extends Interval {
  /** Rate at a time by the rate one unit before: above 1 where it rises. */
  readonly ratio: number;
  /** Variance of the counts beside Poisson's: 1 where occurrences do not cluster. */
  readonly dispersion: number;
  /** Of a ratio of 1; missing where every count is just as the line has it. */
  readonly test: PValue | undefined;
}

/**
 * Rate ratio per unit of time by log-linear regression of counts on time, with the tokens as exposure and the dispersion
 * from the counts.
 *
 *     ln E K = a + b t + ln N,    ratio = eᵇ,    SE² = φ / (ΣK · Var_μ(t)),    φ = Σ (K − μ)² / μ / (n − 2)
 *
 * Units are what is given, documents at best. Interval and p by Student's t with n − 2 degrees of freedom.
 *
 * @param confidence of the interval; 0.95 where left out
 * @returns undefined for fewer than three units with tokens, and where all occurrences are at the first or the last time,
 *   so that the ratio is 0 or ∞
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6
 * @example
 * const series = { counts: [2, 3, 6, 9], sizes: [1000, 1000, 1000, 1000], times: [0, 1, 2, 3] };
 * quasiPoissonTrend.of(series).ratio; // 1.673954
 */
export const quasiPoissonTrend: Statistic<
  (series: TimedCounts, confidence?: number) => RateTrend | undefined
> = {
  id: 'quasi_poisson_trend',
  title: 'Rate ratio per unit of time',
  formula: 'ln E K = a + b t + ln N, ratio = eᵇ, SE² = φ / (ΣK · Var_μ(t)), φ = Σ (K − μ)² / μ / (n − 2)',
  variant: 'Quasi-Poisson, Pearson’s dispersion, Student’s t with n − 2 degrees of freedom.',
  doc: 'Above 1 where the rate rises, below where it falls. Missing for fewer than three units with tokens, or where all occurrences are at the first or the last time.',
  source: 'McCullagh & Nelder (1989), Generalized Linear Models, 2nd edition, chapter 6',
  agrees: ['R 4.2, glm(family = quasipoisson) with offset(log(N))'],
  of: (series, confidence = 0.95) => {
    const present = withTokens(series);
    const { counts, sizes, times } = present;
    const fit = counts.length < 3 ? undefined : fitOf(present);
    if (!fit) return undefined;
    const { slope, expected, spread } = fit;
    const df = counts.length - 2;
    const dispersion =
      sumOf(Array.from(counts, (count, at) => (count - expected[at]!) ** 2 / expected[at]!)) / df;
    const se = Math.sqrt(dispersion / (sumOf(counts) * spread));
    const margin = studentQuantile(confidence, df) * se;
    const isExact = dispersion <= 1e-20 * sizes.length || times.length === 0;
    return {
      ratio: Math.exp(slope),
      low: Math.exp(slope - margin),
      high: Math.exp(slope + margin),
      dispersion,
      test: isExact ? undefined : studentTails(slope / se, df),
    };
  },
};

interface Fit {
  readonly slope: number;
  /** Unit → count that the line leads to expect. */
  readonly expected: Float64Array;
  /** Variance of times, weighed by expected counts. */
  readonly spread: number;
}

/** The most likely line: the one whose mean time of occurrences is the observed one, which grows with the slope. */
function fitOf({ counts, sizes, times }: TimedCounts): Fit | undefined {
  const count = sumOf(counts);
  const [first, last] = [Math.min(...Array.from(times)), Math.max(...Array.from(times))];
  const observed = sumOf(Array.from(counts, (own, at) => own * (times[at]! - first))) / count;
  const length = last - first;
  if (!(observed > 0 && observed < length)) return undefined;
  let slope = 0;
  let [below, above] = [-Infinity, Infinity];
  for (let step = 0; step < 200; step++) {
    const { mean, spread, weights } = weighed(sizes, times, { first, slope });
    const [miss, sum] = [observed - mean, sumOf(weights)];
    if (Math.abs(miss) <= 1e-14 * length || above - below <= 1e-15 * Math.abs(slope)) {
      return { slope, spread, expected: weights.map((weight) => (count * weight) / sum) };
    }
    if (miss > 0) below = slope;
    else above = slope;
    const limit = 20 / length;
    const next = slope + Math.max(-limit, Math.min(limit, miss / spread));
    const inside = next > below && next < above;
    slope = inside
      ? next
      : Number.isFinite(below + above)
        ? (below + above) / 2
        : slope + Math.sign(miss) * limit;
  }
  const { spread, weights } = weighed(sizes, times, { first, slope });
  const sum = sumOf(weights);
  return { slope, spread, expected: weights.map((weight) => (count * weight) / sum) };
}

function weighed(
  sizes: ArrayLike<number>,
  times: ArrayLike<number>,
  { first, slope }: { readonly first: number; readonly slope: number },
) {
  const exponents = Float64Array.from(times, (time) => slope * (time - first));
  const most = exponents.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = exponents.map((exponent, at) => sizes[at]! * Math.exp(exponent - most));
  const sum = sumOf(weights);
  const mean = sumOf(weights.map((weight, at) => weight * (times[at]! - first))) / sum;
  const spread = sumOf(weights.map((weight, at) => weight * (times[at]! - first - mean) ** 2)) / sum;
  return { mean, spread, weights };
}
