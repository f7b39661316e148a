import { entriesByWord } from './prefixes.ts';
import type { WordStream } from './stream.ts';

/** The entries at which a sequence of words begins, ascending; the sequence is given as words of the stream. */
export type FindWords = (sequence: Int32Array) => Int32Array;

/** A way to find sequences in a stream. The first search makes an index, one Int32 an entry; the others use it. */
export function wordFinder(stream: WordStream): FindWords {
  let index: ReturnType<typeof entriesByWord> | undefined;
  return (sequence) => {
    const { positions, start } = (index ??= entriesByWord(stream.words, {
      from: 0,
      to: stream.vocabulary.length,
    }));
    const frequency = (word: number): number => start[word + 1]! - start[word]!;
    // The places of the rarest word are tried, not those of the first.
    const rarest = sequence.reduce(
      (best, word, at) => (frequency(word) < frequency(sequence[best]!) ? at : best),
      0,
    );
    const places = positions.subarray(start[sequence[rarest]!], start[sequence[rarest]! + 1]);
    return places
      .map((place) => place - rarest)
      .filter((first) => sequence.every((word, at) => stream.words[first + at] === word));
  };
}
