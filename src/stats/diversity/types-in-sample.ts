import type { TypeCounts } from './type-counts.ts';

/**
 * The number of types to expect in so many tokens of a text, drawn without replacement: what the variants of HD-D have in
 * common.
 *
 *     Σᵢ [1 − C(N − fᵢ, n) / C(N, n)]    fᵢ count of type i, N = Σ fᵢ, n tokens drawn
 *
 * @returns undefined where the text has fewer tokens than are to be drawn
 */
export function typesInSample(counts: TypeCounts, drawn: number): number | undefined {
  const typesByCount = new Map<number, number>();
  let tokens = 0;
  for (let type = 0; type < counts.length; type++) {
    const count = counts[type]!;
    tokens += count;
    typesByCount.set(count, (typesByCount.get(count) ?? 0) + 1);
  }
  if (tokens < drawn) return undefined;
  let sum = 0;
  // In order of counts, so that the order of types has no part in the rounding.
  for (const [count, types] of [...typesByCount].sort(([a], [b]) => a - b)) {
    sum += types * (1 - missed(count, tokens, drawn));
  }
  return sum;
}

/** The probability that none of `count` tokens among `tokens` is drawn: a product, whose factors lose nothing as gammas would. */
function missed(count: number, tokens: number, drawn: number): number {
  if (count > tokens - drawn) return 0;
  const [few, many] = count < drawn ? [count, drawn] : [drawn, count];
  let probability = 1;
  for (let step = 0; step < few; step++) probability *= (tokens - many - step) / (tokens - step);
  return probability;
}
