import { type Interval, normalQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';

type OfCount = (count: number, size: number, confidence?: number) => Interval | undefined;

/**
 * Wilson's score interval of a share.
 *
 *     (p + z²/2N ± z √(p (1 − p)/N + z²/4N²)) / (1 + z²/N)    p = count / N
 *
 * Within 0 to 1, also for a count of 0 or N. It takes every token as independent. Undefined for a size of 0.
 *
 * @param confidence of the interval; 0.95 where left out
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
 *   Statistical Association 22(158), 209–212
 * @example
 * wilsonInterval.of(7, 5200); // { low: 0.000652, high: 0.002776 }
 */
export const wilsonInterval: Statistic<OfCount> = {
  id: 'wilson_interval',
  title: 'Wilson’s interval',
  formula: '(p + z²/2N ± z √(p (1 − p)/N + z²/4N²)) / (1 + z²/N)',
  variant: 'Without a correction for continuity.',
  doc: 'Within 0 to 1; takes every token as independent. Missing for a size of 0.',
  source:
    'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22(158), 209–212',
  doi: '10.1080/01621459.1927.10502953',
  worked:
    'Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17(8), table I: 0.2553 to 0.3662 for 81 of 263, 0.0624 to 0.1605 for 15 of 148, 0 to 0.1611 for 0 of 20, 0.0061 to 0.1718 for 1 of 29',
  agrees: ['R 4.2, prop.test(correct = FALSE)'],
  of: (count, size, confidence = 0.95) => {
    if (size === 0) return undefined;
    const square = normalQuantile(confidence) ** 2;
    const root = Math.sqrt(square * (square + 4 * count * (1 - count / size)));
    const high = Math.min(1, (2 * count + square + root) / (2 * (size + square)));
    // The bounds multiply to count² / (N (N + z²)), which a difference would lose digits of.
    const low = count === 0 ? 0 : Math.min(1, (count * count) / (size * (size + square)) / high);
    return { low, high: count === size ? 1 : high };
  },
};
