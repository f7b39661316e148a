import type { Statistic } from '../statistic.ts';
import { sumsOf, type TypeCounts } from './type-counts.ts';

/** Vm (Herdan); see the entry. */
function herdanVmOf(counts: TypeCounts): number | undefined {
  const { tokens, types, squares } = sumsOf(counts);
  if (tokens === 0) return undefined;
  // Over a common denominator, so that equal counts give 0 exactly.
  return Math.sqrt(Math.max(0, types * squares - tokens ** 2) / types) / tokens;
}

/**
 * Herdan’s Vm: the coefficient of variation of the counts of types, over √V.
 *
 *     Vm = √(Σ (fᵢ / N)² − 1 / V)    fᵢ count of type i, N = Σ fᵢ tokens, V types
 *
 * 0 where all types are equally frequent, near 1 where one of many is nearly all. Undefined for a text without
 * tokens.
 *
 * @see Herdan (1955), A new derivation and interpretation of Yule’s “Characteristic” K, Zeitschrift für angewandte
 *   Mathematik und Physik 6(4), 332–339; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical
 *   Richness in Perspective, Computers and the Humanities 32(5), 323–352
 * @example
 * herdanVm.of([1, 1, 1, 2, 2, 3]); // 0.183
 */
export const herdanVm: Statistic<(counts: TypeCounts) => number | undefined> = {
  id: 'vm',
  title: 'Vm (Herdan)',
  formula: 'Vm = √(Σ (f / N)² − 1 / V)',
  doc: 'From 0 (all types equally frequent) to below 1. Missing for a text without words.',
  source:
    'Herdan (1955), A new derivation and interpretation of Yule’s “Characteristic” K, Zeitschrift für angewandte Mathematik und Physik 6(4), 332–339; Tweedie & Baayen (1998), How Variable May a Constant Be? Measures of Lexical Richness in Perspective, Computers and the Humanities 32(5), 323–352',
  doi: '10.1023/A:1001749303137',
  unworked: 'none found; held against values computed to fifty digits and tied to K',
  agrees: ['quanteda.textstats 0.97'],
  differs: ['Wordless leaves out the root'],
  of: herdanVmOf,
};
