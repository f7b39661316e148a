import { quantileSorted } from 'simple-statistics';
import { randomNumbers } from '../random.ts';
import type { Coding } from './coding.ts';

/** How an interval is made. */
export interface BootstrapOptions {
  /** Samples of as many units as there are, drawn with replacement. */
  readonly replicates: number;
  /** Share of the samples whose values lie inside, e.g. 0.95. */
  readonly confidence: number;
  readonly seed: number;
}

/** The range that a statistic would have with other units of the same kind. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Samples for which the statistic is defined; the others are left out. */
  readonly defined: number;
}

/**
 * A percentile interval of a statistic of reliability over units: coders stay, units are drawn anew.
 *
 * Undefined for fewer than two units, or where fewer than half of the samples have a value.
 *
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, New York: Chapman & Hall, chapter 13
 */
export function bootstrapUnits(
  coding: Coding,
  of: (coding: Coding) => number | undefined,
  { replicates, confidence, seed }: BootstrapOptions,
): Interval | undefined {
  const { units } = coding;
  if (units.length < 2 || replicates < 1) return undefined;
  const random = randomNumbers(seed);
  const values: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = units.map(() => units[Math.floor(random() * units.length)]!);
    const value = of({ ...coding, units: drawn });
    if (value !== undefined) values.push(value);
  }
  if (values.length * 2 < replicates) return undefined;
  const sorted = Float64Array.from(values).sort();
  const tail = (1 - confidence) / 2;
  const at = (share: number): number => quantileSorted(Array.from(sorted), share);
  return { low: at(tail), high: at(1 - tail), defined: values.length };
}
