import { cellsOf, expectedCells } from '../contingency.ts';
import { bic } from '../keyness/bic.ts';
import { g2TwoCells } from '../keyness/g2-two-cells.ts';
import { logRatio } from '../keyness/log-ratio.ts';
import { oddsRatio } from '../keyness/odds-ratio.ts';
import { relativeRisk } from '../keyness/relative-risk.ts';
import { twoCells } from '../likelihood.ts';
import { type Compat, scored } from './compat.ts';

/** The log-likelihood wizard of UCREL, Lancaster, and its spreadsheet of effect sizes. */
export const ucrel: Compat = {
  id: 'ucrel',
  title: 'UCREL log-likelihood and effect size calculator',
  measures: [
    { id: 'll', doc: 'G² of two cells, here with a sign.', of: (list) => scored(list, g2TwoCells.of) },
    {
      id: 'percent_diff',
      doc: '%DIFF, a reference share of 0 taken as 10⁻¹⁸.',
      of: (list) =>
        scored(list, ({ target, reference, targetSize, referenceSize }) => {
          if (targetSize === 0 || referenceSize === 0) return undefined;
          const share = reference / referenceSize;
          return ((target / targetSize - share) * 100) / (share || 1e-18);
        }),
    },
    { id: 'bic', doc: 'G² of two cells less ln N.', of: (list) => scored(list, (counts) => bic.of(counts)) },
    {
      id: 'ell',
      doc: 'G² of two cells over N ln(min E), also where that is negative.',
      of: (list) =>
        scored(list, (counts) => {
          const value = twoCells(counts);
          const expected = expectedCells(cellsOf(counts));
          if (value === undefined || !expected) return undefined;
          const smaller = Math.min(expected.a, expected.b);
          if (smaller === 0 || smaller === 1) return undefined;
          return value / (counts.targetSize + counts.referenceSize) / Math.log(smaller);
        }),
    },
    { id: 'relative_risk', doc: 'Ratio of shares.', of: (list) => scored(list, relativeRisk.of) },
    { id: 'log_ratio', doc: 'Hardie’s Log Ratio.', of: (list) => scored(list, logRatio.of) },
    { id: 'odds_ratio', doc: 'Odds ratio of the sample.', of: (list) => scored(list, oddsRatio.of) },
  ],
  quirks: [
    'G² leaves out the tokens that are not the term, so that frequent terms have smaller values than elsewhere.',
    'G² is printed without a sign, with + or − beside it; here the sign is the number’s.',
    '%DIFF divides by 10⁻¹⁸ where the reference has none, which gives values of 10¹⁵ and more.',
    'BIC takes G² of two cells.',
    'ELL is negative where an expected frequency is below 1, which has no meaning.',
  ],
};
