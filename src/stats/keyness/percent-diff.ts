import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';

/**
 * %DIFF: how much larger a type's share of the target is than its share of the reference, in per cent.
 *
 *     %DIFF = 100 (a/N₁ − b/N₂) / (b/N₂)
 *
 * From −100; 0 where the shares are equal. Infinite, as is its definition, where only the reference has none; undefined
 * where the type never occurs or a corpus is empty.
 *
 * @see Gabrielatos & Marchi (2012), Keyness: Appropriate metrics and practical issues, CADS International Conference,
 *   Bologna
 * @example
 * percentDiff.of({ target: 120, reference: 45, targetSize: 25000, referenceSize: 60000 }); // 540
 */
export const percentDiff: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'percent_diff',
  title: '%DIFF',
  formula: '%DIFF = 100 (a/N₁ − b/N₂) / (b/N₂)',
  variant: 'Infinite where the reference has none.',
  doc: 'From −100; 0 where the shares are equal, ∞ where only the reference has none. Missing where the type never occurs or a corpus is empty.',
  source:
    'Gabrielatos & Marchi (2012), Keyness: Appropriate metrics and practical issues, CADS International Conference, Bologna',
  unworked:
    'none found; held against the ratio of both shares; as the wizard of UCREL prints it, held against values computed to fifty digits',
  agrees: ['Wordless'],
  differs: ['KeynessMeasures: a reference share of 0 is taken as 10⁻¹⁸'],
  of: ({ target, reference, targetSize, referenceSize }) => {
    if (target + reference === 0 || targetSize === 0 || referenceSize === 0) return undefined;
    const base = reference * targetSize;
    return (100 * (target * referenceSize - base)) / base;
  },
};
