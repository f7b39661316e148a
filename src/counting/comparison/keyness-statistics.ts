import type { Contingency } from '../../stats/contingency.ts';
import { bic } from '../../stats/keyness/bic.ts';
import { chi2 } from '../../stats/keyness/chi2.ts';
import { chi2Yates } from '../../stats/keyness/chi2-yates.ts';
import { ell } from '../../stats/keyness/ell.ts';
import { fightinWordsFourTerms } from '../../stats/keyness/fightin-words-four-terms.ts';
import { fightinWords } from '../../stats/keyness/fightin-words.ts';
import { fisherExact } from '../../stats/keyness/fisher-exact.ts';
import { g2 } from '../../stats/keyness/g2.ts';
import { g2TwoCells } from '../../stats/keyness/g2-two-cells.ts';
import { g2Williams } from '../../stats/keyness/g2-williams.ts';
import { logOddsRatio } from '../../stats/keyness/log-odds-ratio.ts';
import { logRatio } from '../../stats/keyness/log-ratio.ts';
import { logRatioConservative } from '../../stats/keyness/log-ratio-conservative.ts';
import { logRatioWalter } from '../../stats/keyness/log-ratio-walter.ts';
import { oddsRatio } from '../../stats/keyness/odds-ratio.ts';
import { percentDiff } from '../../stats/keyness/percent-diff.ts';
import { pmi } from '../../stats/keyness/pmi.ts';
import { informativePrior, uninformativePrior } from '../../stats/keyness/prior.ts';
import { relativeRisk } from '../../stats/keyness/relative-risk.ts';
import { simpleMaths } from '../../stats/keyness/simple-maths.ts';
import { chiSquareTail, normalTails, type PValue } from '../../stats/special.ts';
import type { DocumentParts } from '../../stats/tests/document-parts.ts';
import { combinedDocuments } from '../../stats/tests/combined-documents.ts';
import { mannWhitneyOfParts } from '../../stats/tests/mann-whitney-of-parts.ts';
import { ratePermutation, type TypeCounts } from '../../stats/tests/rate-permutation.ts';
import { scatteredOccurrences } from '../../stats/tests/scattered-occurrences.ts';
import { welchOfParts } from '../../stats/tests/welch-of-parts.ts';

/** The counts of a term, as statistics take them. */
interface TermCounts {
  readonly cells: Contingency;
  /** By document; absent where the reference is a list. */
  readonly type: TypeCounts;
}

/** What a statistic says of a term; undefined where it says nothing, and p where it is no test. */
interface Answer extends Partial<PValue> {
  readonly value: number | undefined;
}

/** What does not change from term to term. */
interface Setting {
  readonly parts: DocumentParts;
  /** Number of terms that are compared. */
  readonly terms: number;
  /** Added counts of Fightin' Words, and the constant of simple maths. */
  readonly alpha: number;
  readonly k: number;
}

/** A statistic of keyness: by what it is computed from. */
export interface KeynessStatistic {
  readonly title: string;
  readonly doc: string;
  /** Whether its p takes documents as units, tokens, or it has none. */
  readonly unit: 'documents' | 'tokens' | 'none';
  prepare(setting: Setting): (counts: TermCounts) => Answer;
}

interface Named {
  readonly title: string;
  readonly doc: string;
}

/** A statistic of four cells that follows χ² with one degree of freedom. */
function chiSquared(statistic: Named & { of(cells: Contingency): number | undefined }): KeynessStatistic {
  return {
    ...named(statistic),
    unit: 'tokens',
    prepare:
      () =>
      ({ cells }) => {
        const value = statistic.of(cells);
        return { value, ...(value !== undefined && chiSquareTail(Math.abs(value))) };
      },
  };
}

/** A test that permutes documents. */
function permuted(statistic: Named & Pick<typeof ratePermutation, 'of'>, title: string): KeynessStatistic {
  return {
    title,
    doc: statistic.doc,
    unit: 'documents',
    prepare({ parts }) {
      const test = statistic.of(parts);
      return ({ type }) => {
        const result = test(type);
        return { value: result?.z, ...result };
      };
    },
  };
}

/** A size of effect. */
function effect(
  statistic: Named,
  of: (cells: Contingency, setting: Setting) => number | undefined,
): KeynessStatistic {
  return {
    ...named(statistic),
    unit: 'none',
    prepare:
      (setting) =>
      ({ cells }) => ({ value: of(cells, setting) }),
  };
}

function named({ title, doc }: Named): Named {
  return { title, doc };
}

function logOdds(
  statistic: Named & Pick<typeof fightinWords, 'of'>,
  isInformative: boolean,
  title: string,
): KeynessStatistic {
  return {
    title,
    doc: statistic.doc,
    unit: 'tokens',
    prepare:
      ({ alpha, terms }) =>
      ({ cells }) => {
        const { target, reference, targetSize, referenceSize } = cells;
        const prior = isInformative
          ? informativePrior(alpha * terms, target + reference, targetSize + referenceSize)
          : uninformativePrior(alpha, terms);
        const z = statistic.of(cells, prior)?.z;
        return { value: z, ...(z !== undefined && normalTails(z)) };
      },
  };
}

/** The statistics by the names under which they are asked for. */
export const keynessStatistics: ReadonlyMap<string, KeynessStatistic> = new Map<string, KeynessStatistic>([
  ['combined', permuted(combinedDocuments, 'z')],
  ['permutation', permuted(ratePermutation, 'z')],
  ['scattered', permuted(scatteredOccurrences, 'z of scattered occurrences')],
  [
    'welch',
    {
      title: 'Welch’s t',
      doc: 'Difference of the mean rates of documents in standard errors; documents count alike, long or short.',
      unit: 'documents',
      prepare({ parts }) {
        const test = welchOfParts(parts);
        return ({ type }) => {
          const result = test(type);
          return { value: result?.t, ...result };
        };
      },
    },
  ],
  [
    'mann_whitney',
    {
      title: 'Mann–Whitney',
      doc: 'How probably a document of the target has the higher rate than one of the reference, 0 to 1.',
      unit: 'documents',
      prepare({ parts }) {
        const test = mannWhitneyOfParts(parts);
        return ({ type }) => {
          const result = test(type);
          return { value: result?.share, ...result };
        };
      },
    },
  ],
  ['g2', chiSquared(g2)],
  ['g2_two_cells', chiSquared(g2TwoCells)],
  ['g2_williams', chiSquared(g2Williams)],
  ['chi2', chiSquared(chi2)],
  ['chi2_yates', chiSquared(chi2Yates)],
  [
    'fisher',
    {
      title: 'Fisher’s exact test',
      doc: 'The odds ratio of the counts; its p is exact for independent tokens, two-sided.',
      unit: 'tokens',
      prepare:
        () =>
        ({ cells }) => ({ value: oddsRatio.of(cells), ...fisherExact.of(cells) }),
    },
  ],
  ['fightin_words', logOdds(fightinWords, false, 'Fightin’ Words z')],
  ['fightin_words_four_terms', logOdds(fightinWordsFourTerms, false, 'Fightin’ Words z (four terms)')],
  ['fightin_words_informative', logOdds(fightinWords, true, 'Fightin’ Words z (informative)')],
  ['log_ratio', effect(logRatio, (cells) => logRatio.of(cells))],
  ['log_ratio_walter', effect(logRatioWalter, (cells) => logRatioWalter.of(cells))],
  [
    'log_ratio_conservative',
    effect(logRatioConservative, (cells, { terms }) => logRatioConservative.of(cells, { tests: terms })),
  ],
  ['odds_ratio', effect(oddsRatio, (cells) => oddsRatio.of(cells))],
  ['log_odds_ratio', effect(logOddsRatio, (cells) => logOddsRatio.of(cells).value)],
  ['relative_risk', effect(relativeRisk, (cells) => relativeRisk.of(cells))],
  ['percent_diff', effect(percentDiff, (cells) => percentDiff.of(cells))],
  ['simple_maths', effect(simpleMaths, (cells, { k }) => simpleMaths.of(cells, k))],
  ['pmi', effect(pmi, (cells) => pmi.of(cells))],
  ['bic', effect(bic, (cells) => bic.of(cells))],
  ['ell', effect(ell, (cells) => ell.of(cells))],
]);
