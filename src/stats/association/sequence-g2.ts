import type { Statistic } from '../statistic.ts';
import { sequenceOf } from './sequence.ts';

/** G² of a sequence's table of agreement against independence; see the entry. */
function sequenceG2Of(cells: ArrayLike<number>): number | undefined {
  const { joint, frequencies, size } = sequenceOf(cells);
  if (size === 0) return undefined;
  let half = 0;
  let expectedJoint = size;
  for (let place = 0; place < frequencies.length; place++) expectedJoint *= frequencies[place]! / size;
  for (let cell = 0; cell < cells.length; cell++) {
    const observed = cells[cell]!;
    if (observed > 0) half += observed * Math.log(observed / expectedOf(cell, frequencies, size));
  }
  const value = Math.max(0, 2 * half);
  return joint < expectedJoint ? -value : value;
}

function expectedOf(cell: number, frequencies: ArrayLike<number>, size: number): number {
  let expected = size;
  for (let place = 0; place < frequencies.length; place++) {
    const share = frequencies[place]! / size;
    expected *= ((cell >> place) & 1) === 1 ? share : 1 - share;
  }
  return expected;
}

/**
 * G² of a sequence of n words against the independence of all of them.
 *
 *     G² = 2 Σ Oᵢ ln(Oᵢ / Eᵢ)    over the 2ⁿ cells of agreement; an empty cell adds 0
 *
 * Negative where the sequence is rarer than its words lead to expect. For two words it is G² of the table with four cells. A
 * sequence of three words is high already where two of them are bound together; λ is the part that belongs to all.
 * Undefined for an empty table.
 *
 * @see Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19(1),
 *   61–74, for two words
 * @example
 * sequenceG2.of([9850, 70, 50, 30]); // 181.14
 */
export const sequenceG2: Statistic<(cells: ArrayLike<number>) => number | undefined> = {
  id: 'sequence_g2',
  title: 'G² of n words',
  formula: 'G² = 2 Σ O ln(O / E) over the 2ⁿ cells of agreement',
  variant: 'Against independence of all words; G² with four cells for two. Signed.',
  doc: 'Negative where the sequence is rarer than its words lead to expect; high already where some of the words are bound together. Missing for an empty table.',
  source:
    'Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19(1), 61–74, for two words',
  unworked: 'none in the source; it has pairs, for which this is G², whose example is tested',
  differs: ['NLTK, likelihood_ratio of trigrams, has a factor that is wrong'],
  of: sequenceG2Of,
};
