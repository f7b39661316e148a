import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** MI² of a pair; see the entry. */
function mi2Of(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && pair.joint > 0 ? Math.log2((pair.joint / pair.expected) * pair.joint) : undefined;
}

/**
 * Mutual information of a pair with the occurrences together squared, in bits.
 *
 *     MI² = log₂(O² / E)
 *
 * Orders pairs as the geometric mean of O / R and O / C does; the largest value, log₂ N, is that of words that only occur
 * together. Undefined where the pair never occurs together.
 *
 * @see Daille (1994), Approche mixte pour l’extraction automatique de terminologie, thesis, Université Paris 7
 * @example
 * mi2.of({ target: 5, reference: 0, targetSize: 5, referenceSize: 995 }); // 9.97 = log₂ 1000
 */
export const mi2: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'mi2',
  title: 'MI²',
  formula: 'MI² = log₂(O² / E), E = R C / N',
  doc: 'MI with the joint count squared, which takes away much of its favour for rare pairs; log₂ N for words that only occur together. Missing where the pair never occurs together.',
  source:
    'Daille (1994), Approche mixte pour l’extraction automatique de terminologie, thesis, Université Paris 7',
  unworked: 'none found; held against values computed to fifty digits',
  of: mi2Of,
};
