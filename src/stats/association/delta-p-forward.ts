import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/** ΔP of the second word given the first; see the entry. */
function deltaPForwardOf({ target, reference, targetSize, referenceSize }: Contingency): number | undefined {
  if (targetSize === 0 || referenceSize === 0) return undefined;
  return target / targetSize - reference / referenceSize;
}

/**
 * ΔP of the second word given the first: by how much the first word raises the probability of the second.
 *
 *     ΔP(w₂|w₁) = O₁₁ / R₁ − O₂₁ / R₂
 *
 * From −1 over 0 (no matter) to 1 (the second always and only with the first). Undefined where the first word never occurs,
 * or fills every place.
 *
 * @see Gries (2013), 50-something years of work on collocations: What is or should be next …, International Journal of
 *   Corpus Linguistics 18(1), 137–166
 * @example
 * deltaPForward.of({ target: 5610, reference: 2257, targetSize: 174548, referenceSize: 10235320 }); // 0.032
 */
export const deltaPForward: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'delta_p_forward',
  title: 'ΔP(w₂|w₁)',
  formula: 'ΔP(w₂|w₁) = O₁₁ / R₁ − O₂₁ / R₂',
  variant: 'The second word, or collocate, given the first, or node.',
  doc: 'By how much the first word or node raises the probability of the second or collocate: from −1 over 0 to 1. Missing where the first never occurs or fills every place.',
  source:
    'Gries (2013), 50-something years of work on collocations: What is or should be next …, International Journal of Corpus Linguistics 18(1), 137–166',
  doi: '10.1075/ijcl.18.1.09gri',
  worked: 'Gries (2013), p. 144: 0.032 for “of course”',
  of: deltaPForwardOf,
};
