import { cellsOf, type Contingency } from '../contingency.ts';
import { type Interval, normalQuantile } from '../special.ts';
import type { Statistic } from '../statistic.ts';

/** An estimate on the scale of logarithms, with its standard error and interval. */
export interface LogEstimate extends Interval {
  readonly value: number;
  readonly se: number;
}

/**
 * Logarithm of the odds ratio with ½ added to every cell, its standard error and interval.
 *
 *     ln OR = ln((a + ½)(d + ½) / ((b + ½)(c + ½))),    SE = √Σ 1 / (cell + ½)
 *
 * Natural logarithm; it exists for every table. The interval is value ± z·SE.
 *
 * @param confidence of the interval; 0.95 where left out
 * @see Haldane (1956), The estimation and significance of the logarithm of a ratio of frequencies, Annals of Human
 *   Genetics 20(4), 309–311
 * @example
 * logOddsRatio.of({ target: 12, reference: 0, targetSize: 25000, referenceSize: 60000 }).value; // 4.0948
 */
export const logOddsRatio: Statistic<(counts: Contingency, confidence?: number) => LogEstimate> = {
  id: 'log_odds_ratio',
  title: 'Log odds ratio',
  formula: 'ln OR = ln((a + ½)(d + ½) / ((b + ½)(c + ½))), SE = √Σ 1 / (cell + ½)',
  variant: 'Haldane’s and Anscombe’s: ½ added to every cell; natural logarithm.',
  doc: '0 where the odds are equal, positive where the target has more; never missing. Its interval takes tokens as independent.',
  source:
    'Haldane (1956), The estimation and significance of the logarithm of a ratio of frequencies, Annals of Human Genetics 20(4), 309–311',
  doi: '10.1111/j.1469-1809.1955.tb01285.x',
  unworked: 'none found; held against values computed to fifty digits',
  of: (counts, confidence = 0.95) => {
    const { a, b, c, d } = cellsOf(counts);
    const value = Math.log((a + 0.5) / (b + 0.5)) - Math.log((c + 0.5) / (d + 0.5));
    const se = Math.sqrt(1 / (a + 0.5) + 1 / (b + 0.5) + 1 / (c + 0.5) + 1 / (d + 0.5));
    const margin = normalQuantile(confidence) * se;
    return { value, se, low: value - margin, high: value + margin };
  },
};
