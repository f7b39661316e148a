import { normalQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { kendallVariance } from './kendall.ts';
import { medianOf, medianOfSorted, type Series } from './series.ts';

/** A line through a series that outliers do not move. */
interface SenLine {
  /** Per unit of time. */
  readonly slope: number;
  /** Interval of the slope; missing where there are too few values for the confidence. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Median value less slope times median time. */
  readonly intercept: number;
  /** Median of the values less slope times time. */
  readonly residualIntercept: number;
}

/**
 * Theil–Sen slope: the median of the slopes between all pairs of values at different times.
 *
 *     b = median (xⱼ − xᵢ) / (tⱼ − tᵢ),    bounds: the slopes at ranks (k − C) / 2 and (k + C) / 2 + 1, C = z √Var(S)
 *
 * Times are real dates, so that uneven spacing counts as it is. Ranks are rounded to the even number. Two intercepts are in
 * use: median(x) − b · median(t), and median(x − b t).
 *
 * @param confidence of the interval; 0.95 where left out
 * @returns undefined where no two values have different times
 * @see Sen (1968), Estimates of the Regression Coefficient Based on Kendall’s Tau, Journal of the American Statistical
 *   Association 63(324), 1379–1389
 * @example
 * const values = [5, 5, 7, 3, 5, 9, 12, 12, 11, 14];
 * theilSen.of({ times: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], values }).high; // 1.8
 */
export const theilSen: Statistic<(series: Series, confidence?: number) => SenLine | undefined> = {
  id: 'theil_sen',
  title: 'Theil–Sen slope',
  formula: 'b = median (xⱼ − xᵢ) / (tⱼ − tᵢ), bounds at ranks (k ∓ z √Var(S)) / 2',
  variant: 'Real times; pairs at the same time are left out; both intercepts.',
  doc: 'Change per unit of time. Missing where all times are equal; its interval also where there are too few values.',
  source:
    'Sen (1968), Estimates of the Regression Coefficient Based on Kendall’s Tau, Journal of the American Statistical Association 63(324), 1379–1389',
  doi: '10.1080/01621459.1968.10480934',
  worked: 'Sen (1968), pp. 1379–1389: the slope 4 of seven points',
  agrees: [
    'scipy 1.10, theilslopes (its interval where ranks are within range)',
    'R trend, sens.slope, for times 1, 2, 3, …',
    'pyMannKendall, sens_slope, for times 0, 1, 2, …',
  ],
  differs: ['scipy: bounds out of range are the smallest and largest slope'],
  of: ({ times, values }, confidence = 0.95) => {
    const slopes = slopesOf(times, values);
    const slope = medianOfSorted(slopes);
    if (slope === undefined) return undefined;
    const spread = normalQuantile(confidence) * Math.sqrt(kendallVariance(values));
    return {
      slope,
      low: slopes[toEven((slopes.length - spread) / 2) - 1],
      high: slopes[toEven((slopes.length + spread) / 2)],
      intercept: medianOf(values)! - slope * medianOf(times)!,
      residualIntercept: medianOf(Float64Array.from(values, (value, at) => value - slope * times[at]!))!,
    };
  },
};

/** The slopes of all pairs with different times, ascending. */
function slopesOf(times: ArrayLike<number>, values: ArrayLike<number>): Float64Array {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let count = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const span = times[later]! - times[earlier]!;
      if (span !== 0) slopes[count++] = (values[later]! - values[earlier]!) / span;
    }
  }
  return slopes.subarray(0, count).sort();
}

function toEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}
