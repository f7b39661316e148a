import type { Statistic } from '../statistic.ts';
import { type Agreement, lambda } from './lambda.ts';
import { lambdaSigma } from './lambda-sigma.ts';

/** λ in standard errors; see the entry. */
function lambdaZOf(agreement: Agreement): number | undefined {
  const value = lambda.of(agreement);
  const sigma = lambdaSigma.of(agreement);
  return value === undefined || sigma === undefined ? undefined : value / sigma;
}

/**
 * λ divided by its standard error: Wald’s z of the interaction of all words of a sequence.
 *
 *     z = λ / σ
 *
 * Large where a strong bond is also well attested. As a test it supposes that sequences are drawn independently, which
 * those of a speech are not. Undefined where a cell is empty and nothing is added.
 *
 * @see Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the
 *   Computational Extraction, Analysis and Exploitation of Collocations, 54–60
 * @example
 * lambdaZ.of({ cells: [9850, 70, 50, 30], smoothing: 0.5 }); // 17.15
 */
export const lambdaZ: Statistic<(agreement: Agreement) => number | undefined> = {
  id: 'z',
  title: 'z of λ',
  formula: 'z = λ / σ',
  doc: 'How many standard errors λ is from 0: large where a strong bond is also well attested. Missing where a cell is empty and nothing is added.',
  source:
    'Blaheta & Johnson (2001), Unsupervised Learning of Multi-Word Verbs, Proceedings of the ACL/EACL Workshop on the Computational Extraction, Analysis and Exploitation of Collocations, 54–60',
  unworked: 'none in the source; held against values computed to fifty digits',
  agrees: ['quanteda.textstats, textstat_collocations, up to 8 words'],
  of: lambdaZOf,
};
