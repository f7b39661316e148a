import { type Pair, sumOverShares } from './pair.ts';

/**
 * Jensen–Shannon divergence in nats of two distributions; weights are divided by their sum first. Undefined where one has
 * no weight.
 */
export function jensenShannonOf(pair: Pair): number | undefined {
  const twice = sumOverShares(pair, { both: ofBoth, one: Math.LN2 });
  return twice === undefined ? undefined : Math.min(Math.LN2, Math.max(0, twice / 2));
}

function ofBoth(p: number, q: number): number {
  return p * Math.log((2 * p) / (p + q)) + q * Math.log((2 * q) / (p + q));
}
