import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';
import erfcx from '@stdlib/math-base-special-erfcx';

/**
 * A probability, and its logarithm to the base 10, which goes on where the probability itself is too small for a number
 * (below 10⁻³⁰⁸ it is 0).
 */
export interface PValue {
  /** From 0 to 1. */
  readonly p: number;
  /** At most 0. */
  readonly log10P: number;
}

/** A range of values that an estimate comes with. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The upper tail of χ² with one degree of freedom, for a value of at least 0. */
export function chiSquareTail(value: number): PValue {
  const root = Math.sqrt(value / 2);
  return { p: erfc(root), log10P: Math.min(0, (Math.log(erfcx(root)) - value / 2) / Math.LN10) };
}

/** Both tails of the normal distribution beyond a score. */
export function normalTails(z: number): PValue {
  return chiSquareTail(z * z);
}

/** Both tails of Student's t beyond a value, with `df` > 0 degrees of freedom, whole or not. */
export function studentTails(t: number, df: number): PValue {
  const square = t * t;
  const near = square / (df + square);
  // The incomplete beta function loses digits where its argument is rounded to 1; there its complement is exact.
  const p = near < 0.5 ? betainc(near, 0.5, df / 2, true, true) : betainc(df / (df + square), df / 2, 0.5);
  return { p, log10P: p > 1e-290 ? Math.min(0, Math.log10(p)) : studentLog10(square, df) };
}

/** The value that standard normal numbers exceed in absolute size with a probability of 1 − `confidence`. */
export function normalQuantile(confidence: number): number {
  return erfcinv(1 - confidence) * Math.SQRT2;
}

/** The value below which standard normal numbers lie with a probability from 0 to 1, both left out. */
export function normalInverse(probability: number): number {
  return -erfcinv(2 * probability) * Math.SQRT2;
}

/** The value that standard normal numbers exceed with a probability of at most ½, given as its logarithm to the base 10; 0 for more. */
export function normalScore(log10Tail: number): number {
  if (log10Tail >= Math.log10(0.5)) return 0;
  if (log10Tail > -290) return erfcinv(2 * 10 ** log10Tail) * Math.SQRT2;
  let z = Math.sqrt(-2 * Math.LN10 * log10Tail);
  // Newton's steps on the logarithm of the tail, which is all but a parabola there.
  for (let step = 0; step < 6; step++)
    z += ((normalTails(z).log10P - Math.log10(2) - log10Tail) * Math.LN10) / (z + 1 / z);
  return z;
}

/** The probability that a standard normal number is below a value. */
export function normalBelow(value: number): number {
  return erfc(-value / Math.SQRT2) / 2;
}

/** The value that Student's t exceeds in absolute size with a probability of 1 − `confidence`. */
export function studentQuantile(confidence: number, df: number): number {
  const x = betaincinv(1 - confidence, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}

/**
 * The exact interval of Clopper and Pearson for a share, `count` of `size`, each tail with a probability of at most `tail`.
 *
 * @see Clopper & Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial,
 *   Biometrika 26(4), 404–413
 */
export function clopperPearson(count: number, size: number, tail: number): Interval {
  return {
    low: count === 0 ? 0 : betaincinv(tail, count, size - count + 1),
    high: count === size ? 1 : betaincinv(tail, count + 1, size - count, true),
  };
}

/** log₁₀ of both tails of t by the power series of the incomplete beta function, for a tiny df / (df + t²) or a huge df. */
function studentLog10(square: number, df: number): number {
  const half = df / 2;
  const x = df / (df + square);
  let term = 1;
  let series = 1 / half;
  for (let k = 1; k < 100_000 && term > 1e-17 * series; k++) {
    term *= ((k - 0.5) / k) * x;
    series += term / (half + k);
  }
  const beta = Math.log(Math.PI) / 2 - logGammaStep(half);
  return (-half * Math.log1p(square / df) + Math.log(series) - beta) / Math.LN10;
}

/** ln Γ(x + ½) − ln Γ(x) by its asymptotic series, after the argument was moved to where that is exact. */
function logGammaStep(x: number): number {
  let moved = x;
  let shift = 0;
  while (moved < 30) {
    shift += Math.log(moved / (moved + 0.5));
    moved += 1;
  }
  const inverse = 1 / (moved * moved);
  const tail = ((17 / 14336) * inverse - 1 / 640) * inverse + 1 / 192;
  return Math.log(moved) / 2 + (tail * inverse - 1 / 8) / moved + shift;
}
