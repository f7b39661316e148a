import { cellsOf, type Contingency } from './contingency.ts';

/**
 * χ² of a 2 × 2 table without a sign, after the difference ad − bc was brought `correction`·N nearer to 0, but not beyond;
 * undefined where a row or column is empty.
 */
export function chiSquare(counts: Contingency, correction: number): number | undefined {
  const { a, b, c, d, size } = cellsOf(counts);
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return undefined;
  const difference = Math.abs(a * counts.referenceSize - b * counts.targetSize);
  return (size * Math.max(0, difference - correction * size) ** 2) / margins;
}
