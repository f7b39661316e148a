import { midRanks } from '../ranks.ts';
import { normalTails, type PValue } from '../special.ts';

/** How far a series rises or falls all along. */
export interface KendallTrend extends PValue {
  /** Pairs that rise with time less pairs that fall. */
  readonly s: number;
  /** Of S where there is no trend. */
  readonly variance: number;
  /** S in units of its standard error, brought one step nearer to 0. */
  readonly z: number;
  /** S by the number of pairs. */
  readonly tauA: number;
  /** S by the pairs that are not equal; missing where all values are. */
  readonly tauB: number | undefined;
}

/** Σ sign(xⱼ − xᵢ) over all pairs i < j. */
export function kendallS(values: ArrayLike<number>): number {
  let s = 0;
  for (let later = 1; later < values.length; later++) {
    const value = values[later]!;
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(value - values[earlier]!);
  }
  return s;
}

/** The sizes of the groups of equal values, those of a single one included. */
export function tieSizes(values: ArrayLike<number>): number[] {
  const sizeByValue = new Map<number, number>();
  for (let at = 0; at < values.length; at++) {
    sizeByValue.set(values[at]!, (sizeByValue.get(values[at]!) ?? 0) + 1);
  }
  return [...sizeByValue.values()];
}

/** The variance of S over all orders of some values, (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18. */
export function kendallVariance(values: ArrayLike<number>): number {
  return tieSizes(values).reduce((sum, size) => sum - varianceTerm(size), varianceTerm(values.length)) / 18;
}

function varianceTerm(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

/** S of some values with all that is made from it, given its variance. */
export function kendallTrend(values: ArrayLike<number>, variance: number): KendallTrend {
  const s = kendallS(values);
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  const pairs = (values.length * (values.length - 1)) / 2;
  const tied = tieSizes(values).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return {
    s,
    variance,
    z,
    tauA: s / pairs,
    tauB: tied < pairs ? s / Math.sqrt((pairs - tied) * pairs) : undefined,
    ...normalTails(z),
  };
}

/** Autocorrelations of the ranks of some values at lags 1 to n − 1; all 0 where the values are equal. */
export function rankAutocorrelations(values: ArrayLike<number>): Float64Array {
  const { ranks } = midRanks(values);
  const mean = (ranks.length + 1) / 2;
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let at = lag; at < ranks.length; at++) sum += (ranks[at]! - mean) * (ranks[at - lag]! - mean);
    return sum;
  };
  const whole = covariance(0);
  return Float64Array.from({ length: Math.max(0, ranks.length - 1) }, (_, lag) =>
    whole > 0 ? covariance(lag + 1) / whole : 0,
  );
}
