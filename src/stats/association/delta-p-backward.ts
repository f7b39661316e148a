import { cellsOf, type Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/** ΔP of the first word given the second; see the entry. */
function deltaPBackwardOf(counts: Contingency): number | undefined {
  const { a, b, c, d } = cellsOf(counts);
  return a + b === 0 || c + d === 0 ? undefined : a / (a + b) - c / (c + d);
}

/**
 * ΔP of the first word given the second: by how much the second word raises the probability of the first.
 *
 *     ΔP(w₁|w₂) = O₁₁ / C₁ − O₁₂ / C₂
 *
 * From −1 over 0 (no matter) to 1 (the first always and only with the second). Undefined where the second word never
 * occurs, or fills every place.
 *
 * @see Gries (2013), 50-something years of work on collocations: What is or should be next …, International Journal of
 *   Corpus Linguistics 18(1), 137–166
 * @example
 * deltaPBackward.of({ target: 5610, reference: 2257, targetSize: 174548, referenceSize: 10235320 }); // 0.697
 */
export const deltaPBackward: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'delta_p_backward',
  title: 'ΔP(w₁|w₂)',
  formula: 'ΔP(w₁|w₂) = O₁₁ / C₁ − O₁₂ / C₂',
  variant: 'The first word, or node, given the second, or collocate.',
  doc: 'By how much the second word or collocate raises the probability of the first or node: from −1 over 0 to 1. Missing where the second never occurs or fills every place.',
  source:
    'Gries (2013), 50-something years of work on collocations: What is or should be next …, International Journal of Corpus Linguistics 18(1), 137–166',
  doi: '10.1075/ijcl.18.1.09gri',
  worked: 'Gries (2013), p. 144: 0.697 for “of course”',
  of: deltaPBackwardOf,
};
