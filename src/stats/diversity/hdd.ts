import type { Statistic } from '../statistic.ts';
import type { TypeCounts } from './type-counts.ts';
import { typesInSample } from './types-in-sample.ts';

/** HD-D; see the entry. */
function expectedTypesOf(counts: TypeCounts, drawn: number = 42): number | undefined {
  return typesInSample(counts, drawn);
}

/**
 * HD-D of a text: the types to expect in a random sample of its tokens.
 *
 *     HD-D = Σ [1 − C(N − f, n) / C(N, n)]    f counts of types, N tokens, n drawn without replacement
 *
 * From 1 to n; high is varied. Does not depend on length. Undefined for a text of fewer than n tokens.
 *
 * `hddMean` divides by n.
 *
 * @param counts how often each type occurs
 * @param drawn n, at least 1; 42 where left out
 * @see McCarthy & Jarvis (2007), vocd: A theoretical and empirical evaluation, Language Testing 24(4), 459–488; McCarthy &
 *   Jarvis (2010), MTLD, vocd-D, and HD-D, Behavior Research Methods 42(2), 381–392
 * @example
 * hdd.of([1, 1, 1, 2, 2, 3], 10); // 6
 */
export const hdd: Statistic<(counts: TypeCounts, drawn?: number) => number | undefined> = {
  id: 'hdd',
  title: 'HD-D',
  formula: 'HD-D = Σ [1 − C(N − f, n) / C(N, n)]',
  variant: 'Sum over types; samples of n tokens as stated, 42 by default.',
  doc: 'From 1 to n: high is varied. Missing for a text of fewer than n words.',
  source:
    'McCarthy & Jarvis (2007), vocd: A theoretical and empirical evaluation, Language Testing 24(4), 459–488; McCarthy & Jarvis (2010), MTLD, vocd-D, and HD-D, Behavior Research Methods 42(2), 381–392',
  doi: '10.1177/0265532207080767',
  unworked:
    'none found; held against all samples of short texts, and against values computed to fifty digits',
  agrees: ['koRpus (HDD)'],
  differs: ['LexicalRichness and koRpus (ATTR) divide by 42'],
  of: expectedTypesOf,
};
