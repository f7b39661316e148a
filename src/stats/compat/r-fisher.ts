import type { Contingency } from '../contingency.ts';
import { hypergeometricOf, momentsOf } from '../hypergeometric.ts';

/**
 * The odds ratio that R's fisher.test prints: the conditional estimate as far as R looks for it, which is to about four
 * digits. R searches between 0 and 1, for the inverse where the estimate is above 1, and stops at a width of ε^¼.
 *
 * @returns undefined where only one table has these margins
 */
export function fisherEstimateOfR(counts: Contingency): number | undefined {
  const table = hypergeometricOf(counts);
  const { target } = counts;
  if (table.least === table.most) return undefined;
  if (target === table.least) return 0;
  if (target === table.most) return Infinity;
  const { mean } = momentsOf(table, 1);
  if (mean === target) return 1;
  const excess = (odds: number): number => (odds === 0 ? table.least : momentsOf(table, odds).mean) - target;
  if (mean > target) return root(excess, 0, 1);
  return 1 / root((inverse) => excess(1 / inverse), Number.EPSILON, 1);
}

const width = Number.EPSILON ** 0.25;

/** A point and what the function is there. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a function is 0 between two points with values of different signs.
 *
 * @see Brent (1973), Algorithms for Minimization without Derivatives, chapter 4
 */
function root(f: (x: number) => number, low: number, high: number): number {
  let previous: Point = { x: low, y: f(low) };
  let best: Point = { x: high, y: f(high) };
  let opposite = previous;
  for (let round = 0; round < 1000; round++) {
    const last = best.x - previous.x;
    if (Math.abs(opposite.y) < Math.abs(best.y)) {
      previous = best;
      best = opposite;
      opposite = previous;
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(best.x) + width / 2;
    const half = (opposite.x - best.x) / 2;
    if (Math.abs(half) <= tolerance || best.y === 0) break;
    const proposed = stepOf(previous, best, opposite, last, tolerance) ?? half;
    const step = Math.abs(proposed) < tolerance ? Math.sign(proposed) * tolerance : proposed;
    previous = best;
    best = { x: best.x + step, y: f(best.x + step) };
    if (best.y > 0 === opposite.y > 0) opposite = previous;
  }
  return best.x;
}

/** The step by interpolation, linear or inverse quadratic; undefined where halving is the better choice. */
function stepOf(
  previous: Point,
  best: Point,
  opposite: Point,
  last: number,
  tolerance: number,
): number | undefined {
  if (Math.abs(last) < tolerance || Math.abs(previous.y) <= Math.abs(best.y)) return undefined;
  const gap = opposite.x - best.x;
  const s = best.y / previous.y;
  let p = gap * s;
  let q = 1 - s;
  if (previous.x !== opposite.x) {
    const r = previous.y / opposite.y;
    const t = best.y / opposite.y;
    p = s * (gap * r * (r - t) - (best.x - previous.x) * (t - 1));
    q = (r - 1) * (t - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const inside = p < 0.75 * gap * q - Math.abs(tolerance * q) / 2;
  return inside && p < Math.abs((last * q) / 2) ? p / q : undefined;
}
