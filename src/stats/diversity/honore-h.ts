import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** Honoré’s H; see the entry. */
function honoreHOf(counts: TypeCounts): number | undefined {
  const { tokens, types, hapaxes } = sumsOf(counts);
  return tokens < 2 ? undefined : (100 * Math.log(tokens)) / (1 - hapaxes / types);
}

/**
 * Honoré’s H.
 *
 *     H = 100 ln N / (1 − V₁ / V)    N tokens, V types, V₁ types that occur once
 *
 * High is varied; Infinity where no type recurs (V₁ = V). Undefined for fewer than two tokens.
 *
 * @see Honoré (1979), Some simple measures of richness of vocabulary, ALLC Bulletin 7(2), 172–177
 * @example
 * honoreH.of([1, 1, 1, 2, 2, 3]); // 460.5
 */
export const honoreH: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'honore',
  title: 'Honoré’s H',
  formula: 'H = 100 ln N / (1 − V₁ / V)',
  variant: 'Natural logarithm of N alone.',
  doc: 'High is varied; Infinity where no type recurs. Missing for fewer than two words.',
  source: 'Honoré (1979), Some simple measures of richness of vocabulary, ALLC Bulletin 7(2), 172–177',
  unworked: 'none found; held against values computed to fifty digits',
  differs: ['Wordless takes 100 ln(N / (1 − V₁ / V))'],
  of: honoreHOf,
};
