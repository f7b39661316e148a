import { normalBelow } from '../special.ts';

/**
 * Both tails of a gamma variable of a large shape, by Temme's uniform expansion.
 *
 *     Q(a, a (1 + μ)) = Φ(−η √a) + e^(−a η² / 2) / √(2 π a) · (c₀ + c₁ / a),    η² / 2 = μ − ln(1 + μ)
 *
 * @param shape a, at least 500
 * @param mu how far the place is above the mean, in means; more than −1
 * @returns shares from 0 to 1, to 5 · 10⁻⁹ of their value or better
 * @see Temme (1979), The asymptotic expansion of the incomplete gamma functions, SIAM Journal on Mathematical Analysis
 *   10(4), 757–766
 */
export function largeGammaTails(
  shape: number,
  mu: number,
): { readonly above: number; readonly below: number } {
  const eta = etaOf(mu);
  const bell = Math.exp((-shape * eta * eta) / 2) / Math.sqrt(2 * Math.PI * shape);
  const rest = bell * (firstOf(mu, eta) + secondOf(mu, eta) / shape);
  const place = eta * Math.sqrt(shape);
  return { above: within(normalBelow(-place) + rest), below: within(normalBelow(place) - rest) };
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** √(2 (μ − ln(1 + μ))) with the sign of μ; by its series near 0, where the difference loses digits. */
function etaOf(mu: number): number {
  if (Math.abs(mu) > 0.1) return Math.sign(mu) * Math.sqrt(2 * (mu - Math.log1p(mu)));
  let sum = 0;
  for (let power = 16; power >= 2; power--) sum = 1 / power - mu * sum;
  return mu * Math.sqrt(2 * sum);
}

function firstOf(mu: number, eta: number): number {
  if (Math.abs(eta) > 0.01) return 1 / mu - 1 / eta;
  return -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta / 2835)));
}

function secondOf(mu: number, eta: number): number {
  if (Math.abs(eta) > 0.2) return 1 / eta ** 3 - 1 / mu ** 3 - 1 / mu ** 2 - 1 / (12 * mu);
  return -1 / 540 + eta * (-1 / 288 + eta * (1 / 378 - (77 / 77_760) * eta));
}
