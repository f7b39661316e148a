/** How the occurrences of a type are spread over the parts of a corpus. */
export interface Spread {
  /** Part → occurrences; at least one in all. */
  readonly counts: ArrayLike<number>;
  /** Part → its size in tokens, positive. */
  readonly sizes: ArrayLike<number>;
  /** Size of further parts, all together, that have no occurrence and are not listed; 0 where left out. */
  readonly rest?: number;
}

/**
 * Gries's deviation of proportions DP.
 *
 *     DP = ½ Σ |vᵢ / f − sᵢ|    vᵢ occurrences and sᵢ share of the corpus in part i, f = Σ vᵢ
 *
 * 0 where every part has the share of the occurrences that its size leads to expect; near 1 where all are in one small
 * part. The largest possible value is 1 − min sᵢ.
 *
 * @see Gries (2008), Dispersions and adjusted frequencies in corpora, International Journal of Corpus Linguistics
 *   13(4), 403–437
 * @example
 * deviationOfProportions({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }); // 0.18
 */
export function deviationOfProportions({ counts, sizes, rest = 0 }: Spread): number {
  const frequency = sum(counts);
  const size = sum(sizes) + rest;
  let deviation = rest / size;
  for (let part = 0; part < counts.length; part++) {
    deviation += Math.abs(counts[part]! / frequency - sizes[part]! / size);
  }
  return deviation / 2;
}

/**
 * DPnorm: DP divided by its largest possible value, so that it runs from 0 (even) to 1 (all in the smallest part),
 * whatever the number of parts.
 *
 * @param smallest size of the smallest part, those that are not listed included; smaller than the whole corpus: a
 *   corpus in one part has no dispersion
 * @see Lijffijt & Gries (2012), Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”,
 *   International Journal of Corpus Linguistics 17(1), 147–149
 * @example
 * normalisedDeviation({ counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11] }, 9); // 0.2195…
 */
export function normalisedDeviation(spread: Spread, smallest: number): number {
  const size = sum(spread.sizes) + (spread.rest ?? 0);
  return deviationOfProportions(spread) / (1 - smallest / size);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  return total;
}
