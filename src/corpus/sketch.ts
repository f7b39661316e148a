import type { Transcript } from '../model/transcript.ts';
import { hashOf, shinglesOf, type Words, wordsOf } from './shingles.ts';

/** What repeated texts are looked for by, before any words are compared. */
export interface Sketch {
  readonly wordCount: number;
  /** Of all words in order. */
  readonly hash: number;
  readonly shingleCount: number;
  /** The smallest distinct shingles, ascending. */
  readonly sample: Uint32Array;
}

/** Smallest shingle hashes that stand for a document where pairs are looked for. */
export const sampleSize = 64;

/** Documents with fewer words are equal by chance. */
export const fewestWords = 20;

/** The sketch of a document. */
export function sketchOf(transcript: Transcript): Sketch {
  return sketchOfWords(wordsOf(transcript));
}

/** The sketch of a document whose words are at hand. */
export function sketchOfWords(words: Words): Sketch {
  const wordCount = words.hashes.length;
  if (wordCount < fewestWords)
    return { wordCount, hash: hashOf(words), shingleCount: 0, sample: new Uint32Array() };
  const shingles = shinglesOf(words);
  return {
    wordCount,
    hash: hashOf(words),
    shingleCount: shingles.length,
    sample: smallest(shingles, sampleSize),
  };
}

/** The smallest distinct values, ascending. */
function smallest(values: Uint32Array, count: number): Uint32Array {
  // Values are spread evenly, so the smallest lie below a bound that is known beforehand.
  const bound = values.length <= count * 4 ? 2 ** 32 : (2 ** 32 * count * 2) / values.length;
  const chosen = new Uint32Array(values.length);
  let length = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value < bound) chosen[length++] = value;
  }
  const sorted = (length < count ? values : chosen.subarray(0, length)).toSorted();
  return Uint32Array.from([...new Set(sorted)].slice(0, count));
}
