import type { Statistic } from '../statistic.ts';
import { geometricMean, type Pair, totalOf } from './pair.ts';

/**
 * Correlation of two units; Pearson’s, over all terms of the corpus, those included that neither unit has.
 *
 *     Σ (aᵢ − ā)(bᵢ − b̄) / √(Σ (aᵢ − ā)² Σ (bᵢ − b̄)²)
 *
 * From −1 to 1; depends on how many terms the corpus has. Undefined where all terms weigh the same in one of the two.
 *
 * @see Pearson (1895), Note on regression and inheritance in the case of two parents, Proceedings of the Royal
 *   Society of London 58, 240–242, doi:10.1098/rspl.1895.0041
 * @example
 * correlation.of({ a: [3, 0, 1, 4, 0], b: [1, 2, 0, 5, 0] }); // 0.6769…
 */
export const correlation: Statistic<(pair: Pair) => number | undefined> = {
  id: 'correlation',
  title: 'Correlation',
  formula: 'Σ (aᵢ − ā)(bᵢ − b̄) / √(Σ (aᵢ − ā)² Σ (bᵢ − b̄)²)',
  variant: 'Pearson’s, over all terms of the corpus, those included that neither unit has',
  doc: 'From −1 to 1; depends on how many terms the corpus has. Undefined where all terms weigh the same in one of the two.',
  source:
    'Pearson (1895), Note on regression and inheritance in the case of two parents, Proceedings of the Royal Society of London 58, 240–242',
  doi: '10.1098/rspl.1895.0041',
  worked:
    'Tan, Steinbach & Kumar (2006), Introduction to Data Mining, section 2.4: 1 for (3, 6, 0, 3, 6) and (1, 2, 0, 1, 2)',
  agrees: ['proxyC 0.5 and quanteda.textstats 0.97 correlation'],
  of: correlationOf,
};

function correlationOf({ a, b, dimensions = a.length }: Pair): number | undefined {
  if (isFlat(a, dimensions) || isFlat(b, dimensions)) return undefined;
  const [meanA, meanB] = [totalOf(a) / dimensions, totalOf(b) / dimensions];
  const unlisted = dimensions - a.length;
  let [aa, bb, ab] = [unlisted * meanA ** 2, unlisted * meanB ** 2, unlisted * meanA * meanB];
  for (let term = 0; term < a.length; term++) {
    const x = a[term]! - meanA;
    const y = b[term]! - meanB;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  return Math.max(-1, Math.min(1, ab / geometricMean(aa, bb)));
}

/** Whether all terms weigh the same. */
function isFlat(weights: ArrayLike<number>, dimensions: number): boolean {
  const first = dimensions > weights.length ? 0 : weights[0];
  for (let term = 0; term < weights.length; term++) if (weights[term] !== first) return false;
  return true;
}
