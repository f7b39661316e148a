import { type PValue, studentTails } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { meanOf, varianceOf } from '../sums.ts';

/** What a sample is summed up to. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** With count − 1 below the sum of squares. */
  readonly variance: number;
}

/** A value of t, its degrees of freedom and both tails. */
export interface WelchResult extends PValue {
  readonly t: number;
  readonly df: number;
}

type OfSamples = (target: ArrayLike<number>, reference: ArrayLike<number>) => WelchResult | undefined;

/**
 * Welch's t-test of equal means, here of the rates of documents; variances may differ.
 *
 *     t = (x̄₁ − x̄₂) / √(s₁²/m₁ + s₂²/m₂),    df after Welch and Satterthwaite
 *
 * Positive where documents of the target have the higher mean rate, every document counting alike. Undefined where a side
 * has fewer than two documents or neither varies.
 *
 * @see Welch (1947), The generalization of ‘Student’s’ problem when several different population variances are involved,
 *   Biometrika 34(1–2), 28–35
 * @example
 * welch.of([5, 5.8333, 1.1111, 5.4545], [1, 1.8182, 0, 2]).t; // 2.655
 */
export const welch: Statistic<OfSamples> = {
  id: 'welch',
  title: 'Welch’s t',
  formula: 't = (x̄₁ − x̄₂) / √(s₁²/m₁ + s₂²/m₂)',
  variant: 'Over the rates of documents, two-sided, degrees of freedom after Satterthwaite.',
  doc: 'Positive where documents of the target have the higher mean rate. Missing where a side has fewer than two documents or neither varies.',
  source:
    'Welch (1947), The generalization of ‘Student’s’ problem when several different population variances are involved, Biometrika 34(1–2), 28–35',
  doi: '10.1093/biomet/34.1-2.28',
  worked:
    'Wikipedia, Welch’s t-test, examples 1 and 2: t = −2.46, 25 degrees of freedom, p = 0.021; t = −1.57, 9.9, p = 0.149',
  agrees: ['R 4.2, t.test', 'SciPy 1.10, ttest_ind(equal_var=False)'],
  differs: ['simple-statistics 7.12, tTestTwoSample: pooled variance, no p'],
  of: (target, reference) => welchOfMoments(momentsOf(target), momentsOf(reference)),
};

/** The same from means and variances, for who has them. */
export function welchOfMoments(target: Moments, reference: Moments): WelchResult | undefined {
  if (target.count < 2 || reference.count < 2) return undefined;
  const first = target.variance / target.count;
  const second = reference.variance / reference.count;
  const variance = first + second;
  if (!(variance > 0)) return undefined;
  const t = (target.mean - reference.mean) / Math.sqrt(variance);
  const df = satterthwaite(first, target.count - 1, second, reference.count - 1);
  return { t, df, ...studentTails(t, df) };
}

/** The degrees of freedom of a sum of two estimated variances that are not both 0. */
export function satterthwaite(first: number, firstDf: number, second: number, secondDf: number): number {
  const share = first / (first + second);
  return 1 / (share ** 2 / firstDf + (1 - share) ** 2 / secondDf);
}

function momentsOf(values: ArrayLike<number>): Moments {
  return { count: values.length, mean: meanOf(values) ?? 0, variance: varianceOf(values) ?? 0 };
}
