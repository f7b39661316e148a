import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import type { Prior } from './prior.ts';

/** A difference of log odds, its standard deviation, and their quotient. */
export interface LogOdds {
  readonly delta: number;
  readonly sigma: number;
  readonly z: number;
}

type OfCounts = (counts: Contingency, prior: Prior) => LogOdds | undefined;

/**
 * “Fightin' Words”: the difference of a type's log odds in two corpora under a Dirichlet prior, divided by its approximate
 * standard deviation.
 *
 *     δ = ln((a + α) / (N₁ + α₀ − a − α)) − ln((b + α) / (N₂ + α₀ − b − α))
 *     σ² = 1/(a + α) + 1/(b + α),    z = δ / σ
 *
 * Positive where the target has more. α₀ is the sum of α over the vocabulary of both corpora: counting other types changes
 * it. Undefined where all of a corpus and of the prior is this one type, or α is 0.
 *
 * @see Monroe, Colaresi & Quinn (2008), Fightin' Words, Political Analysis 16(4), 372–403, equations 15 and 20 to 22
 * @example
 * const counts = { target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 };
 * fightinWords.of(counts, { alpha: 0.01, total: 50 }).z; // 10.636
 */
export const fightinWords: Statistic<OfCounts> = {
  id: 'fightin_words',
  title: 'Fightin’ Words z',
  formula:
    'z = δ / σ, δ = ln((a + α) / (N₁ + α₀ − a − α)) − ln((b + α) / (N₂ + α₀ − b − α)), σ² = 1/(a + α) + 1/(b + α)',
  variant: 'Variance of two terms, as the paper approximates it.',
  doc: 'Positive where the target has more; beyond ±1.96 the paper takes a difference as significant. Depends on the vocabulary that is counted. Missing where nothing but the type is in a corpus.',
  source:
    'Monroe, Colaresi & Quinn (2008), Fightin’ Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict, Political Analysis 16(4), 372–403',
  doi: '10.1093/pan/mpn018',
  unworked: 'none in the source; its figures have no counts; held against values computed to fifty digits',
  agrees: ['ConvoKit, with α = 0.1'],
  differs: [
    'Scattertext and SpeedReader: variance of four terms',
    'tidylo: a group is compared with everything, itself included',
  ],
  of: (counts, prior) => logOddsOf(counts, prior, false),
};

/** δ, σ and z, the variance with two terms or with the four that include everything else in the corpora. */
export function logOddsOf(counts: Contingency, { alpha, total }: Prior, full: boolean): LogOdds | undefined {
  const a = counts.target + alpha;
  const b = counts.reference + alpha;
  const c = counts.targetSize + total - a;
  const d = counts.referenceSize + total - b;
  if (!(a > 0 && b > 0 && c > 0 && d > 0)) return undefined;
  const delta = Math.log(a / c) - Math.log(b / d);
  const sigma = Math.sqrt(1 / a + 1 / b + (full ? 1 / c + 1 / d : 0));
  return { delta, sigma, z: delta / sigma };
}
