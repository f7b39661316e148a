/** What makes a phrase a formula. */
export interface Formula {
  /** How firmly its words belong together: mean pointwise mutual information for each joint of two words, in bits. */
  readonly bits: number;
  /** DPnorm over documents, from 0 to 1; undefined where there is only one part. */
  readonly dispersion: number | undefined;
}

/** Bits below which a meeting of words is no association. */
const interesting = 3;

/**
 * Formulaicity: association and dispersion in one number, by which formulas can be ranked.
 *
 *     F = max(0, 1 − 3 / b) · (1 − DPnorm)^¼
 *
 * b is the mean pointwise mutual information for each joint, (log₂ p(phrase) − Σ log₂ p(wordᵢ)) / (n − 1). Three bits are
 * what Church and Hanks found pairs to need to be of interest, so `of the` has 0 however frequent it is. The fourth root
 * is there because formulas are rare: with ten times as many documents a phrase gains about 1.8 times. From 0 to 1;
 * without a dispersion, the association alone. The number is for ranking and has no distribution.
 *
 * @see Church & Hanks (1990), Word Association Norms, Mutual Information, and Lexicography, Computational Linguistics
 *   16(1), 22–29, for b of two words and the three bits; Lijffijt & Gries (2012) for DPnorm
 * @example formulaicity({ bits: 12, dispersion: 0.9375 }); // 0.375
 */
export function formulaicity({ bits, dispersion }: Formula): number {
  if (!(bits > interesting)) return 0;
  return (1 - interesting / bits) * Math.max(0, 1 - (dispersion ?? 0)) ** 0.25;
}
