import type { ContentStream } from './content-stream.ts';
import { isCoordinator } from './function-words.ts';

/**
 * The words of a head with its coordinated parts in the order that they have in a variant: `B and A` for `A and B`, and
 * `B, C and A` for `A, B and C`.
 *
 * @returns undefined where the parts are in the same order, or not of the same words
 */
export function reordering(
  content: ContentStream,
  head: readonly number[],
  variant: readonly number[],
): number[] | undefined {
  const { isFunction, classOf, stream } = content;
  const contentOf = (words: readonly number[]): number[] =>
    words.filter((word) => isFunction[word] === 0).map((word) => classOf[word]!);
  if (!head.some((word) => isCoordinator(stream.vocabulary[word]!))) return undefined;
  const wanted = contentOf(variant);
  const own = contentOf(head);
  if (wanted.length !== own.length || isSame(wanted, own) || !isSame(ascending(wanted), ascending(own)))
    return undefined;
  for (const [middle, word] of head.entries()) {
    if (!isCoordinator(stream.vocabulary[word]!)) continue;
    for (const moved of orders(head, middle)) if (isSame(contentOf(moved), wanted)) return moved;
  }
  return undefined;
}

/** The words with the parts about a coordinator exchanged: two parts, or three of which the first two stand before it. */
function* orders(words: readonly number[], middle: number): Iterable<number[]> {
  const link = words.slice(middle, middle + 1);
  for (let from = 0; from < middle; from++) {
    for (let to = words.length; to > middle + 1; to--) {
      const [before, after] = [words.slice(0, from), words.slice(to)];
      const last = words.slice(middle + 1, to);
      for (let cut = from; cut < middle; cut++) {
        const [a, b] = [words.slice(from, cut), words.slice(cut, middle)];
        for (const [x, y, z] of [
          [a, last, b],
          [last, a, b],
          [b, a, last],
          [b, last, a],
          [last, b, a],
        ]) {
          yield [...before, ...x!, ...y!, ...link, ...z!, ...after];
        }
      }
    }
  }
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
