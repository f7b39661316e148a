import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** MI³ of a pair; see the entry. */
function mi3Of(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  return pair && pair.joint > 0 ? Math.log2((pair.joint / pair.expected) * pair.joint ** 2) : undefined;
}

/**
 * Mutual information of a pair with the occurrences together cubed, in bits.
 *
 *     MI³ = log₂(O³ / E)
 *
 * Favours frequent pairs; 0 has no meaning of its own. Undefined where the pair never occurs together.
 *
 * @see Daille (1994), Approche mixte pour l’extraction automatique de terminologie, thesis, Université Paris 7
 * @example
 * mi3.of({ target: 5, reference: 0, targetSize: 5, referenceSize: 995 }); // 12.29
 */
export const mi3: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'mi3',
  title: 'MI³',
  formula: 'MI³ = log₂(O³ / E), E = R C / N',
  doc: 'MI with the joint count cubed, which favours frequent pairs. Missing where the pair never occurs together.',
  source:
    'Daille (1994), Approche mixte pour l’extraction automatique de terminologie, thesis, Université Paris 7',
  unworked: 'none found; held against values computed to fifty digits',
  differs: ['quanteda.extras, collocates_by_MI: PMI3 = MI + 2 log₂(O / N), on a negative scale'],
  of: mi3Of,
};
