import { typeLimit, type WordSequence } from './word-sequence.ts';

/** The TTR at which a factor of MTLD ends. */
const threshold = 0.72;

/**
 * The mean length of the stretches of a text in which the type-token ratio stays above 0.72, read forward and backward:
 * what the variants of MTLD have in common.
 *
 * @param endsAt whether a stretch ends where the ratio is exactly 0.72 too, not only below
 * @returns Infinity where no type recurs; undefined for an empty text
 */
export function factorLength(words: WordSequence, endsAt: boolean): number | undefined {
  if (words.length === 0) return undefined;
  const limit = typeLimit(words);
  const forward = words.length / factors(words, limit, endsAt, false);
  const backward = words.length / factors(words, limit, endsAt, true);
  return (forward + backward) / 2;
}

/** The number of factors, the last one in part. */
function factors(words: WordSequence, limit: number, endsAt: boolean, backward: boolean): number {
  const size = words.length;
  // Type → the factor in which it was met last, from 1.
  const metIn = new Int32Array(limit);
  let full = 0;
  let types = 0;
  let tokens = 0;
  for (let at = 0; at < size; at++) {
    const word = words[backward ? size - 1 - at : at]!;
    tokens += 1;
    if (metIn[word] !== full + 1) types += 1;
    metIn[word] = full + 1;
    const ratio = types / tokens;
    if (ratio < threshold || (endsAt && ratio === threshold)) {
      full += 1;
      types = 0;
      tokens = 0;
    }
  }
  return tokens === 0 ? full : full + (1 - types / tokens) / (1 - threshold);
}
