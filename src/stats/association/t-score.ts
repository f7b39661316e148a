import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** The t-score of a pair; see the entry. */
function tScoreOf(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && pair.joint > 0 ? (pair.joint - pair.expected) / Math.sqrt(pair.joint) : undefined;
}

/**
 * The t-score of a pair of words.
 *
 *     t = (O − E) / √O
 *
 * Below √O; negative where the pair is rarer than chance. Favours frequent pairs. It is a score to rank by, not a test:
 * the counts of words are far from what Student’s t supposes. Undefined where the pair never occurs together.
 *
 * @see Church, Gale, Hanks & Hindle (1991), Using Statistics in Lexical Analysis, in Zernik (ed.), Lexical Acquisition,
 *   115–164
 * @example
 * tScore.of({ target: 8, reference: 4667, targetSize: 15828, referenceSize: 14291840 }); // 0.999932
 */
export const tScore: Statistic<(counts: Contingency) => number | undefined> = {
  id: 't_score',
  title: 't-score',
  formula: 't = (O − E) / √O, E = R C / N',
  doc: 'Positive where the pair is more frequent than chance; favours frequent pairs. Missing where the pair never occurs together.',
  source:
    'Church, Gale, Hanks & Hindle (1991), Using Statistics in Lexical Analysis, in Zernik (ed.), Lexical Acquisition, 115–164',
  worked:
    'Manning & Schütze (1999), Foundations of Statistical Natural Language Processing, pp. 164–166: 0.999932 for “new companies”',
  differs: [
    'NLTK, student_t, adds 10⁻²⁰ under the root',
    'Wordless, one-sample t: √(O (1 − O / N)) below the line',
  ],
  of: tScoreOf,
};
