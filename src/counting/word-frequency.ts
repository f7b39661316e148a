import type { WordStream } from './stream.ts';

/** Word → how often it occurs in a stream. */
export function wordFrequencies({ words, vocabulary }: WordStream): Int32Array {
  const frequency = new Int32Array(vocabulary.length);
  for (const word of words) if (word >= 0) frequency[word]! += 1;
  return frequency;
}

/**
 * Mean pointwise mutual information of a sequence of words for each joint of two, in bits.
 *
 *     (log₂ c / N − Σ log₂ fᵢ / N) / (n − 1)    c occurrences of n words, each of frequency fᵢ, in N words
 *
 * @returns 0 for a single word
 */
export function meanInformation(
  sequence: ArrayLike<number>,
  count: number,
  { frequency, size }: { readonly frequency: Int32Array; readonly size: number },
): number {
  if (sequence.length < 2) return 0;
  let bits = Math.log2(count / size);
  for (let at = 0; at < sequence.length; at++) bits -= Math.log2(frequency[sequence[at]!]! / size);
  return bits / (sequence.length - 1);
}
