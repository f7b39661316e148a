import { cellsOf, type Contingency } from './contingency.ts';
import { sumOf } from './sums.ts';

/** The values that the first cell of a 2 × 2 table can have while its margins are kept, and how their weights change. */
export interface Hypergeometric {
  readonly least: number;
  readonly most: number;
  /** The most probable value where the odds ratio is 1. */
  readonly mode: number;
  /** P(k + 1) / P(k) where the odds ratio is 1. */
  readonly ratio: (k: number) => number;
}

export function hypergeometricOf(counts: Contingency): Hypergeometric {
  const { a, b, c, d, size } = cellsOf(counts);
  const [row, column] = [a + b, a + c];
  return {
    least: Math.max(0, a - d),
    most: Math.min(row, column),
    mode: Math.floor(((row + 1) * (column + 1)) / (size + 2)),
    ratio: (k) => ((row - k) / (k + 1)) * ((column - k) / (k + 1 + d - a)),
  };
}

/** ln P(k) − ln P(mode), where the odds ratio is 1. */
export function logWeight({ mode, ratio }: Hypergeometric, k: number): number {
  const from = Math.min(k, mode);
  const logs = Array.from({ length: Math.abs(k - mode) }, (_, step) => Math.log(ratio(from + step)));
  return k > mode ? sumOf(logs) : -sumOf(logs);
}

/** Sums of P(k), P(k)·j and P(k)·j², j = |k − from|, over k from `from` on in one direction, P(from) being 1. */
export interface TailSums {
  readonly weight: number;
  readonly first: number;
  readonly second: number;
}

/** The tail from a value on, with a given odds ratio; it ends where nothing more can be seen in its sum. */
export function tailSums(
  { least, most, ratio }: Hypergeometric,
  from: number,
  step: 1 | -1,
  odds = 1,
): TailSums {
  const sums = { weight: 1, first: 0, second: 0 };
  const length = step > 0 ? most - from : from - least;
  let weight = 1;
  for (let j = 0; j < length; j++) {
    const change = step > 0 ? odds * ratio(from + j) : 1 / (odds * ratio(from - j - 1));
    weight *= change;
    sums.weight += weight;
    sums.first += weight * (j + 1);
    sums.second += weight * (j + 1) ** 2;
    // Ratios fall from step to step, so that a geometric series bounds what is left.
    if (change < 1 && (weight * change) / (1 - change) < 1e-18 * sums.weight) break;
  }
  return sums;
}

/** Mean and variance of a value with a given odds ratio, positive and finite (Fisher's noncentral distribution). */
export function momentsOf(
  table: Hypergeometric,
  odds: number,
): { readonly mean: number; readonly variance: number } {
  const mode = modeWith(table, odds);
  const above = tailSums(table, mode, 1, odds);
  const below = tailSums(table, mode, -1, odds);
  const weight = above.weight + below.weight - 1;
  const shift = (above.first - below.first) / weight;
  return { mean: mode + shift, variance: (above.second + below.second) / weight - shift * shift };
}

/** The most probable value with an odds ratio: where the ratios of neighbours, which fall, pass 1. */
function modeWith({ least, most, ratio }: Hypergeometric, odds: number): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (odds * ratio(middle) > 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
