import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** The z-score of a pair; see the entry. */
function zScoreOf(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && (pair.joint - pair.expected) / Math.sqrt(pair.expected);
}

/**
 * The z-score of a pair of words.
 *
 *     z = (O − E) / √E
 *
 * Negative where the pair is rarer than chance; favours rare pairs. Undefined where a word never occurs.
 *
 * @see Evert (2008), Corpora and collocations, in Lüdeling & Kytö (eds.), Corpus Linguistics, vol. 2, 1212–1248
 * @example
 * zScore.of({ target: 30, reference: 50, targetSize: 100, referenceSize: 9900 }); // 32.65
 */
export const zScore: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'z_score',
  title: 'z-score',
  formula: 'z = (O − E) / √E, E = R C / N',
  doc: 'Positive where the pair is more frequent than chance; favours rare pairs. Missing where a word never occurs.',
  source:
    'Evert (2008), Corpora and collocations, in Lüdeling & Kytö (eds.), Corpus Linguistics, vol. 2, 1212–1248',
  doi: '10.1515/9783110213881.2.1212',
  unworked: 'none found; held against values computed to fifty digits',
  differs: [
    'Berry-Rogghe (1973): E = R span C / (N − R), and √(E (1 − C / (N − R))) below the line',
    'Wordless: √(E (1 − E / N)) below the line',
  ],
  of: zScoreOf,
};
