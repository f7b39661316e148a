import type { Contingency } from '../contingency.ts';
import { hypergeometricOf, momentsOf } from '../hypergeometric.ts';
import type { Statistic } from '../statistic.ts';
import { logOddsRatio } from './log-odds-ratio.ts';

/**
 * Odds ratio by conditional maximum likelihood: the one under which the observed count is the expected one, margins kept.
 *
 *     E(a | margins, OR) = a    a follows Fisher's noncentral hypergeometric distribution
 *
 * 0 where `a` is as small as the margins allow, ∞ where it is as large, as is its definition; undefined where only one
 * table has these margins. Nearer to 1 than the odds ratio of the sample.
 *
 * @see Cornfield (1956), A statistical problem arising from retrospective studies, Proceedings of the Third Berkeley
 *   Symposium on Mathematical Statistics and Probability 4, 135–148
 * @example
 * conditionalOddsRatio.of({ target: 3, reference: 1, targetSize: 200, referenceSize: 400 }); // 6.0569
 */
export const conditionalOddsRatio: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'conditional_odds_ratio',
  title: 'Odds ratio (conditional)',
  formula: 'OR with E(a | margins, OR) = a',
  variant: 'Conditional maximum likelihood.',
  doc: 'From 0; 1 where the shares are equal, 0 or ∞ where the count is the smallest or largest that the margins allow. Missing where only one table has these margins.',
  source:
    'Cornfield (1956), A statistical problem arising from retrospective studies, Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability 4, 135–148',
  worked: 'Help of R’s fisher.test: 6.408 for the lady tasting tea, 0.0469 for convictions of twins',
  agrees: ['R 4.2, fisher.test, to about four digits: it searches roughly', 'quanteda.textstats, exact'],
  differs: ['odds ratio of the sample, ad / bc'],
  of: (counts) => {
    const { least, most } = hypergeometricOf(counts);
    if (least === most) return undefined;
    if (counts.target === least) return 0;
    if (counts.target === most) return Infinity;
    return Math.exp(solve(counts));
  },
};

/** The logarithm of the odds ratio, by Newton's method from that of the sample, in steps of at most 1. */
function solve(counts: Contingency): number {
  const table = hypergeometricOf(counts);
  let log = logOddsRatio.of(counts).value;
  for (let round = 0; round < 100; round++) {
    const { mean, variance } = momentsOf(table, Math.exp(log));
    const step = Math.max(-1, Math.min(1, (mean - counts.target) / variance));
    log -= step;
    if (Math.abs(step) < 1e-13 * Math.max(1, Math.abs(log))) break;
  }
  return log;
}
