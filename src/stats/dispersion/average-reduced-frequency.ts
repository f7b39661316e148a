import type { Statistic } from '../statistic.ts';

/** Where a term occurs in a corpus read from end to end. */
export interface Positions {
  /** Places of the occurrences, ascending, each a whole number; all within `size` of each other. */
  readonly positions: ArrayLike<number>;
  /** Tokens of the corpus. */
  readonly size: number;
}

/** The average reduced frequency; see the entry. */
function reducedFrequencyOf({ positions, size }: Positions): number | undefined {
  const frequency = positions.length;
  if (frequency === 0) return undefined;
  const segment = size / frequency;
  let before = positions[frequency - 1]! - size;
  let sum = 0;
  for (let index = 0; index < frequency; index++) {
    sum += Math.min(positions[index]! - before, segment);
    before = positions[index]!;
  }
  return sum / segment;
}

/**
 * Average reduced frequency (ARF): the frequency of a term, in which occurrences close to each other count less.
 *
 *     ARF = (1 / v) Σ min(dᵢ, v)    v = N / f, dᵢ distance from the occurrence before; the text is a circle
 *
 * From near 1 (all in one place) to f (evenly spaced); 1 for a term that occurs once. It depends on the order of documents.
 * Undefined for a term that never occurs.
 *
 * @see Savický & Hlaváčová (2002), Measures of word commonness, Journal of Quantitative Linguistics 9(3), 215–231
 * @example
 * averageReducedFrequency.of({ positions: [1, 2, 3, 50, 90], size: 100 }); // 2.65
 */
export const averageReducedFrequency: Statistic<(places: Positions) => number | undefined> = {
  id: 'arf',
  title: 'Average reduced frequency',
  formula: 'ARF = (1 / v) Σ min(d, v), v = N / f',
  variant: 'Distances around the end of the corpus.',
  doc: 'From near 1 (all in one place) to the frequency itself (evenly spaced); depends on the order of documents. Missing for a term that never occurs.',
  source:
    'Savický & Hlaváčová (2002), Measures of word commonness, Journal of Quantitative Linguistics 9(3), 215–231',
  doi: '10.1076/jqul.9.3.215.14124',
  unworked: 'none found; held against its definition and a value computed to fifty digits',
  of: reducedFrequencyOf,
};
