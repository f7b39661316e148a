import type { Contingency } from '../contingency.ts';
import { type Hypergeometric, hypergeometricOf, logWeight, tailSums } from '../hypergeometric.ts';
import type { PValue } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Fisher's exact test of equal shares, two-sided.
 *
 *     p = Σ P(k)    over all a = k that are, with the margins kept, no more probable than the observed one
 *
 * Probabilities within 10⁻⁷ of the observed one, relatively, count as equal. 1 where only one table has these margins.
 * It takes every token as independent.
 *
 * @see Fisher (1935), The Logic of Inductive Inference, Journal of the Royal Statistical Society 98(1), 39–82
 * @example
 * fisherExact.of({ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }).p; // 0.11037
 */
export const fisherExact: Statistic<(counts: Contingency) => PValue> = {
  id: 'fisher_exact',
  title: 'Fisher’s exact p',
  formula: 'p = Σ P(k) over all k with P(k) ≤ P(a), margins kept',
  variant: 'Two-sided by probability.',
  doc: 'From 0 to 1; takes every token as independent. Its logarithm goes on where p is too small for a number.',
  source:
    'Fisher (1935), The Logic of Inductive Inference, Journal of the Royal Statistical Society 98(1), 39–82',
  doi: '10.2307/2342435',
  worked:
    'Agresti (1990), Categorical Data Analysis, p. 61, the lady tasting tea, as in the help of R’s fisher.test: p = 0.4857',
  agrees: ['R 4.2, fisher.test', 'quanteda.textstats, exact'],
  differs: ['NLTK 3.8: one-sided'],
  of: (counts) => twoSided(hypergeometricOf(counts), counts.target),
};

const tolerance = Math.log1p(1e-7);

function twoSided(table: Hypergeometric, observed: number): PValue {
  const { mode } = table;
  const up = observed >= mode ? 1 : -1;
  const highest = logWeight(table, observed) + tolerance;
  const own = walk(table, observed, logWeight(table, observed), -up, (weight) => weight <= highest);
  if (own.k === mode) return { p: 1, log10P: 0 };
  const other = walk(table, mode, 0, -up, (weight) => weight > highest);
  const base = own.weight;
  let sum = tailSums(table, own.k, up).weight;
  const next = other.k - up;
  if (next >= table.least && next <= table.most) {
    const weight = other.weight + stepWeight(table, other.k, -up);
    sum += Math.exp(weight - base) * tailSums(table, next, up === 1 ? -1 : 1).weight;
  }
  const all = tailSums(table, mode, 1).weight + tailSums(table, mode, -1).weight - 1;
  const log = Math.min(0, base + Math.log(sum / all));
  return { p: Math.exp(log), log10P: log / Math.LN10 };
}

/** How far one gets from a value in one direction while the weights, as logarithms, keep to a condition. */
function walk(
  table: Hypergeometric,
  from: number,
  fromWeight: number,
  step: number,
  keeps: (weight: number) => boolean,
): { readonly k: number; readonly weight: number } {
  const end = step > 0 ? table.most : table.least;
  let k = from;
  let weight = fromWeight;
  while (k !== end) {
    const next = weight + stepWeight(table, k, step);
    if (!keeps(next)) break;
    weight = next;
    k += step;
    if (k === table.mode) break;
  }
  return { k, weight };
}

/** ln P(k + step) − ln P(k). */
function stepWeight({ ratio }: Hypergeometric, k: number, step: number): number {
  return step > 0 ? Math.log(ratio(k)) : -Math.log(ratio(k - 1));
}
