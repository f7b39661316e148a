import type { Statistic } from '../statistic.ts';
import type { Coding } from './coding.ts';
import { pooledAgreement } from './pooled.ts';

/**
 * Scott’s π: agreement of two coders beyond chance.
 *
 *     π = (pₒ − pₑ) / (1 − pₑ)
 *
 * Over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined where chance
 * alone would agree always, as with one category only, and for another number of coders.
 *
 * @see Scott (1955), Reliability of content analysis: the case of nominal scale coding, Public Opinion Quarterly
 *   19(3), 321–325, doi:10.1086/266577
 * @example
 * scottPi.of({ units: [[0, 0], [0, 1], [1, 1], [1, 2]], coders: 2, values: [1, 2, 3] }); // 0.1578…
 */
export const scottPi: Statistic<(coding: Coding) => number | undefined> = {
  id: 'scott_pi',
  title: 'Scott’s π',
  formula: 'π = (pₒ − pₑ) / (1 − pₑ)',
  variant: 'of two coders; both have the same shares of categories',
  doc: 'Over the units that both coded. 1 where they agree always, 0 as by chance, below 0 less. Undefined where chance alone would agree always, as with one category only, and for another number of coders.',
  source:
    'Scott (1955), Reliability of content analysis: the case of nominal scale coding, Public Opinion Quarterly 19(3), 321–325',
  doi: '10.1086/266577',
  unworked: 'none found; held against values computed to fifty digits',
  of: (coding) => (coding.coders === 2 ? pooledAgreement(coding) : undefined),
};
