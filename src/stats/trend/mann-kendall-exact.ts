import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { kendallS, tieSizes } from './kendall.ts';

/**
 * Exact p of Mann's test: the share of all orders of the values whose |S| is at least the observed one.
 *
 *     Σ qᴵ = [n]! / Π [t]!,    [m]! = Π (1 + q + … + qᵏ⁻¹) over k ≤ m,    S = pairs that differ − 2 I
 *
 * The number of orders with I inversions is a coefficient of a q-multinomial, so that ties are counted as they are. Meant
 * for series of fewer than ten values, where the normal approximation is rough.
 *
 * @returns undefined for fewer than two values, and for more than 100
 * @see Kendall (1975), Rank Correlation Methods, 4th edition, chapter 5; MacMahon (1916), Combinatory Analysis 2, 206
 * @example
 * mannKendallExact.of([1, 2, 3, 4]).p; // 0.083333
 */
export const mannKendallExact: Statistic<(values: ArrayLike<number>) => PValue | undefined> = {
  id: 'mann_kendall_exact',
  title: 'Mann–Kendall test (exact)',
  formula: 'p = #{orders with |S*| ≥ |S|} / #orders',
  variant: 'All orders of the values, ties included, counted by inversions.',
  doc: 'From 0 to 1, two-sided; 1 where all values are equal. Missing for fewer than two values or more than 100.',
  source: 'Kendall (1975), Rank Correlation Methods, 4th edition, chapter 5',
  unworked: 'none found; held against all orders',
  agrees: ['R, cor.test(method = "kendall", exact = TRUE), where no values are equal'],
  of: (values) => {
    const n = values.length;
    if (n < 2 || n > 100) return undefined;
    const sizes = tieSizes(values);
    const orders = ordersByInversions(n, sizes);
    const s = Math.abs(kendallS(values));
    const most = orders.length - 1;
    let [far, all] = [0, 0];
    for (let inversions = 0; inversions <= most; inversions++) {
      all += orders[inversions]!;
      if (Math.abs(most - 2 * inversions) >= s) far += orders[inversions]!;
    }
    const p = Math.min(1, far / all);
    return { p, log10P: Math.log10(p) };
  },
};

/** Number of inversions → share of the orders of a multiset that have so many, up to a factor. */
function ordersByInversions(n: number, sizes: readonly number[]): Float64Array {
  let orders: Float64Array = Float64Array.of(1);
  let placed = 0;
  // Group after group is mixed in: a q-binomial each time, whose factors stay whole numbers on the way.
  for (const size of sizes) {
    for (let k = 1; k <= size; k++) {
      placed += 1;
      orders = dividedBy(timesRun(orders, placed), k);
    }
  }
  return placed === n ? orders : Float64Array.of(1);
}

/** A polynomial times 1 + q + … + q^(length − 1), scaled down so that it stays in range. */
function timesRun(polynomial: Float64Array, length: number): Float64Array {
  const product = new Float64Array(polynomial.length + length - 1);
  let sum = 0;
  for (let at = 0; at < product.length; at++) {
    if (at < polynomial.length) sum += polynomial[at]!;
    if (at >= length) sum -= polynomial[at - length]!;
    product[at] = sum;
  }
  return product;
}

/** A polynomial by 1 + q + … + q^(length − 1), which it is a multiple of. */
function dividedBy(polynomial: Float64Array, length: number): Float64Array {
  const quotient = new Float64Array(polynomial.length - length + 1);
  for (let at = 0; at < quotient.length; at++) {
    const step = polynomial[at]! - (at > 0 ? polynomial[at - 1]! : 0);
    quotient[at] = step + (at >= length ? quotient[at - length]! : 0);
  }
  return quotient;
}
