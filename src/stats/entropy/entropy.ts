import type { Statistic } from '../statistic.ts';
import { entropyOf, type Occurrences } from './occurrences.ts';

/**
 * Entropy of the types of a text, in bits.
 *
 *     −Σ pᵢ log₂ pᵢ
 *
 * From 0 (one type only) to log₂ V (all types as frequent). Too low for short texts, by about (V − 1)/(2 N ln 2) bits.
 * Undefined without tokens.
 *
 * @see Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27(3), 379–423,
 *   doi:10.1002/j.1538-7305.1948.tb01338.x
 * @example
 * entropy.of([3, 0, 1, 4, 0]); // 1.4056…
 */
export const entropy: Statistic<(counts: Occurrences) => number | undefined> = {
  id: 'entropy',
  title: 'Entropy',
  formula: '−Σ pᵢ log₂ pᵢ',
  variant: 'of relative frequencies (maximum likelihood), in bits',
  doc: 'From 0 (one type only) to log₂ V (all types as frequent). Too low for short texts, by about (V − 1)/(2 N ln 2) bits. Undefined without tokens.',
  source:
    'Shannon (1948), A mathematical theory of communication, Bell System Technical Journal 27(3), 379–423',
  doi: '10.1002/j.1538-7305.1948.tb01338.x',
  worked: 'Shannon (1948), section 6: 7/4 bits for ½, ¼, ⅛, ⅛',
  agrees: ['quanteda.textstats 0.97 textstat_entropy'],
  of: entropyOf,
};
