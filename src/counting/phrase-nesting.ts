import { phraseTree, type Repeats } from './repeats.ts';

/** How phrases stand inside each other. */
export interface PhraseNesting {
  /** Phrase → number of longer recurring phrases that it is in. */
  readonly parents: Int32Array;
  /** Phrase → number of shorter recurring phrases that are in it. */
  readonly children: Int32Array;
}

/** The parents and children of all phrases, direct or not, among themselves. */
export function phraseNesting(repeats: Repeats): PhraseNesting {
  const { length, begin, entries } = repeats;
  const { longest, shorter } = phraseTree(entries.length, entries, repeats);
  const parents = new Int32Array(length.length);
  const children = new Int32Array(length.length);
  // Phrase → the last one that it was met in, so that each counts once.
  const metIn = new Int32Array(length.length).fill(-1);
  for (let phrase = 0; phrase < length.length; phrase++) {
    const first = entries[begin[phrase]!]!;
    const end = first + length[phrase]!;
    for (let entry = first; entry < end; entry++) {
      for (let inner = longest[entry]!; inner >= 0; inner = shorter[inner]!) {
        if (entry + length[inner]! > end || inner === phrase || metIn[inner] === phrase) continue;
        metIn[inner] = phrase;
        parents[inner]! += 1;
        children[phrase]! += 1;
      }
    }
  }
  return { parents, children };
}
