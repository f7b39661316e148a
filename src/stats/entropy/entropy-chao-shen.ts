import type { Statistic } from '../statistic.ts';
import { type Occurrences, sizesOf } from './occurrences.ts';

/**
 * Entropy of the types of a text with the correction of Chao and Shen, in bits.
 *
 *     −Σ C pᵢ log₂(C pᵢ) / (1 − (1 − C pᵢ)ᴺ), C = 1 − f₁/N
 *
 * Estimates the entropy of the distribution that a text is a sample of. Undefined where every type occurs once, since
 * nothing is known of the others then.
 *
 * @see Chao & Shen (2003), Nonparametric estimation of Shannon’s index of diversity when there are unseen species
 *   in sample, Environmental and Ecological Statistics 10(4), 429–443, doi:10.1023/A:1026096204727
 * @example
 * entropyChaoShen.of([3, 0, 1, 4, 0]); // 1.6554…
 */
export const entropyChaoShen: Statistic<(counts: Occurrences) => number | undefined> = {
  id: 'entropy_chao_shen',
  title: 'Entropy, Chao–Shen',
  formula: '−Σ C pᵢ log₂(C pᵢ) / (1 − (1 − C pᵢ)ᴺ), C = 1 − f₁/N',
  variant: 'for types that were not met; f₁ types occur once; in bits',
  doc: 'Estimates the entropy of the distribution that a text is a sample of. Undefined where every type occurs once, since nothing is known of the others then.',
  source:
    'Chao & Shen (2003), Nonparametric estimation of Shannon’s index of diversity when there are unseen species in sample, Environmental and Ecological Statistics 10(4), 429–443',
  doi: '10.1023/A:1026096204727',
  unworked: 'none found; held against its definition, and on samples of a known source',
  agrees: ['R entropy 1.3 entropy.ChaoShen (divide by ln 2)'],
  differs: ['R entropy 1.3: a value also where every type occurs once, as if one occurred twice'],
  of: chaoShenOf,
};

function chaoShenOf(counts: Occurrences): number | undefined {
  const { tokens, hapaxes } = sizesOf(counts);
  if (tokens === 0 || hapaxes === tokens) return undefined;
  const coverage = 1 - hapaxes / tokens;
  let sum = 0;
  for (let type = 0; type < counts.length; type++) {
    const share = (coverage * counts[type]!) / tokens;
    if (share === 1) return 0;
    // −expm1(N ln(1 − share)) is 1 − (1 − share)ᴺ without the loss of digits.
    if (share > 0) sum -= (share * Math.log2(share)) / -Math.expm1(tokens * Math.log1p(-share));
  }
  return sum;
}
