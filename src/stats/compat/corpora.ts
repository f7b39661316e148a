import type { Contingency } from '../contingency.ts';
import { g2 } from '../keyness/g2.ts';
import { logRatioConservative } from '../keyness/log-ratio-conservative.ts';
import { logRatioWalter } from '../keyness/log-ratio-walter.ts';
import { simpleMaths } from '../keyness/simple-maths.ts';
import { clopperPearson } from '../special.ts';
import { type Compat, type CompatScores, scored, type TermList } from './compat.ts';

/** `keyness` of the R package corpora. */
export const corpora: Compat = {
  id: 'corpora',
  title: 'corpora 0.6, keyness',
  measures: [
    {
      id: 'lrc',
      doc: 'Log Ratio Conservative at 95 %, α divided by the number of terms.',
      of: (list) => scored(list, (counts) => logRatioConservative.of(counts, { tests: list.target.length })),
    },
    {
      id: 'positive_lrc',
      doc: 'The lower bound alone, one-sided, also where it is below 0.',
      of: (list) => boundsOf(list, 0.05, ({ low }) => low),
    },
    { id: 'g2', doc: 'G² of four cells.', of: (list) => scored(list, g2.of) },
    { id: 'log_ratio', doc: 'Log Ratio after Walter.', of: (list) => scored(list, logRatioWalter.of) },
    {
      id: 'simple_maths',
      doc: 'Simple maths, λ = 1.',
      of: (list) => scored(list, (counts) => simpleMaths.of(counts)),
    },
    {
      id: 'lockwords',
      doc: 'The bound of the interval that is farther from 0, without a sign: small for terms that are sure to be alike.',
      of: (list) => boundsOf(list, 0.025, ({ low, high }) => Math.max(Math.abs(low), Math.abs(high))),
    },
  ],
  quirks: [
    'LRC divides α by the number of terms in the list, so that its values depend on which terms are passed.',
    'LogRatio adds ½ to every count and size (Walter), and not, as Hardie does, only in place of a 0.',
    'A term that neither corpus has is refused; here its number is missing.',
  ],
};

/** Something of both bounds of the logarithm of the ratio, α in each tail divided by the number of terms. */
function boundsOf(
  list: TermList,
  tail: number,
  of: (bounds: { readonly low: number; readonly high: number }) => number,
): CompatScores {
  return scored(list, (counts: Contingency) => {
    const { target, reference, targetSize, referenceSize } = counts;
    if (target + reference === 0 || targetSize === 0 || referenceSize === 0) return undefined;
    const { low, high } = clopperPearson(target, target + reference, tail / list.target.length);
    const bound = (share: number): number => Math.log2((referenceSize / targetSize) * (share / (1 - share)));
    return of({ low: bound(low), high: bound(high) });
  });
}
