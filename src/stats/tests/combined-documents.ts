import { normalScore } from '../special.ts';
import type { Statistic } from '../statistic.ts';
import { cauchyCombination } from './cauchy-combination.ts';
import { type Design, designOf, type DocumentParts, isExact } from './document-parts.ts';
import type { Tails } from './exact-permutation.ts';
import { rankTails } from './rank-tails.ts';
import { type PermutationResult, rateTails, type TypeCounts } from './rate-permutation.ts';
import { scatteredTails } from './scattered-occurrences.ts';
import { logMissing, type ScoreTails, twice } from './score-permutation.ts';

/**
 * Three permutation tests over documents, combined into one p: of rates (`ratePermutation`), which finds what is said more
 * often where it is said; of ranks (Mann and Whitney's), and of scattered occurrences (`scatteredOccurrences`), which find what
 * is said in more documents.
 *
 *     p = 2 min(p₊, p₋)    p₊ the Cauchy combination of the upper tails, p₋ that of the lower tails
 *
 * Tails of rates and of ranks have the weight 1, those of scattered occurrences 2. A tail above ½ counts as ½, so that no test
 * takes back what another one found. Scattered occurrences only count for the side with the higher rate: else a word that one
 * side has in a few long runs, and more often in all, would be taken for one of the other. Where a side lacks the type
 * altogether, its tail is not smaller than the probability of that.
 *
 * Where a document has words on both sides, the two parts are no documents that could change places, and where documents have
 * at most 4,096 arrangements, the p of one test is exact: both times it is `ratePermutation` alone.
 *
 * @returns z, the standard normal score that has this p, or that of `ratePermutation` alone: positive where the target has
 *   more. Undefined where `ratePermutation` is
 * @see Liu & Xie (2020), Cauchy Combination Test: A Powerful Test with Analytic p-Value Calculation under Arbitrary
 *   Dependency Structures, Journal of the American Statistical Association 115(529), 393–402
 * @example
 * const documents = { sizes: [1000, 1200, 900, 1000], sides: [1, 1, 0, 0], documents: [0, 1, 2, 3] };
 * combinedDocuments.of(documents)({ parts: [0, 1], counts: [5, 7] }).p; // 0.333333
 */
export const combinedDocuments: Statistic<
  (parts: DocumentParts) => (type: TypeCounts) => PermutationResult | undefined
> = {
  id: 'combined',
  title: 'Three tests of documents',
  formula:
    'p = 2 min(p₊, p₋), each the Cauchy combination of a tail of rates, of ranks and of scattered occurrences',
  variant:
    'Weights 1, 1 and 2; tails above ½ count as ½; scattered occurrences count for the side with the higher rate. Rates alone, exact, up to 4,096 arrangements, and where documents have words on both sides.',
  doc: 'Standard normal score of p, or of the difference in rates where that is tested alone: positive where the target has more. Missing where no arrangement of the documents differs from another.',
  source:
    'Liu & Xie (2020), Cauchy Combination Test: A Powerful Test with Analytic p-Value Calculation under Arbitrary Dependency Structures, Journal of the American Statistical Association 115(529), 393–402',
  doi: '10.1080/01621459.2018.1554485',
  unworked: 'none in the source; the combination is ours; each of its tests is held against all arrangements',
  of: (parts) => {
    const design = designOf(parts);
    return (type) => {
      const rates = rateTails(design, type);
      if (!rates) return undefined;
      if (design.pairs.count > 0 || isExact(design)) return { z: rates.z, ...twice(rates) };
      const tails = combinedTails(design, type, rates);
      const z = normalScore(Math.min(tails.upper, tails.lower));
      return { z: tails.upper <= tails.lower ? z : -z, ...twice(tails) };
    };
  },
};

function combinedTails(design: Design, type: TypeCounts, rates: ScoreTails): Tails {
  const ranks = rankTails(design, type);
  const scattered = scatteredTails(design, type);
  const { none, all } = missingOf(design, type);
  return {
    upper: Math.max(all, combined(rates.upper, ranks?.upper, rates.z >= 0 ? scattered?.upper : undefined)),
    lower: Math.max(none, combined(rates.lower, ranks?.lower, rates.z <= 0 ? scattered?.lower : undefined)),
  };
}

const half = Math.log10(0.5);

/** One tail of three, given as logarithms; what says nothing counts as ½. */
function combined(rates: number, ranks = half, scattered = half): number {
  const tests = [
    { log10P: Math.min(half, rates) },
    { log10P: Math.min(half, ranks) },
    { log10P: Math.min(half, scattered), weight: 2 },
  ];
  return cauchyCombination.of(tests)?.log10P ?? half;
}

/** log₁₀ of the probability that the target has none of the documents with the type, and that it has all; −∞ where that is not so. */
function missingOf(
  { sides, lone: { count, target } }: Design,
  { parts }: TypeCounts,
): { readonly none: number; readonly all: number } {
  let held = 0;
  for (let at = 0; at < parts.length; at++) held += sides[parts[at]!]!;
  return {
    none: held === 0 ? logMissing(count, target, parts.length) : -Infinity,
    all: held === parts.length ? logMissing(count, count - target, parts.length) : -Infinity,
  };
}
