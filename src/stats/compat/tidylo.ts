import { sumOf } from '../sums.ts';
import type { Compat, CompatScores, TermList } from './compat.ts';

/** `bind_log_odds` of tidylo, the rows of the target. */
export const tidylo: Compat = {
  id: 'tidylo',
  title: 'tidylo 0.2, bind_log_odds',
  measures: [
    {
      id: 'log_odds_weighted',
      doc: 'z with the pooled counts as prior.',
      of: (list) => logOddsOf(list, { pooled: true, weighted: true }),
    },
    {
      id: 'log_odds_weighted_uninformative',
      doc: 'z with a prior of 1 for each term.',
      of: (list) => logOddsOf(list, { pooled: false, weighted: true }),
    },
    {
      id: 'log_odds',
      doc: 'δ with the pooled counts as prior, not divided by its deviation.',
      of: (list) => logOddsOf(list, { pooled: true, weighted: false }),
    },
  ],
  quirks: [
    'A group is compared with everything, itself included, and not with the other group.',
    'The prior is the pooled count of a term (or 1), added to the counts of each group that has the term, so that its mass is as large as the corpus.',
    'The variance is 1 over the count in the group and 1 over the count in everything, prior included.',
    'A term that a group has not gets no row there, and adds no prior to that group.',
  ],
};

/** Which prior, and whether δ is divided by its standard deviation. */
interface Way {
  readonly pooled: boolean;
  readonly weighted: boolean;
}

function logOddsOf({ target, reference }: TermList, { pooled, weighted }: Way): CompatScores {
  const withPrior = (counts: ArrayLike<number>): number[] =>
    Array.from(counts, (count, term) =>
      count === 0 ? 0 : count + (pooled ? target[term]! + reference[term]! : 1),
    );
  const own = withPrior(target);
  const other = withPrior(reference);
  const size = sumOf(own);
  const all = size + sumOf(other);
  return {
    score: own.map((count, term) => {
      const both = count + other[term]!;
      if (count === 0 || size === count || all === both) return undefined;
      const delta = Math.log(count / (size - count)) - Math.log(both / (all - both));
      return weighted ? delta / Math.sqrt(1 / count + 1 / both) : delta;
    }),
  };
}
