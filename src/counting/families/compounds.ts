import type { WordStream } from '../stream.ts';

/** Shortest part of a word that is written together, in letters. */
const shortestPart = 3;

/**
 * Words that are written together here and apart there, as `healthcare` and `health care`: those that two other words of
 * the stream make up, which stand side by side in it, with or without a hyphen, at least twice.
 */
export function compoundsOf(
  { words, vocabulary }: WordStream,
  isFunction: Uint8Array,
): ReadonlyMap<number, readonly [number, number]> {
  const wordOf = new Map(vocabulary.map((type, word) => [type, word]));
  const splits = new Map<number, number>();
  const pairs: [word: number, first: number, second: number][] = [];
  for (const [word, type] of vocabulary.entries()) {
    if (isFunction[word] === 1 || !/^\p{L}+$/u.test(type)) continue;
    for (let cut = shortestPart; cut <= type.length - shortestPart; cut++) {
      const [first, second] = [wordOf.get(type.slice(0, cut)), wordOf.get(type.slice(cut))];
      if (first === undefined || second === undefined) continue;
      if (isFunction[first] === 1 || isFunction[second] === 1) continue;
      splits.set(first * vocabulary.length + second, 0);
      pairs.push([word, first, second]);
    }
  }
  for (let entry = 1; entry < words.length; entry++) {
    const key = words[entry - 1]! * vocabulary.length + words[entry]!;
    const count = words[entry]! < 0 ? undefined : splits.get(key);
    if (count !== undefined) splits.set(key, count + 1);
  }
  const compounds = new Map<number, readonly [number, number]>();
  for (const [word, first, second] of pairs) {
    if ((splits.get(first * vocabulary.length + second) ?? 0) >= 2) compounds.set(word, [first, second]);
  }
  return compounds;
}
