/** The tokens of a text in order, each as the number of its type: whole numbers from 0, as small as may be. */
export type WordSequence = ArrayLike<number>;

/** One more than the largest type of a sequence; 0 for an empty one. */
export function typeLimit(words: WordSequence): number {
  let limit = 0;
  for (let at = 0; at < words.length; at++) if (words[at]! >= limit) limit = words[at]! + 1;
  return limit;
}
