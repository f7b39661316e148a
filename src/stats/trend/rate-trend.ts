import { type Interval, type PValue, studentQuantile, studentTails } from '../special.ts';
import { sumOf } from '../sums.ts';
import { type TimedCounts, withTokens } from './series.ts';

/** How a rate grows with time. */
export interface RateTrend extends Interval {
  /** Rate at a time by the rate one unit before: above 1 where it rises. */
  readonly ratio: number;
  /** Variance of the counts beside Poisson's: 1 where occurrences do not cluster. */
  readonly dispersion: number;
  /** Of a ratio of 1; missing where every count is just as the line has it. */
  readonly test: PValue | undefined;
}

/**
 * A log-linear trend of a rate, the dispersion of counts around it being estimated in one way or another; interval and p by
 * Student’s t with n − 2 degrees of freedom.
 *
 * @param dispersionOf from counts, expected counts, and degrees of freedom
 * @returns undefined for fewer than three units with tokens, and where the ratio is 0 or ∞
 */
export function rateTrend(
  series: TimedCounts,
  confidence: number,
  dispersionOf: (counts: ArrayLike<number>, expected: Float64Array, df: number) => number,
): RateTrend | undefined {
  const present = withTokens(series);
  const { counts } = present;
  const fit = counts.length < 3 ? undefined : fitOf(present);
  if (!fit) return undefined;
  const { slope, expected, spread } = fit;
  const df = counts.length - 2;
  const dispersion = dispersionOf(counts, expected, df);
  const se = Math.sqrt(dispersion / (sumOf(counts) * spread));
  const margin = studentQuantile(confidence, df) * se;
  const isExact = dispersion <= 1e-20 * counts.length;
  return {
    ratio: Math.exp(slope),
    low: Math.exp(slope - margin),
    high: Math.exp(slope + margin),
    dispersion,
    test: isExact ? undefined : studentTails(slope / se, df),
  };
}

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
