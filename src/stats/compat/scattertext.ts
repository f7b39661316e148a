import type { Contingency } from '../contingency.ts';
import { fightinWordsFourTerms } from '../keyness/fightin-words-four-terms.ts';
import { uninformativePrior } from '../keyness/prior.ts';
import { clopperPearson, normalBelow } from '../special.ts';
import { type Compat, type CompatScores, scored, sizedByTerms, type TermList } from './compat.ts';

/** Term scorers of Scattertext. */
export const scattertext: Compat = {
  id: 'scattertext',
  title: 'Scattertext, term scorers',
  measures: [
    {
      id: 'log_odds',
      doc: 'z of “Fightin’ Words” with α = 0.01 and a variance of four terms.',
      of: (list) => zOf(list, 0.01),
    },
    {
      id: 'log_odds_class',
      doc: 'The same with α = 0.001, the default of LogOddsRatioUninformativeDirichletPrior.',
      of: (list) => zOf(list, 0.001),
    },
    {
      id: 'log_odds_score',
      doc: 'What LogOddsUninformativePriorScore returns: 1 − 2Φ(z) with α = 0.01.',
      of: (list) => ({
        score: zOf(list, 0.01).score.map((z) => (z === undefined ? undefined : 1 - 2 * normalBelow(z))),
      }),
    },
    {
      id: 'lrc',
      doc: 'Log Ratio Conservative at 95 %, α divided by the number of terms.',
      of: (list) => scored(sizedByTerms(list), (counts) => conservative(counts, list.target.length)),
    },
    {
      id: 'log_relative_risk',
      doc: 'log₂((a + 0.01) / N₁) − log₂((b + 0.01) / N₂).',
      of: (list) =>
        scored(sizedByTerms(list), ({ target, reference, targetSize, referenceSize }) => {
          if (targetSize === 0 || referenceSize === 0) return undefined;
          return Math.log2((target + 0.01) / targetSize) - Math.log2((reference + 0.01) / referenceSize);
        }),
    },
  ],
  quirks: [
    'Sizes are sums of the terms of the matrix.',
    'The variance of “Fightin’ Words” has four terms, though the paper approximates it by two.',
    'α is 0.01 in the scorer and 0.001 in the class that it calls.',
    'LogOddsUninformativePriorScore turns the sign: terms of the target come out near −1.',
    'The logarithm of relative risk, cited as Hardie’s Log Ratio, adds 0.01 to every count and nothing to the sizes.',
    'A term with equal shares is treated as one of the reference by LRC.',
  ],
};

function zOf(list: TermList, alpha: number): CompatScores {
  const prior = uninformativePrior(alpha, list.target.length);
  return scored(sizedByTerms(list), (counts) => fightinWordsFourTerms.of(counts, prior)?.z);
}

function conservative(counts: Contingency, tests: number): number | undefined {
  const { target, reference, targetSize, referenceSize } = counts;
  const size = target + reference;
  if (size === 0 || targetSize === 0 || referenceSize === 0) return undefined;
  const { low, high } = clopperPearson(target, size, 0.025 / tests);
  const bound = (share: number): number => Math.log2((referenceSize / targetSize) * (share / (1 - share)));
  return target / targetSize > reference / referenceSize ? Math.max(bound(low), 0) : Math.min(bound(high), 0);
}
