import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { normalBelow, normalTails } from '../special.ts';
import { largeGammaTails } from './large-gamma.ts';

/** Below this skewness the distribution cannot be told from the normal one. */
const leastSkewness = 1e-4;

/** From here on an expansion takes the place of @stdlib's function, which above 1,000 is wrong by up to a twentieth. */
const largeShape = 500;

/**
 * The upper tail of Pearson's type III distribution (a gamma distribution, shifted and mirrored where its skewness is
 * negative) with mean 0 and variance 1: the probability of a value of at least `z`.
 *
 * @param skewness any number; 0 is the normal distribution
 * @returns from 0 to 1
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, 2nd edition, chapter 17
 * @example
 * pearsonThreeTail(1.96, 0); // 0.025
 */
function pearsonThreeTail(z: number, skewness: number): number {
  if (Math.abs(skewness) < leastSkewness) return normalBelow(-z);
  const shape = 4 / (skewness * skewness);
  if (shape >= largeShape && z * skewness > -2) {
    const { above, below } = largeGammaTails(shape, (z * skewness) / 2);
    return skewness > 0 ? above : below;
  }
  // The gamma variable that has the same place; the mirrored one where the long tail is below.
  const place = shape + (skewness > 0 ? z : -z) * Math.sqrt(shape);
  if (place <= 0) return skewness > 0 ? 1 : 0;
  return gammainc(place, shape, true, skewness > 0);
}

/** log₁₀ of the upper tail, also where the tail itself is too small for a number. */
export function pearsonThreeLog10(z: number, skewness: number): number {
  const tail = pearsonThreeTail(z, skewness);
  if (tail > 1e-290) return Math.log10(tail);
  if (skewness < leastSkewness) return normalTails(z).log10P - Math.log10(2);
  const shape = 4 / (skewness * skewness);
  return gammaLog10(shape + z * Math.sqrt(shape), shape);
}

/** log₁₀ of the upper tail of a gamma distribution far out, by Legendre's continued fraction. */
function gammaLog10(place: number, shape: number): number {
  let fraction = place + 2 * steps + 1 - shape;
  for (let step = steps; step >= 1; step--) {
    fraction = place + 2 * step - 1 - shape - (step * (step - shape)) / fraction;
  }
  return (shape * Math.log(place) - place - gammaln(shape) - Math.log(fraction)) / Math.LN10;
}

/** Steps of the fraction; far out, where it is asked for, a tenth of them would do. */
const steps = 200;
