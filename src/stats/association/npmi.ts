import type { Contingency } from '../contingency.ts';
import type { Statistic } from '../statistic.ts';
import { pairOf } from './pair.ts';

/** Normalised pointwise mutual information of a pair; see the entry. */
function npmiOf(counts: Contingency): number | undefined {
  const pair = pairOf(counts);
  if (!pair || pair.joint === pair.size) return undefined;
  const { joint, expected, size } = pair;
  // Rounding must not lead beyond the bounds.
  return joint === 0 ? -1 : Math.max(-1, Math.min(1, Math.log2(joint / expected) / -Math.log2(joint / size)));
}

/**
 * Normalised pointwise mutual information of a pair.
 *
 *     NPMI = log₂(O / E) / −log₂(O / N)
 *
 * From −1 (never together) over 0 (as chance has it) to 1 (only together). Undefined where a word never occurs, and where
 * the pair fills the whole table (0 / 0).
 *
 * @see Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction, Proceedings of the Biennial GSCL
 *   Conference, 31–40, p. 36
 * @example
 * npmi.of({ target: 5, reference: 0, targetSize: 5, referenceSize: 995 }); // 1
 */
export const npmi: Statistic<(counts: Contingency) => number | undefined> = {
  id: 'npmi',
  title: 'Normalised MI',
  formula: 'NPMI = log₂(O / E) / −log₂(O / N)',
  doc: 'From −1, never together, over 0, as chance has it, to 1, only together. Missing where a word never occurs or the pair fills the whole table.',
  source:
    'Bouma (2009), Normalized (Pointwise) Mutual Information in Collocation Extraction, Proceedings of the Biennial GSCL Conference, 31–40',
  unworked:
    'none in the source; its three fixed points are tested: 1 for words that are only together, 0 by chance, −1 never together',
  of: npmiOf,
};
