import { type Contingency, cellsOf, direction, expectedCells } from './contingency.ts';

/** 2 Σ O ln(O / E) over the four cells, without a sign; undefined where a corpus is empty, 0 where there is no such type. */
export function fourCells(counts: Contingency): number | undefined {
  const cells = cellsOf(counts);
  const expected = expectedCells(cells);
  if (!expected || counts.targetSize === 0 || counts.referenceSize === 0) return undefined;
  const sum =
    likelihoodTerm(cells.a, expected.a) +
    likelihoodTerm(cells.b, expected.b) +
    likelihoodTerm(cells.c, expected.c) +
    likelihoodTerm(cells.d, expected.d);
  return 2 * sum;
}

/** 2 Σ O ln(O / E) over the two cells of the type, without a sign; undefined where a corpus is empty. */
export function twoCells(counts: Contingency): number | undefined {
  const expected = expectedCells(cellsOf(counts));
  if (!expected || counts.targetSize === 0 || counts.referenceSize === 0) return undefined;
  return 2 * (likelihoodTerm(counts.target, expected.a) + likelihoodTerm(counts.reference, expected.b));
}

/** A value with the sign of the corpus that has the type relatively more often, 0 where neither has. */
export function signed(value: number | undefined, counts: Contingency): number | undefined {
  return value === undefined ? undefined : direction(counts) * value || 0;
}

/**
 * Williams' factor q for a 2 × 2 table, which a statistic is divided by; undefined where a margin is empty.
 *
 * @see Williams (1976), Improved likelihood ratio tests for complete contingency tables, Biometrika 63(1), 33–37
 */
export function williamsFactor(counts: Contingency): number | undefined {
  const { a, b, c, d, size } = cellsOf(counts);
  if ((a + b) * (c + d) * (a + c) * (b + d) === 0) return undefined;
  const rows = size / (a + b) + size / (c + d) - 1;
  const columns = size / (a + c) + size / (b + d) - 1;
  return 1 + (rows * columns) / (6 * size);
}

/**
 * O ln(O / E) − (O − E). Where the margins are kept, these add up to the same as O ln(O / E), no part is negative, and
 * nothing cancels where O is near E.
 */
export function likelihoodTerm(observed: number, expected: number): number {
  return observed === 0 ? expected : expected * excess((observed - expected) / expected);
}

/** (1 + x) ln(1 + x) − x for x > −1; by its power series near 0. */
function excess(x: number): number {
  if (Math.abs(x) > 0.1) return (1 + x) * Math.log1p(x) - x;
  let power = x * x;
  let sum = power / 2;
  for (let k = 3; k < 20; k++) {
    power *= -x;
    sum += power / (k * (k - 1));
  }
  return sum;
}
