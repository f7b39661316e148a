import type { Statistic } from '../statistic.ts';
import { factorLength } from './factor-length.ts';
import type { WordSequence } from './word-sequence.ts';

/**
 * The measure of textual lexical diversity (MTLD) of a text: the mean length of stretches that keep a type-token ratio.
 *
 *     MTLD = (N / F→ + N / F←) / 2    F number of factors, read forward and backward; the rest counts as (1 − TTR) / (1 − 0.72)
 *
 * At least 1; high is varied. Infinity where no type recurs, so that there is no factor, not even in part. Undefined for a
 * text without tokens; below a hundred tokens it says little.
 *
 * A factor ends where the ratio falls below 0.72, as in the paper; `mtldInclusive` ends it at 0.72 too.
 *
 * @see McCarthy & Jarvis (2010), MTLD, vocd-D, and HD-D: A validation study of sophisticated approaches to lexical diversity
 *   assessment, Behavior Research Methods 42(2), 381–392
 * @example
 * mtld.of([0, 1, 2, 3, 3, 4, 4, 5, 5, 5]); // 4.17
 */
export const mtld: Statistic<(words: WordSequence) => number | undefined> = {
  id: 'mtld',
  title: 'MTLD',
  formula: 'MTLD = (N / F→ + N / F←) / 2, F factors',
  variant: 'A factor ends where its TTR falls below 0.72; mean of forward and backward.',
  doc: 'Mean length in words, at least 1: high is varied; Infinity where no type recurs. Missing for a text without words.',
  source:
    'McCarthy & Jarvis (2010), MTLD, vocd-D, and HD-D: A validation study of sophisticated approaches to lexical diversity assessment, Behavior Research Methods 42(2), 381–392',
  doi: '10.3758/BRM.42.2.381',
  worked:
    'McCarthy & Jarvis (2010), p. 384: the first factor of “of the people by the people for the people” ends with its sixth word',
  agrees: ['koRpus'],
  differs: [
    'LexicalRichness and Wordless end a factor at exactly 0.72 too',
    'TAALED asks for at least ten tokens a factor',
    'textacy adds 10⁻⁶ to the number of factors',
  ],
  of: (words) => factorLength(words, false),
};
