import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * Kilgarriff's “simple maths”: the ratio of frequencies per million, after a constant was added to both.
 *
 *     (f₁ + k) / (f₂ + k)    f occurrences per million tokens
 *
 * Above 0; 1 where the shares are equal. A small k brings rare types to the top, a large one frequent types. Undefined
 * where a corpus is empty.
 *
 * @param k above 0; 1 where left out
 * @see Kilgarriff (2009), Simple maths for keywords, Proceedings of Corpus Linguistics 2009, Liverpool
 * @example
 * simpleMaths.of({ target: 12, reference: 0, targetSize: 25000, referenceSize: 60000 }, 100); // 5.8
 */
export const simpleMaths: Statistic<(counts: Contingency, k?: number) => number | undefined> = {
  id: 'simple_maths',
  title: 'Simple maths',
  formula: '(f₁ + k) / (f₂ + k), f per million',
  variant: 'k = 1 where nothing else is said.',
  doc: 'Above 0; 1 where the shares are equal. A small k favours rare types, a large one frequent types. Missing where a corpus is empty.',
  source: 'Kilgarriff (2009), Simple maths for keywords, Proceedings of Corpus Linguistics 2009, Liverpool',
  worked:
    'Documentation of Sketch Engine, Simple maths: 1.1224 for 35 of 112,289,776 and 263 of 1,559,716,979 words',
  agrees: ['Sketch Engine, k = 1', 'corpora 0.6, λ = 1'],
  of: ({ target, reference, targetSize, referenceSize }, k = 1) => {
    if (targetSize === 0 || referenceSize === 0) return undefined;
    return ((target / targetSize) * 1e6 + k) / ((reference / referenceSize) * 1e6 + k);
  },
};
